using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ConnLint.Analyzers.Tests.Rules;

/// <summary>The rules of an analyzer with several that a test of one of them leaves out.</summary>
internal static class OtherRules
{
    public static IEnumerable<string> Than<TAnalyzer>(string id)
        where TAnalyzer : DiagnosticAnalyzer, new()
        => new TAnalyzer().SupportedDiagnostics.Select(static rule => rule.Id).Where(other => other != id);
}
