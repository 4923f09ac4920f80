using System.Collections.Generic;
using System.Linq;
using ConnLint.Analyzers.Rules;

namespace ConnLint.Analyzers.Tests.Rules;

/// <summary>The rules of <see cref="RepositoryAnalyzer"/> that a test of one of them leaves out.</summary>
internal static class OtherRules
{
    public static IEnumerable<string> Than(string id) => new RepositoryAnalyzer().SupportedDiagnostics.Select(static rule => rule.Id).Where(other => other != id);
}
