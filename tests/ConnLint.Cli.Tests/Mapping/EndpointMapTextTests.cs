using System;
using System.IO;
using ConnLint.Cli.Mapping;
using ConnLint.Cli.Output;

namespace ConnLint.Cli.Tests.Mapping;

public sealed class EndpointMapTextTests
{
    [Fact]
    public void Context_HasALineForEachFact()
    {
        var context = new ContextEntry(
            "profile:http",
            "profile",
            [new BindEntry("http://*:8080", "http", "*", 8080, "http1", "HTTP_PORTS", "a:1", new PublishedEntry("http://*:80", "b:2"))],
            [new IgnoredEntry("http://localhost:1", "c:3", "a:1", "otherUrls", "CONN4001")],
            null,
            [new UnknownEntry("{…}", "d:4")]);
        Assert.Equal(
            ["Api.csproj", "  not known: {…}  d:4; apart from that:", "  profile:http", "    http://*:8080  HTTP_PORTS  a:1, published as http://*:80  b:2", "    ignored: http://localhost:1  c:3, because of a:1 (CONN4001)"],
            Lines(new EndpointMap("/", [new ProjectEntry("Api.csproj", [context])], [], [])));
    }

    [Fact]
    public void FailedStart_IsSaid()
    {
        var context = new ContextEntry("bare", "bare", [], [], new ThrowsEntry("Invalid url: 'a'", "a:1"), []);
        Assert.Equal("    does not start: Invalid url: 'a'  a:1", Lines(new EndpointMap("/", [new ProjectEntry("Api.csproj", [context])], [], []))[2]);
    }

    [Theory]
    [InlineData("unknown", "not known")]
    [InlineData("otherScheme", "served with the other scheme only")]
    [InlineData("otherFamily", "served on the other address family only")]
    [InlineData("otherInterface", "served on another interface only")]
    [InlineData("otherSideOfMapping", "the other side of a port mapping")]
    [InlineData("nobody", "nobody listens")]
    public void Client_IsToldItsOutcome(string outcome, string text)
    {
        var nearest = new NearestEntry("Api.csproj", "bare", "http://localhost:2", null, "similar");
        var lines = Lines(new EndpointMap("/", [], [new ClientEntry("http://localhost:1", "a:1", null, outcome, null, nearest, null, null)], []));
        Assert.Equal(["No project here listens.", "clients", $"  http://localhost:1  a:1: {text}; nearest: http://localhost:2 of Api.csproj bare"], lines);
    }

    [Fact]
    public void ServedClient_IsToldItsServer()
    {
        var server = new ServerEntry("Api.csproj", "bare", "http://localhost:1", null);
        Assert.Equal("  http://localhost:1  a:1: served by Api.csproj bare", Lines(new EndpointMap("/", [], [new ClientEntry("http://localhost:1", "a:1", null, "served", server, null, null, null)], []))[2]);
    }

    private static string[] Lines(EndpointMap map)
    {
        using var output = new StringWriter();
        EndpointMapText.Write(map, new Terminal(output, hasColor: false));
        return output.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
    }
}
