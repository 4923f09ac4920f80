using System.IO;
using ConnLint.Cli.Mapping;
using ConnLint.Cli.Output;

namespace ConnLint.Cli.Tests.Mapping;

public sealed class EndpointMapSummaryTests
{
    private static readonly UnknownEntry Unread = new("what its code says", null);

    [Fact]
    public void WhatIsUnknownInEveryContext_IsSaidOnce() => AssertLines(
        """
        a.csproj
          not known: what its code says; apart from that:
          bare
          image
            not known: what the container starts  Dockerfile:4; apart from that:
        """,
        new EndpointMap("", [new ProjectEntry("a.csproj", [Context("bare", Unread), Context("image", Unread, new UnknownEntry("what the container starts", "Dockerfile:4"))])], [], []));

    [Fact]
    public void WhatIsUnknownInOneContext_IsSaidThere() => AssertLines(
        """
        a.csproj
          bare
          image
            not known: what its code says; apart from that:
        """,
        new EndpointMap("", [new ProjectEntry("a.csproj", [Context("bare"), Context("image", Unread)])], [], []));

    [Fact]
    public void RequestsOfOneFileToOneServer_AreOneLine() => AssertLines(
        """
        No project here listens.
        clients
          http://localhost:5000/…  a.http:1, 2 times: served by a.csproj bare
          http://localhost:5000/a  b.http:1: served by a.csproj bare
          http://localhost:5001/a  a.http:1: nobody listens (CONN5001)
        """,
        new EndpointMap("", [], [Client("5000/a", "a.http:1"), Client("5000/b", "a.http:1"), Client("5000/a", "b.http:1"), Client("5001/a", "a.http:1", isServed: false)], []));

    [Fact]
    public void OneUrlSeveralTimes_IsShownWhole() => AssertLines(
        """
        No project here listens.
        clients
          http://localhost:5000/a  a.http:1, 2 times: served by a.csproj bare
        """,
        new EndpointMap("", [], [Client("5000/a", "a.http:1"), Client("5000/a", "a.http:1")], []));

    [Fact]
    public void GapsOfOneReason_AreOneLine() => AssertLines(
        """
        No project here listens.
        CONN9001 The C# of a (and 2 more, by name with --format json) could not be looked at: not restored
        CONN9001 The C# of d could not be looked at: broken
        """,
        new EndpointMap("", [], [], [Gap("a"), Gap("b"), Gap("c"), new IncompleteEntry("The C# of d", "broken")]));

    [Fact]
    public void FewGapsOfOneReason_AreNamed() => AssertLines(
        """
        No project here listens.
        CONN9001 The C# of a could not be looked at: not restored
        CONN9001 The C# of b could not be looked at: not restored
        """,
        new EndpointMap("", [], [], [Gap("a"), Gap("b")]));

    private static void AssertLines(string expected, EndpointMap map)
    {
        using var output = new StringWriter { NewLine = "\n" };
        EndpointMapText.Write(map, new Terminal(output, hasColor: false));
        Assert.Equal(expected.ReplaceLineEndings("\n"), output.ToString().TrimEnd('\n'));
    }

    private static ContextEntry Context(string name, params UnknownEntry[] unknown) => new(name, name, [], [], null, unknown);

    private static ClientEntry Client(string rest, string source, bool isServed = true) => isServed
        ? new ClientEntry("http://localhost:" + rest, source, null, "served", new ServerEntry("a.csproj", "bare", "http://localhost", null), null, null, null)
        : new ClientEntry("http://localhost:" + rest, source, null, "nobody", null, null, "CONN5001", null);

    private static IncompleteEntry Gap(string project) => new("The C# of " + project, "not restored");
}
