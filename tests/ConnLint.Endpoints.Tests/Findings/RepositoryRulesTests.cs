using System.Linq;
using ConnLint.Endpoints.Findings;

namespace ConnLint.Endpoints.Tests.Findings;

public sealed class RepositoryRulesTests
{
    [Fact]
    public void Rule_StandsOnce() => Assert.Equal(RepositoryRules.All.Count, RepositoryRules.All.Select(static rule => (rule.Rule, rule.Find.Method)).Distinct().Count());

    [Fact]
    public void RuleOfTests_NeedsNoCode() => Assert.All(RepositoryRules.All.Where(static rule => rule.InTests), static rule => Assert.False(rule.NeedsCode));
}
