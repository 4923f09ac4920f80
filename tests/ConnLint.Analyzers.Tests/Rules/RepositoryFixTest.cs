using System.Collections.Generic;
using ConnLint.Analyzers.Rules;
using ConnLint.Testing;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ConnLint.Analyzers.Tests.Rules;

/// <summary>A fix of one rule that joins files, in a web project: its C#, its files, and which of them change.</summary>
internal sealed class RepositoryFixTest<TFixer> : CSharpCodeFixTest<RepositoryAnalyzer, TFixer>
    where TFixer : CodeFixProvider, new()
{
    public const string LaunchFile = "Properties/launchSettings.json";
    private const string Project = """<Project Sdk="Microsoft.NET.Sdk.Web"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>""";

    public RepositoryFixTest(string id, string program, params (string Name, string Content)[] files)
    {
        TestState.Sources.Add(("Program.cs", program));
        TestState.AdditionalFiles.Add(("Api.csproj", Project));
        foreach (var file in files) TestState.AdditionalFiles.Add(file);
        TestState.AnalyzerConfigFiles.Add(BuildProperties.Global(("ProjectDir", "/0/"), ("UsingMicrosoftNETSdkWeb", "true")));
        DisabledDiagnostics.AddRange(OtherRules.Than<RepositoryAnalyzer>(id));
    }

    public string RepairedProgram
    {
        set => FixedState.Sources.Add(("Program.cs", value));
    }

    public IEnumerable<(string Name, string Content)> RepairedFiles
    {
        set
        {
            foreach (var file in value) FixedState.AdditionalFiles.Add(file);
        }
    }
}
