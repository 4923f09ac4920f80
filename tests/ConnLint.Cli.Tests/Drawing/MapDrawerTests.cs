using System;
using System.Linq;
using ConnLint.Cli.Drawing;
using ConnLint.Cli.Mapping;

namespace ConnLint.Cli.Tests.Drawing;

public sealed class MapDrawerTests
{
    private static readonly ProjectEntry Api = Drawn.Project("Api.csproj", "http://localhost:5080");

    [Fact]
    public void ServedClient_LeadsToItsEndpoint()
        => Assert.Equal(["web http://localhost:5080 Served Api.csproj http://localhost:5080"], Drawn.Arrows(Drawn.Of([Api], Drawn.Served("web", "http://localhost:5080/a", Drawn.Api))));

    [Fact]
    public void RefusedClient_LeadsToNobodyAndTellsWhatWasMeant()
    {
        var drawing = Drawn.Of([Api], Drawn.Refused("web", "http://localhost:5081"));
        Assert.Equal(
            ["web http://localhost:5081 Refused nobody answers http://localhost:5081", "nobody answers http://localhost:5081 Meant Api.csproj http://localhost:5080"],
            Drawn.Arrows(drawing));
        Assert.Equal(("CONN5001", "nobody"), (drawing.Arrows[0].Rule, drawing.Arrows[0].Message));
    }

    [Fact]
    public void OutcomeWithoutRule_IsNotRefused()
    {
        var client = Drawn.Refused("web", "http://localhost:5081") with { Rule = null, Message = null };
        Assert.Equal((ArrowState.Open, "nobody listens; nearest: http://localhost:5080 of Api.csproj profile:http  Api/launch.json:3"), (Drawn.Of([Api], client).Arrows[0].State, Drawn.Of([Api], client).Arrows[0].Message));
    }

    [Fact]
    public void HolderThatServesOtherwise_IsWhereTheArrowEnds()
    {
        var client = Drawn.Refused("web", "https://localhost:5080") with { Outcome = "otherScheme", Rule = "CONN5002", Nearest = Drawn.NearApi with { Reason = "samePort" } };
        Assert.Equal(["web https://localhost:5080 Refused Api.csproj http://localhost:5080"], Drawn.Arrows(Drawn.Of([Api], client)));
    }

    [Fact]
    public void OtherMachine_IsNotKnown()
    {
        var client = Drawn.Refused("web", "https://example.org") with { Outcome = "unknown", Nearest = null, Rule = null, Message = null };
        Assert.Equal(["web https://example.org Open not known https://example.org"], Drawn.Arrows(Drawn.Of([Api], client)));
    }

    [Fact]
    public void PathsOfOneOrigin_AreOneArrow()
    {
        var drawing = Drawn.Of([Api], Drawn.Served("web", "http://localhost:5080/a", Drawn.Api), Drawn.Served("web", "http://localhost:5080/b", Drawn.Api));
        Assert.Equal(["http://localhost:5080/a  web/a.json:1", "http://localhost:5080/b  web/a.json:1"], Assert.Single(drawing.Arrows).From.Facts);
    }

    [Fact]
    public void RequestByHand_ComesFromItsFile()
        => Assert.Equal("src/a.http", Drawn.Of([], Drawn.Served("web", "http://localhost:1", Drawn.Api) with { From = null, Source = "src/a.http:7" }).Boxes[0].Title);

    [Fact]
    public void PublishedPort_IsTheContainersRow()
    {
        var bind = new BindEntry("http://*:8080", "http", "*", 8080, "http1", "HTTP_PORTS", null, new PublishedEntry("http://*:8081", "compose.yaml:4"));
        var project = new ProjectEntry("Api.csproj", [new ContextEntry("compose:api", "composeService", [bind], [], null, [])]);
        var drawing = Drawn.Of([project], Drawn.Served("web", "http://localhost:8081", new ServerEntry("Api.csproj", "compose:api", "http://*:8081", null)));
        Assert.Equal(["web http://localhost:8081 Served Api.csproj http://*:8080"], Drawn.Arrows(drawing));
        Assert.Contains("compose:api: published as http://*:8081  compose.yaml:4", drawing.Boxes[0].Rows[0].Facts);
    }

    [Fact]
    public void LosersFailuresAndDoubts_AreRows()
    {
        var context = new ContextEntry(
            "bare", "bare", [new BindEntry("http://localhost:1", "http", "localhost", 1, "http1", "urls", "a:1", null)], [new IgnoredEntry("http://localhost:2", "b:2", "a:1", "otherUrls", "CONN4001")],
            new ThrowsEntry("Invalid url", "c:3"), [new UnknownEntry("{…}", "d:4")]);
        var rows = Drawn.Of([new ProjectEntry("Api.csproj", [context])]).Boxes.Single().Rows;
        Assert.Equal([RowKind.Endpoint, RowKind.Ignored, RowKind.Failure], rows.Select(static row => row.Kind));
        Assert.Equal(["bare: urls  a:1", "not known: {…}  d:4"], rows[0].Facts);
        Assert.Equal(("CONN4001", "http://localhost:2  b:2, because of a:1"), (rows[1].Rule, rows[1].Facts[0]));
        Assert.Equal("Invalid url  c:3", rows[2].Facts[0]);
    }
}
