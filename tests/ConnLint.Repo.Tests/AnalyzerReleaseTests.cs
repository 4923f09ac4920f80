using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace ConnLint.Repo.Tests;

public sealed partial class AnalyzerReleaseTests
{
    private static readonly string[] ReleaseFiles = ["AnalyzerReleases.Shipped.md", "AnalyzerReleases.Unshipped.md"];

    // The compiler's own check of these files sees only ids that are constants where a descriptor is created.
    [Fact]
    public void Files_ListEveryRuleWithCategoryAndSeverity()
    {
        var inCode = RuleFacts.Descriptors.Select(static rule => (rule.Id, rule.Category, rule.DefaultSeverity.ToString()));
        Assert.Equal(inCode.Order(), Latest().Order());
    }

    // A changed or removed rule has a later row than its first one.
    private static ICollection<(string Id, string Category, string Severity)> Latest()
    {
        var latest = new Dictionary<string, (string Id, string Category, string Severity)>();
        foreach (var file in ReleaseFiles)
        {
            var isRemoval = false;
            foreach (var line in Repository.Read("src/ConnLint.Analyzers/" + file).Split('\n'))
            {
                if (line.StartsWith('#')) isRemoval = line == "### Removed Rules";
                if (Row().Match(line) is not { Success: true, Groups: var row }) continue;
                if (isRemoval) latest.Remove(row["id"].Value);
                else latest[row["id"].Value] = (row["id"].Value, row["category"].Value, row["severity"].Value);
            }
        }

        return [.. latest.Values];
    }

    [GeneratedRegex(@"^(?<id>CONN\d{4}) \| (?<category>[\w.]+) \| (?<severity>\w+) \|")]
    private static partial Regex Row();
}
