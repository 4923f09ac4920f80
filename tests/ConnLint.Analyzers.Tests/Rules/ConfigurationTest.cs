using ConnLint.Testing;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ConnLint.Analyzers.Tests.Rules;

/// <summary>A web project of which only its launch profiles and settings matter.</summary>
internal sealed class ConfigurationTest<TAnalyzer> : CSharpAnalyzerTest<TAnalyzer>
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    public ConfigurationTest(params (string Name, string Content)[] files)
    {
        TestCode = "class C;";
        foreach (var file in files) TestState.AdditionalFiles.Add(file);
    }
}
