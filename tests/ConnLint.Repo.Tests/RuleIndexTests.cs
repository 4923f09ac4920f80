using System;
using System.Linq;

namespace ConnLint.Repo.Tests;

public sealed class RuleIndexTests
{
    private const string Index = "docs/rules/README.md";

    [Fact]
    public void Table_IsThatOfTheCode()
        => GeneratedText.AssertCurrent(Index, GeneratedText.Replace(Repository.Read(Index), "rules", Tables()));

    [Fact]
    public void Ranges_AreAllNamed()
    {
        var index = Repository.Read(Index);
        Assert.All(RuleFacts.All, facts => Assert.Contains($"| {Range(facts)} |", index, StringComparison.Ordinal));
    }

    private static string Tables()
        => string.Concat(RuleFacts.All.GroupBy(Range).Select(static range => $"""

            ### {range.Key}

            | id | title | level | reported in | code fix |
            |---|---|---|---|---|
            {string.Join('\n', range.Select(Row))}

            """)).ReplaceLineEndings("\n") + "\n";

    private static string Row(RuleFacts facts)
    {
        var rule = facts.Rule;
        return $"| [{rule.Id}]({rule.Id}.md) | {rule.Title} | {rule.Level} | {facts.Stages} | {(facts.HasFix ? "yes" : "no")} |";
    }

    private static string Range(RuleFacts facts) => facts.Rule.Id[..5] + "xxx";
}
