using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace ConnLint.Repo.Tests;

/// <summary>As much of Markdown as the tests need.</summary>
internal static partial class Markdown
{
    /// <summary>The text without fenced blocks, in which nothing is a heading or a link.</summary>
    public static string WithoutCode(string text) => CodeBlock().Replace(text, "");

    public static IEnumerable<string> LinksOf(string text)
        => Link().Matches(WithoutCode(text)).Select(static match => match.Groups[1].Value);

    /// <summary>The text below a heading of the second level, without code.</summary>
    public static string SectionOf(string text, string heading)
        => WithoutCode(text).Split("\n## ").Single(section => section.StartsWith(heading + "\n", StringComparison.Ordinal));

    /// <summary>The anchors of the headings, as GitHub makes them.</summary>
    public static IEnumerable<string> AnchorsOf(string text)
        => Heading().Matches(WithoutCode(text)).Select(static match => AnchorOf(match.Groups[1].Value));

    private static string AnchorOf(string heading) => NoAnchor().Replace(heading, "").Replace(' ', '-').ToLowerInvariant();

    [GeneratedRegex(@"^ *```.*?^ *```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex CodeBlock();

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("^#+ (.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NoAnchor();
}
