using System;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;

namespace ConnLint.Endpoints.Tests.Graph;

/// <summary>The worked examples of <c>docs/how-it-works.md</c>: a block of files, and a block with what the model says of them.</summary>
public sealed partial class WorkedExampleTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(
        typeof(WorkedExampleTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static data => data.Key == "RepoRoot").Value!, "docs", "how-it-works.md"));

    public static TheoryData<string> Titles => [.. Example().Matches(Page).Select(static match => match.Groups["title"].Value)];

    [Fact]
    public void Page_HasOneExampleForEveryKindOfContext() => Assert.Equal(6, Titles.Count);

    [Theory]
    [MemberData(nameof(Titles))]
    public void Example_IsTrue(string title)
    {
        var example = Example().Matches(Page).Single(match => match.Groups["title"].Value == title);
        var graph = GraphText.Graph(example.Groups["files"].Value);
        var lines = new[] { GraphText.Contexts(graph), GraphText.Clients(graph) }.Where(static text => text.Length > 0);
        Assert.Equal(example.Groups["result"].Value.TrimEnd(), string.Join('\n', lines));
    }

    [GeneratedRegex(@"^#### (?<title>.+)\n(?:(?!####)[\s\S])*?```text\n(?<files>[\s\S]*?)```\n\n```result\n(?<result>[\s\S]*?)```", RegexOptions.Multiline)]
    private static partial Regex Example();
}
