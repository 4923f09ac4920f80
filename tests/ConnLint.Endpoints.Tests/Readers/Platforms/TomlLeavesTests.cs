using System;
using System.Linq;
using ConnLint.Endpoints.Readers.Platforms;
using ConnLint.Endpoints.Tests.Readers.FrontEnds;

namespace ConnLint.Endpoints.Tests.Readers.Platforms;

public sealed class TomlLeavesTests
{
    [Theory]
    [InlineData("a = 1", "a", "1", "1")]
    [InlineData("\uFEFFa=\"x\"", "a", "x", "x")]
    [InlineData("a = \"x # y\" # z", "a", "x # y", "x # y")]
    [InlineData("a = 'x\\y'", "a", "x\\y", "x\\y")]
    [InlineData("a = \"x\\\"\\u0041\\U0001F600\\\\\"", "a", "x\"A😀\\", "x\\\"\\u0041\\U0001F600\\\\")]
    [InlineData("a = 1_000", "a", "1000", "1_000")]
    [InlineData("a = 2026-11-22T11:00:00Z", "a", "2026-11-22T11:00:00Z", "2026-11-22T11:00:00Z")]
    [InlineData("a = true\r\n", "a", "true", "true")]
    [InlineData("a.b.\"c.d\" = 1", "a:b:c.d", "1", "1")]
    [InlineData("[a]\nb = 1", "a:b", "1", "1")]
    [InlineData("[ a . 'b' ]\nc = 1", "a:b:c", "1", "1")]
    [InlineData("[[a]]\n[[a]]\nb = 1", "a:1:b", "1", "1")]
    [InlineData("[[a]]\n[[a]]\n[[a.b]]\n[a.b.c]\nd = 1", "a:1:b:0:c:d", "1", "1")]
    [InlineData("a = [ # c\n [],\n 1, ]", "a:1", "1", "1")]
    [InlineData("a = { b.c = 1 }", "a:b:c", "1", "1")]
    [InlineData("a = { }\nb = 1", "b", "1", "1")]
    [InlineData("a = \"\"\"\nx\ny\"\"\"", "a", "x\ny", "x")]
    [InlineData("a = '''x'y'''", "a", "x'y", "x'y")]
    [InlineData("a = \"\"\"x\\\n   y\"\"\"", "a", "xy", "x\\")]
    public void Leaf_IsReadWhereItStands(string text, string key, string value, string raw)
    {
        var leaf = Assert.Single(TomlLeaves.Read("f", text));
        Assert.Equal((key, value, raw), (leaf.Key, leaf.Value.Text, Places.In(text, leaf.Value.Place)));
        Places.AssertLine(text, leaf.Value.Place);
    }

    [Theory]
    [InlineData("a")]
    [InlineData("a =")]
    [InlineData("= 1")]
    [InlineData("a = 1 b = 2")]
    [InlineData("a = \"x")]
    [InlineData("a = \"x\ny\"")]
    [InlineData("a = \"\\x\"")]
    [InlineData("a = \"\\uD800\"")]
    [InlineData("a = [1")]
    [InlineData("a = [1 2]")]
    [InlineData("a = { b }")]
    [InlineData("[a")]
    [InlineData("[[a]\nb = 1")]
    [InlineData("[]\nb = 1")]
    [InlineData("<a/>")]
    public void TextThatIsNoToml_HasNoLeaves(string text) => Assert.Empty(TomlLeaves.Read("f", "ok = 1\n" + text));

    [Theory]
    [InlineData("a=[", "[")]
    [InlineData("a=", "{a=")]
    [InlineData("[", "a.")]
    [InlineData("", "[[a.a.a.a.a.a.a.a.a.a.a.a]]\n")]
    [InlineData("a=[[[[[[[[[[[[[[", "1,")]
    [InlineData("a=\"\"\"", "\\\n")]
    public void LongText_IsReadInTime(string start, string part)
    {
        Places.AssertQuick(() => TomlLeaves.Read("f", start + string.Concat(Enumerable.Repeat(part, 1_000_000 / part.Length))));
    }
}
