using System;
using System.Linq;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Readers.Yaml;

namespace ConnLint.Endpoints.Tests.Readers.Yaml;

public sealed class YamlReaderTests
{
    [Theory]
    [InlineData("a: x", "x")]
    [InlineData("a: x y # c", "x y")]
    [InlineData("a: x   ", "x")]
    [InlineData("a: 'x'", "x")]
    [InlineData("a: \"x\"", "x")]
    [InlineData("a: ''", "")]
    [InlineData("a: &n x", "x")]
    [InlineData("a: !t &n 'x'", "x")]
    [InlineData("a: &n !t # c\n  x", "x")]
    [InlineData("a: !reset", "")]
    [InlineData("a:", "")]
    [InlineData("a:\n  x", "x")]
    [InlineData("\uFEFFa: x", "x")]
    [InlineData("\uFEFF# c\na: x", "x")]
    [InlineData("# c\r\na: x\r\n", "x")]
    [InlineData("# c\ra: x\r", "x")]
    [InlineData("{a: x}", "x")]
    [InlineData("{\"a\":\"x\",}", "x")]
    [InlineData("? a\n: x", "x")]
    [InlineData("é😀: y\na: x", "x")]
    [InlineData("a: |\n  x\n", "x", "x\n")]
    [InlineData("a: |-\n\n  x\n  y", "x", "\nx\ny")]
    [InlineData("a: >+ # c\r\n   x\r\n   y\r\n", "x", "x y\n")]
    [InlineData("a: |\nb: y", "|", "")]
    [InlineData("a: x\n  y\n", "x", "x y")]
    [InlineData("a: 'x \n  y'\n", "x ", "x y")]
    [InlineData("a: 'it''s'", "it''s", "it's")]
    [InlineData("a: \"\\u0041\\n\"", "\\u0041\\n", "A\n")]
    public void Scalar_StandsWhereItsContentStands(string text, string raw, string? value = null)
    {
        var scalar = Root(text).Scalar("a") ?? (YamlScalar)Root(text).Find("a")!;
        Assert.Equal((value ?? raw, raw), (scalar.Text, text.Substring(scalar.Place.Start, scalar.Place.Length)));
        AssertLine(text, scalar.Place);
    }

    [Theory]
    [InlineData("a: x", true)]
    [InlineData("a: 'x'", false)]
    [InlineData("a: |\n x", false)]
    public void OnlyPlainScalars_ArePlain(string text, bool isPlain) => Assert.Equal(isPlain, Root(text).Scalar("a")?.IsPlain);

    [Theory]
    [InlineData("a:")]
    [InlineData("a: ~")]
    [InlineData("a: null")]
    public void Null_IsNoScalarOfAKey(string text) => Assert.Null(Root(text).Scalar("a"));

    [Fact]
    public void QuotedNull_IsText() => Assert.Equal("null", Root("a: 'null'").Text("a"));

    [Theory]
    [InlineData("a: True", true)]
    [InlineData("a: on", true)]
    [InlineData("a: no", false)]
    [InlineData("a: 'true'", null)]
    [InlineData("a: 1", null)]
    public void Boolean_IsPlain(string text, bool? value) => Assert.Equal(value, Root(text).Scalar("a")?.Boolean);

    [Fact]
    public void Key_HasItsPlace()
    {
        const string Text = "b: 1\n'a' : x";
        var key = Root(Text).Entry("a")!.Key;
        Assert.Equal(("a", 1, 1), (Text.Substring(key.Place.Start, key.Place.Length), key.Place.Line, key.Place.Column));
    }

    [Theory]
    [InlineData("a: [x, y] # c", "[x, y]")]
    [InlineData("a: &n !t [x]", "[x]")]
    [InlineData("a: {x: 1,\n y: 2}", "{x: 1,")]
    [InlineData("{a: {x: {}}}", "{x: {}}")]
    [InlineData("[]: y\na: []", "[]")]
    [InlineData("a:\n  - x\n  - y\n", "- x")]
    [InlineData("a: \n  x: 1  \n  y: 2\n", "x: 1")]
    [InlineData("a:\n- x: 1\n", "- x: 1")]
    public void Collection_StandsOnItsFirstLine(string text, string raw)
    {
        var place = Root(text).Find("a")!.Place;
        Assert.Equal(raw, text.Substring(place.Start, place.Length));
        AssertLine(text, place);
    }

    [Fact]
    public void DuplicateKeys_AreKeptAndTheLastCounts()
    {
        var root = Root("a: 1\nb: 2\na: 3");
        Assert.Equal(["1", "2", "3"], root.Entries.Select(static entry => ((YamlScalar)entry.Value).Text));
        Assert.Equal("3", root.Text("a"));
        Assert.Equal(["3", "2"], root.Distinct().Select(static entry => ((YamlScalar)entry.Value).Text));
    }

    [Fact]
    public void Alias_HasThePlaceOfItsAnchor()
    {
        var root = Root("x: &n\n  - 1\na: *n");
        Assert.Same(root.Find("x"), root.Find("a"));
        Assert.Equal(1, root.Sequence("a")!.Items[0].Place.Line);
    }

    [Theory]
    [InlineData("b: &b {k: 1}\na: {<<: *b}", "1")]
    [InlineData("b: &b {k: 1}\na: {k: 2, <<: *b}", "2")]
    [InlineData("b: &b {k: 1}\nc: &c {k: 3}\na: {<<: [*b, *c]}", "1")]
    [InlineData("b: &b {k: 1}\nc: &c {<<: *b}\na: {<<: *c}", "1")]
    [InlineData("a: {<<: {k: 1}}", "1")]
    [InlineData("b: &b {k: {x: 1}}\na: {<<: *b, k: 2}", "2")]
    public void MergeKey_GivesWhatIsMissing(string text, string value) => Assert.Equal(value, Root(text).Mapping("a")?.Text("k"));

    [Fact]
    public void QuotedMergeKey_IsAnOrdinaryKey() => Assert.NotNull(Root("a: {'<<': x}").Mapping("a")?.Find("<<"));

    [Fact]
    public void Tag_IsKept()
    {
        var root = Root("a: !reset []\nb: !override\n  - x\nc: !!str 1\nd: 2");
        Assert.Equal(["!reset", "!override", "tag:yaml.org,2002:str", null], root.Entries.Select(static entry => entry.Value.Tag));
    }

    [Fact]
    public void ComplexKey_IsLeftOut() => Assert.Equal("x", Root("? [1, 2]\n: y\na: x").Text("a"));

    [Fact]
    public void Documents_AreSeparate()
    {
        var documents = YamlReader.Read("f", "%YAML 1.1\n---\na: 1\n...\n---\na: 2\n--- \n- 3\n");
        Assert.Equal(["1", "2", null], documents.Select(static document => (document as YamlMapping)?.Text("a")));
    }

    [Fact]
    public void Anchor_EndsWithItsDocument() => Assert.Empty(YamlReader.Read("f", "a: &n 1\n---\na: *n"));

    [Theory]
    [InlineData("a: [")]
    [InlineData("a: *n")]
    [InlineData("a: &n [*n]")]
    [InlineData("a: b: c")]
    [InlineData("a:\n\t- x")]
    [InlineData("a: {<<: 1}")]
    [InlineData("a: {<<: [1]}")]
    [InlineData("a: 1\n---\nb: {")]
    [InlineData("a: \"\\q\"")]
    public void DamagedText_HasNoDocuments(string text) => Assert.Empty(YamlReader.Read("f", text));

    [Theory]
    [InlineData("")]
    [InlineData("# c")]
    [InlineData("\uFEFF")]
    public void EmptyText_HasNoDocuments(string text) => Assert.Empty(YamlReader.Read("f", text));

    private static YamlMapping Root(string text) => Assert.IsType<YamlMapping>(Assert.Single(YamlReader.Read("f", text)));

    private static void AssertLine(string text, TextPlace place)
    {
        var before = text[..place.Start].Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        Assert.Equal((before.Count(static character => character == '\n'), before.Length - before.LastIndexOf('\n') - 1), (place.Line, place.Column));
    }
}
