using System;
using System.Collections.Generic;
using System.Linq;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Readers;
using ConnLint.Endpoints.Readers.Yaml;
using ConnLint.Endpoints.Tests.Readers.Containers;

namespace ConnLint.Endpoints.Tests.Readers.Yaml;

public sealed class HostileYamlTests
{
    private const string Alphabet = "{}[]\",:-?*&!|>'%@`<#~ \n\r\t0123aex\\\u00e9\u2028\u0085\uFEFF\u0001\0";

    private static readonly string[] Texts =
    [
        "a: &n\n  - {b: 'c', \"d\": e}\n  - !t |+2\n    text\n  - *n2\n? [x, y]\n: z\n<<: {k: v}\n",
        "%YAML 1.1\n%TAG !e! tag:e.org,2000:\n--- !e!x\n- - a\n  - \"b\\u0041\\\n     c\"\n...\n---\n- >-\n  folded\n   more\n\n  text\n",
        "services:\n  api:\n    image: \"x:1\"\n    ports: [\"80:80\", 443]\n    environment: &e\n      A: 1\n  b: {<<: [*e], command: [\"a\", 'b']}\n",
    ];

    /// <summary>The nodes that a pattern repeated to a whole mebibyte makes a parser keep or look ahead for.</summary>
    public static TheoryData<string> Patterns => new("[", "{", "- ", "? ", ": ", "[a,", "{a: ", "a, ", "\"", "'", "&a ", "!a ", "*a ", "a: ", "a\n", "- a\n", "a: b\n", "\n", " ", "#", "|\n", "--- ", "---\n", "%a\n", "\t", "\\", "?\n", "-\n", "- - \n", "[]", "[],", "&a [*a, ", "\u2028", "a: |\n ", "!!a<", "\0");

    [Theory]
    [MemberData(nameof(Patterns))]
    public void RepeatedPattern_IsReadInTime(string pattern)
    {
        var repeated = string.Concat(Enumerable.Repeat(pattern, JsonSettings.MaxLength / pattern.Length));
        foreach (var text in new[] { repeated, "[" + repeated[2..] + "]", "- a\n- " + repeated[6..] })
        {
            Damage.TakesNoSecond(() => YamlReader.Read("f", text));
        }
    }

    [Theory]
    [InlineData(60, 1)]
    [InlineData(64, 1)]
    [InlineData(65, 0)]
    [InlineData(100_000, 0)]
    public void Nesting_IsLimited(int depth, int documents)
        => Assert.Equal(documents, YamlReader.Read("f", new string('[', depth) + new string(']', depth)).Count);

    [Fact]
    public void NestingThroughAliases_IsLimited()
        => Assert.Empty(YamlReader.Read("f", "- &a0 []\n" + string.Concat(Enumerable.Range(1, 70).Select(static i => $"- &a{i} [*a{i - 1}]\n"))));

    [Fact]
    public void Laughs_AreNotRead()
        => Assert.Empty(YamlReader.Read("f", "- &a0 [x, x]\n" + string.Concat(Enumerable.Range(1, 30).Select(static i => $"- &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 9))}]\n"))));

    [Fact]
    public void MergedLaughs_AreNotRead()
        => Assert.Empty(YamlReader.Read("f", "- &a0 {x: 1}\n" + string.Concat(Enumerable.Range(1, 30).Select(static i => $"- &a{i} {{<<: [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 9))}]}}\n"))));

    [Fact]
    public void ManyUsesOfOneAnchor_AreRead()
        => Assert.Single(YamlReader.Read("f", "- &a {x: 1, y: 2}\n" + string.Concat(Enumerable.Repeat("- <<: *a\n", 500))));

    [Fact]
    public void HugeText_IsNotRead() => Assert.Empty(YamlReader.Read("f", "a: " + new string('x', JsonSettings.MaxLength)));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void MutatedText_IsReadOrNot(int seed)
    {
        var mutations = new Mutations(seed, Alphabet);
        for (var i = 0; i < 2_000; i++)
        {
            var text = mutations.Of(Texts[mutations.Next(Texts.Length)]);
            Assert.All(YamlReader.Read("f", text).SelectMany(Places), place => AssertInside(place, text));
        }
    }

    private static void AssertInside(TextPlace place, string text)
    {
        Assert.InRange(place.Start, 0, text.Length);
        Assert.InRange(place.Length, 0, text.Length - place.Start);
        Assert.Equal(-1, text.AsSpan(place.Start, place.Length).IndexOfAny('\r', '\n'));
    }

    private static IEnumerable<TextPlace> Places(YamlNode node) => node switch
    {
        YamlMapping mapping => mapping.Entries.SelectMany(static entry => Places(entry.Key).Concat(Places(entry.Value))).Prepend(node.Place),
        YamlSequence sequence => sequence.Items.SelectMany(Places).Prepend(node.Place),
        _ => [node.Place],
    };
}
