using System;
using System.Linq;
using ConnLint.Cli.Drawing;
using ConnLint.Cli.Mapping;

namespace ConnLint.Cli.Tests.Drawing;

public sealed class MapMermaidTests
{
    private static readonly ProjectEntry Api = Drawn.Project("src/Api/Api.csproj", "http://localhost:5080");

    [Fact]
    public void Flowchart_HasBoxesAndMarksWhatIsRefused()
    {
        var near = Drawn.NearApi with { Project = "src/Api/Api.csproj" };
        var client = Drawn.Refused("web", "http://localhost:5081") with { Nearest = near };
        Assert.Equal("""
            flowchart LR
              subgraph b0["src/Api/Api.csproj"]
                b0r0["http://localhost:5080<br/>profile:http"]
              end
              subgraph b1["web"]
                b1r0(["http://localhost:5081<br/>web/a.json:2"]):::refused
              end
              subgraph b2["nobody answers"]
                b2r0["http://localhost:5081"]
              end
              b1r0 -- "CONN5001" --x b2r0
              b2r0 -. "probably meant" .-> b0r0
              classDef refused stroke:#cf222e,stroke-width:2px
              classDef ignored stroke:#9a6700,stroke-dasharray:4 4
              linkStyle 0 stroke:#cf222e,stroke-width:2px

            """, Drawn.Text(output => MapMermaid.Write(Drawn.Of([Api], client), output)), ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void ServedAlone_HasNoLinkStyle()
    {
        var text = Drawn.Text(static output => MapMermaid.Write(Drawn.Of([Api], Drawn.Served("web", "http://localhost:5080", Drawn.Api with { Project = "src/Api/Api.csproj" })), output));
        Assert.Contains("  b1r0 --> b0r0", text, StringComparison.Ordinal);
        Assert.DoesNotContain("linkStyle", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a\"] --> x", "a#34;#93; #45;#45;#62; x")]
    [InlineData("<img src=x onerror=alert(1)>", "#60;img src#61;x onerror#61;alert#40;1#41;#62;")]
    [InlineData("`**bold**`", "#96;#42;#42;bold#42;#42;#96;")]
    [InlineData("1. item", "1#46; item")]
    [InlineData("%%{init: {}}%%", "#37;#37;#123;init: #123;#125;#125;#37;#37;")]
    [InlineData("#quot;", "#35;quot#59;")]
    [InlineData("😀", "#128512;")]
    [InlineData("a\nb", "a#10;b")]
    public void HostileName_KeepsNoMeaning(string name, string label)
    {
        var text = Drawn.Text(output => MapMermaid.Write(Drawn.Of([Drawn.Project(name)]), output));
        Assert.Contains($"  subgraph b0[\"{label}\"]", text, StringComparison.Ordinal);
    }

    [Fact]
    public void HalfACharacter_IsReplaced()
        => Assert.Contains("[\"a#65533;\"]", Drawn.Text(static output => MapMermaid.Write(Drawn.Of([Drawn.Project("a\ud83d")]), output)), StringComparison.Ordinal);

    [Fact]
    public void LongName_IsCut()
    {
        var text = Drawn.Text(output => MapMermaid.Write(Drawn.Of([Drawn.Project(new string('a', 500))]), output));
        Assert.Contains($"[\"{new string('a', 100)}…\"]", text, StringComparison.Ordinal);
    }

    [Fact]
    public void ProjectThatListensNowhere_IsNoEmptySubgraph()
        => Assert.Contains("    b0e[\"listens nowhere\"]", Drawn.Text(static output => MapMermaid.Write(Drawn.Of([Drawn.Project("A")]), output)).Split('\n').Select(static line => line.TrimEnd()));
}
