using System.Globalization;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using ConnLint.Endpoints.Addresses;
using ConnLint.Endpoints.Rules;

namespace ConnLint.Endpoints.Tests.Rules;

public sealed partial class RuleCatalogueTests
{
    public static TheoryData<string> Ids => new(RuleCatalogue.All.Select(static rule => rule.Id));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Title_IsASentenceWithoutPeriod(string id)
    {
        Assert.Matches("^[A-Z]", RuleOf(id).Title);
        Assert.DoesNotMatch(@"[.:;,!]$|\{|\n", RuleOf(id).Title);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Description_EndsWithAPeriod(string id) => Assert.Matches(@"^[A-Z].{20,}\.$", RuleOf(id).Description);

    [Theory]
    [MemberData(nameof(Ids))]
    public void Message_NamesAValueAmongWords(string id)
    {
        Assert.Matches(@"\{0\}", RuleOf(id).Message);
        Assert.Matches("[a-z]{3,}.*[a-z]{3,}", RuleOf(id).Message);
        Assert.DoesNotMatch(@"\.$|\n", RuleOf(id).Message);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Message_HasHolesWithoutGaps(string id)
    {
        var holes = Hole().Matches(RuleOf(id).Message).Select(static match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)).Distinct().Order().ToArray();
        Assert.Equal(Enumerable.Range(0, holes.Length), holes);
        Assert.DoesNotContain('{', RuleOf(id).Format([.. holes.Select(static hole => (object)$"<{hole}>")]));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Rule_IsNamedAfterItsField(string id)
        => Assert.Same(RuleOf(id), typeof(RuleCatalogue).GetField(RuleOf(id).Name, BindingFlags.Public | BindingFlags.Static)!.GetValue(null));

    [Fact]
    public void EveryId_HasOneRule() => Assert.Equal(
        typeof(RuleIds).GetFields().Select(static field => (string)field.GetRawConstantValue()!).Order(), RuleCatalogue.All.Select(static rule => rule.Id).Order());

    [Theory]
    [MemberData(nameof(Ids))]
    public void HelpLink_IsPinnedToTheRelease(string id)
        => Assert.Equal($"https://github.com/connlint/connlint/blob/v{Release.Version}/docs/rules/{id}.md", RuleOf(id).HelpLink);

    [Theory]
    [InlineData(ListenUrlFault.NoScheme, "localhost:5000", "it has no 'http://' or 'https://'")]
    [InlineData(ListenUrlFault.EmptyHost, "http://:5000", "it names no host")]
    [InlineData(ListenUrlFault.PathBase, "http://a:1,http://b:2", "URLs are separated by ';', not ','")]
    [InlineData(ListenUrlFault.PathBase, "http://a:1/x", "it has a path, which belongs into UsePathBase")]
    [InlineData(ListenUrlFault.UnknownScheme, " http://a:1", "it has a blank before or after it")]
    [InlineData(ListenUrlFault.UnknownScheme, "\"http://a:1\"", "the quotes are part of the value")]
    [InlineData(ListenUrlFault.SocketTrailingSlash, "http://unix:/a/", "the name of its socket or pipe ends with '/'")]
    internal void Fault_HasAReason(ListenUrlFault fault, string text, string reason) => Assert.Equal(reason, ListenUrlFaultTexts.Reason(fault, text));

    // What fills a message comes from files.
    [Fact]
    public void Remedy_IsTheEndOfTheTextAndNotOfWhatFillsIt()
    {
        var rule = RuleCatalogue.NobodyListens with { Message = "'{0}' is wrong ({1}); write {2}" };
        Assert.Equal("write a; or b", new Finding(rule, default, "x; y", "z", "a; or b").Remedy);
        Assert.Equal("'x; y' is wrong", (rule with { Message = "'{0}' is wrong" }).Remedy("x; y"));
    }

    private static Rule RuleOf(string id) => RuleCatalogue.All.Single(rule => rule.Id == id);

    [GeneratedRegex(@"\{(\d+)\}")]
    private static partial Regex Hole();
}
