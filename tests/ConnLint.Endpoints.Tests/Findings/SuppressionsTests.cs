using System;
using System.Linq;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Findings;
using ConnLint.Endpoints.Rules;

namespace ConnLint.Endpoints.Tests.Findings;

public sealed class SuppressionsTests
{
    [Theory]
    [InlineData("# connlint-disable-next-line CONN5001\nHERE", true)]
    [InlineData("  // connlint-disable-next-line CONN5001 -- the partner's\r\nHERE", true)]
    [InlineData("<!-- connlint-disable-next-line CONN5001 -->\rHERE", true)]
    [InlineData("#connlint-disable-next-line CONN5002,CONN5001\nHERE", true)]
    [InlineData("# connlint-disable-next-line CONN5001\n# connlint-disable-next-line CONN5002\nHERE", true)]
    [InlineData("# connlint-disable CONN5001\n\n\nHERE", true)]
    [InlineData("# connlint-disable-next-line CONN5001\n\nHERE", false)]
    [InlineData("# connlint-disable-next-line CONN5002\nHERE", false)]
    [InlineData("# connlint-disable-next-line\nHERE", false)]
    [InlineData("# connlint-disable-next-line -- CONN5001\nHERE", false)]
    [InlineData("# connlint-disable-nextline CONN5001\nHERE", false)]
    [InlineData("connlint-disable-next-line CONN5001\nHERE", false)]
    [InlineData("url: x # connlint-disable-next-line CONN5001\nHERE", false)]
    [InlineData("HERE\n# connlint-disable CONN5001", false)]
    public void Directive_HidesWhatItNames(string text, bool isHidden) => Assert.Equal(isHidden, IsHidden(text));

    [Theory]
    [InlineData("// connlint-disable-profile http CONN5001", true)]
    [InlineData("// connlint-disable-profile \"http\" CONN4005 CONN5001", true)]
    [InlineData("// connlint-disable-profile https CONN5001", false)]
    [InlineData("// connlint-disable-profile http CONN4005", false)]
    [InlineData("// connlint-disable-profile CONN5001", false)]
    public void DirectiveForAProfile_HidesInThatProfile(string directive, bool isHidden)
        => Assert.Equal(isHidden, IsHidden("{\n" + directive + "\n\"profiles\": { \"https\": { \"a\": \"b\" },\n\"http\": {\n\"launchUrl\": \"HERE\" } } }"));

    private static bool IsHidden(string text)
    {
        var start = text.IndexOf("HERE", StringComparison.Ordinal);
        var before = text[..start].Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        var place = new TextPlace("f", start, 4, before.Count(static character => character == '\n'), before.Length - before.LastIndexOf('\n') - 1);
        return Suppressions.In("f", text).Hide(new Finding(RuleCatalogue.NobodyListens, place));
    }
}
