using System;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using ConnLint.Cli.Drawing;
using ConnLint.Cli.Mapping;

namespace ConnLint.Cli.Tests.Drawing;

public sealed class MapHtmlTests
{
    private const string Hostile = "</style></svg><script>alert(1)</script>\"'&<img src=x onerror=alert(2)>\ufffe";

    private static readonly EndpointMap Shop = Drawn.Map([Drawn.Project("Api.csproj", "http://localhost:5080")], Drawn.Refused("web", "http://localhost:5081", "Nobody listens on 5081"), Drawn.Served("app", "http://localhost:5080", Drawn.Api));

    [Fact]
    public void Page_ForbidsEverythingButItsOwnStyle()
    {
        var page = Page(Shop);
        var style = page[(page.IndexOf("<style>", StringComparison.Ordinal) + 7)..page.IndexOf("</style>", StringComparison.Ordinal)];
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)));
        Assert.Contains($"content=\"default-src 'none'; style-src 'sha256-{hash}'; base-uri 'none'; form-action 'none'\"", page, StringComparison.Ordinal);
        Assert.Equal(2, page.Split("<style").Length);
        foreach (var loaded in new[] { "<script", "<link", "<img", "src=", "@import", "url(h", "style=" }) Assert.DoesNotContain(loaded, page, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void RefusedArrow_LeadsToItsPlaceAndMessage()
    {
        var page = Page(Shop);
        Assert.Contains("<a class=\"arrow refused\" href=\"#a0\">", page, StringComparison.Ordinal);
        Assert.Contains("<section class=\"detail\" id=\"a0\"><a class=\"close\" href=\"#map\">close</a><strong>web → http://localhost:5081</strong><p><a href=\"https://github.com/connlint/connlint/blob/v", page, StringComparison.Ordinal);
        Assert.Contains("CONN5001</a> Nobody listens on 5081</p>", page, StringComparison.Ordinal);
        Assert.Contains("<li class=\"place\">http://localhost:5081  web/a.json:2</li>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void EveryLink_HasItsTarget()
    {
        var page = Page(Shop);
        var links = page.Split("href=\"#").Skip(1).Select(static rest => rest[..rest.IndexOf('"', StringComparison.Ordinal)]).Distinct().ToList();
        Assert.Equal(8, links.Count);
        Assert.All(links, link => Assert.Equal(2, page.Split($" id=\"{link}\"").Length));
    }

    [Fact]
    public void Gaps_AreTold()
        => Assert.Contains("The C# of a could not be looked at: not restored", Page(Shop with { Incomplete = [new IncompleteEntry("The C# of a", "not restored")] }).Replace("&#x2B;", "+", StringComparison.Ordinal), StringComparison.Ordinal);

    [Fact]
    public void HostileTexts_AreEncodedEverywhere()
    {
        var context = new ContextEntry(
            Hostile, "bare", [new BindEntry(Hostile, "http", "*", 1, "http1", Hostile, Hostile, new PublishedEntry(Hostile, Hostile))], [new IgnoredEntry(Hostile, Hostile, Hostile, "otherUrls", "CONN4001")],
            new ThrowsEntry(Hostile, Hostile), [new UnknownEntry(Hostile, Hostile)]);
        var clients = new[] { "CONN5001", null }.Select(static rule => new ClientEntry(Hostile, Hostile, Hostile, "nobody", null, new NearestEntry(Hostile, Hostile, Hostile, Hostile, "similar"), rule, Hostile));
        var map = new EndpointMap("/repos/" + Hostile, [new ProjectEntry(Hostile, [context])], [.. clients], [new IncompleteEntry(Hostile, Hostile)]);

        var page = Page(map);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", page, StringComparison.Ordinal);
        Assert.DoesNotContain('\ufffe', page);
        Assert.Equal(2, page.Split("</svg>").Length);
        Assert.Equal(2, page.Split("</style>").Length);
        Assert.Contains("nobody answers", XDocument.Parse(Drawn.Text(output => MapSvg.Write(MapDrawer.Of(map), output))).Root!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Picture_HasNoLinksAndItsOwnStyle()
    {
        var svg = XDocument.Parse(Drawn.Text(static output => MapSvg.Write(MapDrawer.Of(Shop), output)));
        Assert.DoesNotContain(svg.Descendants(), static element => element.Name.LocalName == "a");
        Assert.Single(svg.Descendants(), static element => element.Name.LocalName == "style");
        Assert.Equal(3, svg.Descendants().Count(static element => ((string?)element.Attribute("class"))?.StartsWith("arrow ", StringComparison.Ordinal) == true));
    }

    [Fact]
    public void LongTexts_AreCutInThePictureAndWholeBesideIt()
    {
        var name = new string('a', 300);
        var page = Page(Drawn.Map([Drawn.Project(name, "http://" + name)]));
        Assert.Contains($"<title>{name}</title>", page, StringComparison.Ordinal);
        Assert.Contains($">…{new string('a', 55)}<", page, StringComparison.Ordinal);
        Assert.Contains($">http://{new string('a', 48)}…<", page, StringComparison.Ordinal);
    }

    private static string Page(EndpointMap map) => Drawn.Text(output => MapHtml.Write(map, output));
}
