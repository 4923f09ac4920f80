using System;
using System.Linq;
using System.Text.RegularExpressions;

namespace ConnLint.Repo.Tests;

public sealed partial class RulePageTests
{
    private const string Folder = "docs/rules/";
    private const int MinLines = 40;
    private const int MaxLines = 90;

    public static TheoryData<string> Ids => RuleFacts.Ids;

    [Theory]
    [MemberData(nameof(Ids))]
    public void TitleAndFacts_AreThoseOfTheCode(string id)
    {
        var facts = RuleFacts.Of(id);
        var page = Repository.Exists(facts.Page) ? RulePage.Regenerated(facts, Repository.Read(facts.Page)) : RulePage.Stub(facts);
        GeneratedText.AssertCurrent(facts.Page, page);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Sections_AreAllThereInOrder(string id)
        => Assert.Equal(RulePage.Sections, RulePage.SectionsOf(Repository.Read(RuleFacts.Of(id).Page)));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Length_FitsOnAScreenOrTwo(string id)
        => Assert.InRange(Repository.Read(RuleFacts.Of(id).Page).TrimEnd().Split('\n').Length, MinLines, MaxLines);

    [Theory]
    [MemberData(nameof(Ids))]
    public void CodeFix_IsMentionedOrDenied(string id)
    {
        var facts = RuleFacts.Of(id);
        var denied = Repository.Read(facts.Page).Contains("no code fix", StringComparison.OrdinalIgnoreCase);
        Assert.NotEqual(facts.HasFix, denied);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void TitlesOfFixes_AreThoseOfTheEditor(string id)
    {
        var fixers = Repository.Files.Where(static file => file.StartsWith("src/ConnLint.CodeFixes/", StringComparison.Ordinal));
        var code = string.Concat(fixers.Select(Repository.Read));
        var section = Markdown.SectionOf(Repository.Read(RuleFacts.Of(id).Page), "How to fix");
        Assert.All(QuotedTitle().Matches(section), title => Assert.Contains(title.Value, code, StringComparison.Ordinal));
    }

    [Fact]
    public void Pages_AllHaveARule()
    {
        var pages = Repository.Files.Where(static file => file.StartsWith(Folder, StringComparison.Ordinal));
        Assert.Empty(pages.Except(RuleFacts.All.Select(static facts => facts.Page).Append(Folder + "README.md")));
    }

    [GeneratedRegex(@"(?<= )""[A-Z][^""]+""")]
    private static partial Regex QuotedTitle();
}
