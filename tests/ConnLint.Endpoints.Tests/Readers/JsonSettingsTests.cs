using System;
using System.Diagnostics;
using System.Linq;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Readers;

namespace ConnLint.Endpoints.Tests.Readers;

public sealed class JsonSettingsTests
{
    [Theory]
    [InlineData("""{"a":"http://localhost:5000"}""", "a", "http://localhost:5000")]
    [InlineData("""{"a":""}""", "a", "")]
    [InlineData("""{ "a" : { "b" : "x" } }""", "a:b", "x")]
    [InlineData("""{"a":[["x"],["y","z"]]}""", "a:1:1", "z")]
    [InlineData("""{"a":[{"b":1},{"b":2}]}""", "a:1:b", "2")]
    [InlineData("""{"a":-1.50e+3}""", "a", "-1.50e+3")]
    [InlineData("""{"a":0}""", "a", "0")]
    [InlineData("""{"a":1,}""", "a", "1")]
    [InlineData("""{"a":["x",],}""", "a:0", "x")]
    [InlineData("""{/*"*/"a"/**/:/***/"x"/*,*/,// "b": 1""" + "\n}", "a", "x")]
    [InlineData("{\r\n  // one\r\n  \"a\": \"x\"\r\n}", "a", "x")]
    [InlineData("{\r  \"a\": 12\r}", "a", "12")]
    [InlineData("\uFEFF{\"a\":\"x\"}", "a", "x")]
    [InlineData("\uFEFF\n{\"a\":\"x\"}", "a", "x")]
    [InlineData("{\"é\":\"日本😀\"}", "é", "日本😀")]
    [InlineData("{\"a:b\":\"x\"}", "a:b", "x")]
    [InlineData("{\"\":\"x\"}", "", "x")]
    public void Leaf_StandsWhereItsTextStands(string text, string key, string raw)
    {
        var leaf = Single(text, key);
        Assert.Equal(raw, text.Substring(leaf.Place.Start, leaf.Place.Length));
        Assert.Equal(raw, leaf.Text);
        AssertLine(text, leaf.Place);
    }

    [Theory]
    [InlineData("""{"a":"x\"y"}""", """x\"y""", "x\"y")]
    [InlineData("""{"a":"\""}""", """\" """, "\"")]
    [InlineData("""{"a":"\\"}""", """\\""", "\\")]
    [InlineData("""{"a":"\\\""}""", """\\\" """, "\\\"")]
    [InlineData("""{"a":"\u0022\u002F\/"}""", """\u0022\u002F\/""", "\"//")]
    [InlineData("""{"a":"\b\f\n\r\t"}""", """\b\f\n\r\t""", "\b\f\n\r\t")]
    [InlineData("""{"a":"\ud83d\uDE00"}""", """\ud83d\uDE00""", "😀")]
    [InlineData("""{"a":true}""", "true", "True")]
    [InlineData("""{"a":false}""", "false", "False")]
    [InlineData("""{"a":null}""", "null", "")]
    public void DecodedLeaf_StandsWhereItsTextStands(string text, string raw, string value)
    {
        var leaf = Single(text, "a");
        Assert.Equal(raw.TrimEnd(), text.Substring(leaf.Place.Start, leaf.Place.Length));
        Assert.Equal(value, leaf.Text);
        AssertLine(text, leaf.Place);
    }

    [Theory]
    [InlineData("""{"a":{"b":"x"}}""", "a|b")]
    [InlineData("{/*\"*/\"a\" : { // b\n  \"b\":\"x\"}}", "a|b")]
    [InlineData("""{"a":[{"b":"x"}]}""", "a||b")]
    [InlineData("""{"z":{"y":{}},"a:b":{"\u0063":"x"}}""", """a:b|\u0063""")]
    public void Keys_StandWhereTheirTextStands(string text, string raw)
    {
        var leaf = JsonSettings.Read("f", text)[^1];
        Assert.Equal(raw, string.Join("|", leaf.KeyPlaces.Select(place => text.Substring(place.Start, place.Length))));
        Assert.Equal(leaf.Path.Count, leaf.KeyPlaces.Count);
        foreach (var place in leaf.KeyPlaces) AssertLine(text, place);
    }

    [Fact]
    public void EscapedName_IsDecoded() => Assert.Equal("x", Single("""{"\u0061\"":"x"}""", "a\"").Text);

    [Fact]
    public void DuplicateKeys_AreBothThere()
        => Assert.Equal(["1", "2"], JsonSettings.Read("f", """{"a":1,"a":2}""").Select(static setting => setting.Value.Text));

    [Theory]
    [InlineData(64, 1)]
    [InlineData(65, 0)]
    [InlineData(10_000, 0)]
    public void Nesting_IsReadAsDeepAsDotNetReadsIt(int depth, int leaves)
    {
        var text = "{\"a\":" + new string('[', depth - 1) + "1" + new string(']', depth - 1) + "}";
        Assert.Equal(leaves, JsonSettings.Read("f", text).Count);
    }

    [Fact]
    public void HugeText_HasNoLeaves()
    {
        var text = "{\"a\":\"" + new string('x', 10_000_000) + "\"}";
        var watch = Stopwatch.StartNew();
        Assert.Empty(JsonSettings.Read("f", text));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(1));
    }

    [Fact]
    public void LongestText_IsReadInTime()
    {
        var text = "{" + string.Concat(Enumerable.Range(0, 30_000).Select(static i => $"\"k{i}\":\"\\n{i}\",\n")) + "}";
        var watch = Stopwatch.StartNew();
        Assert.Equal(30_000, JsonSettings.Read("f", text[..Math.Min(text.Length, JsonSettings.MaxLength)]).Count);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(1));
    }

    private static SettingValue Single(string text, string key) => Assert.Single(JsonSettings.Read("f", text), setting => setting.Key == key).Value;

    private static void AssertLine(string text, TextPlace place)
    {
        var before = text[..place.Start].Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        Assert.Equal(before.Count(static character => character == '\n'), place.Line);
        Assert.Equal(before.Length - before.LastIndexOf('\n') - 1, place.Column);
    }
}
