using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using ConnLint.Endpoints.Rules;

namespace ConnLint.Repo.Tests;

/// <summary>A page of <c>docs/rules</c>: its title and facts are generated, the rest is written by hand.</summary>
internal static partial class RulePage
{
    public static readonly string[] Sections =
    [
        "Cause", "Why it matters", "Example", "How to fix", "When to suppress", "Configuration", "See also",
    ];

    /// <summary>The page as it should be, given what it is.</summary>
    public static string Regenerated(RuleFacts facts, string page)
    {
        var body = page[(page.IndexOf('\n') + 1)..];
        return $"# {facts.Rule.Id} – {facts.Rule.Title}\n" + GeneratedText.Replace(body, "facts", FactsTable(facts, Since(page)));
    }

    /// <summary>A page with every section and nothing in them.</summary>
    public static string Stub(RuleFacts facts)
    {
        var sections = Sections.Select(static section => $"\n## {section}\n\nTo be written.\n");
        return Regenerated(facts, "\n\n<!-- facts -->\n<!-- /facts -->\n" + string.Concat(sections));
    }

    /// <summary>The headings of the second level, outside code.</summary>
    public static IEnumerable<string> SectionsOf(string page)
        => Markdown.WithoutCode(page).Split('\n')
            .Where(static line => line.StartsWith("## ", StringComparison.Ordinal))
            .Select(static line => line[3..]);

    private static string FactsTable(RuleFacts facts, string since) => $"""
        | | |
        |---|---|
        | Name | {facts.Rule.Name} |
        | Level | {facts.Rule.Level} |
        | Reported in | {facts.Stages} |
        | Code fix | {(facts.HasFix ? "yes" : "no")} |
        | Configurable | {(facts.Descriptor is null ? "no severity" : $"severity; category `{facts.Rule.Category}`")} |
        | Since | {since} |

        """.ReplaceLineEndings("\n");

    // The only cell that the code does not know; a new page gets the version to come.
    private static string Since(string page) => SinceRow().Match(page) is { Success: true } row ? row.Groups[1].Value : Release.Version;

    [GeneratedRegex(@"^\| Since \| (\d+\.\d+\.\d+) \|$", RegexOptions.Multiline)]
    private static partial Regex SinceRow();
}
