using System;
using System.Linq;
using ConnLint.Cli.Explaining;
using ConnLint.Cli.Explaining.Pasted;
using ConnLint.Cli.Solutions;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Graph.Repositories;
using ConnLint.Probing.Containers;
using ConnLint.Probing.Protocols;

namespace ConnLint.Cli.Tests.Explaining;

public sealed class ContainerNotPublishedTests
{
    private const string Both = "127.0.0.1 ::1";

    [Fact]
    public void PortInsideTheContainer_IsPublishedOnAnother()
    {
        var verdict = Decide(Refused(8080, Shop("5080:8080")));
        Assert.Equal((VerdictKind.ContainerNotPublished, ExitCode.Refused), (verdict.Kind, verdict.ExitCode));
        Assert.Equal(
            "http://localhost:8080 leads to no container: 8080 is the port inside the container of 'shop', published on 5080 (compose.yaml:5); use http://localhost:5080, and start it: docker compose up shop",
            verdict.Message);
    }

    [Fact]
    public void PortInsideTheContainer_IsNotPublishedAtAll()
    {
        var verdict = Decide(Refused(8080, Shop("5080:8080").Replace("    ports:\n      - \"5080:8080\"\n", "", StringComparison.Ordinal)));
        Assert.Contains("8080 is the port inside the container of 'shop' (ASPNETCORE_HTTP_PORTS of mcr.microsoft.com/dotnet/aspnet:10.0), and compose.yaml:2 does not publish it", verdict.Message, StringComparison.Ordinal);
        Assert.Equal("add '8080:8080' to the ports of 'shop', and start it: docker compose up shop", verdict.Fix);
    }

    [Theory]
    [InlineData(8080, "and compose.yaml:5 publishes 80 instead; write '5080:8080' in compose.yaml:5, use http://localhost:5080, and start it")]
    [InlineData(80, "published on 5080 (compose.yaml:5), which the program does not bind; write '5080:8080' in compose.yaml:5, use http://localhost:5080, and start it")]
    public void MappingThatMissesThePort_IsTheOneToCorrect(int port, string expected)
        => Assert.Contains(expected, Decide(Refused(port, Shop("5080:80"))).Message, StringComparison.Ordinal);

    [Fact]
    public void PortOfAnImageFromElsewhere_IsKnownByItsMapping()
        => Assert.Contains(
            "5432 is the port inside the container of 'db', published on 15432 (compose.yaml:5); use http://localhost:15432",
            Decide(Refused(5432, """services: { db: { image: "postgres:17", ports: ["15432:5432"] } }""".Replace(", ports", ",\n\n\n\n ports", StringComparison.Ordinal))).Message,
            StringComparison.Ordinal);

    [Fact]
    public void DatabaseThatNobodyPublishes_IsKnownByItsImage()
    {
        var verdict = VerdictEngine.Decide(Refused(5432, """services: { db: { image: "postgres:17" } }"""));
        Assert.Equal("Nothing listens on http://localhost:5432; 'db' (postgres:17, compose.yaml:1) has that port inside its container, and does not publish it", verdict.Message);
        Assert.Equal("add '5432:5432' to the ports of 'db', and start it: docker compose up db; a client in a container of the same file uses db:5432", verdict.Fix);
    }

    [Theory]
    [InlineData(8080, 5080, "8080 is a port inside the container 'repo-shop-1' of the service 'shop', published on 5080; use http://localhost:5080")]
    [InlineData(8080, null, "8080 is a port inside the container 'repo-shop-1' of the service 'shop', and is not published; publish it: '-p 8080:8080'")]
    public void ContainerThatRuns_IsTheEnginesWord(int inside, int? published, string expected)
    {
        var seen = Seen.Asking("http://localhost:8080", Both) with { Containers = [new RunningContainer("repo-shop-1", "shop", [(inside, published)])] };
        Assert.Contains(expected, Decide(seen).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ContainerWithOtherPorts_IsNotTheOne()
        => Assert.Equal("CONN8001", VerdictEngine.Decide(Seen.Asking("http://localhost:8080", Both) with { Containers = [new RunningContainer("x", null, [(80, 5080)])] }).Rule?.Id);

    [Fact]
    public void ContainerThatRuns_IsNotStartedTwice()
        => Assert.EndsWith("use http://localhost:5080", Decide(Refused(8080, Shop("5080:8080")) with { Containers = [new RunningContainer("x", "shop", [])] }).Message, StringComparison.Ordinal);

    [Fact]
    public void MappingToAPortThatNobodyBinds_ClosesWithoutAnAnswer()
    {
        var verdict = Decide(Accepted(5080, Shop("5080:80"), "docker-proxy"));
        Assert.Equal(
            "http://localhost:5080 leads to no container: compose.yaml:5 publishes it to port 80 of the container of 'shop', which the program does not bind; write '5080:8080' in compose.yaml:5",
            verdict.Message);
        Assert.Equal("CONN6001", verdict.FoundEarlierBy?.Id);
    }

    [Fact]
    public void LoopbackInTheContainer_ClosesWithoutAnAnswer()
    {
        var verdict = Decide(Accepted(5080, Shop("5080:8080", "      ASPNETCORE_URLS: http://localhost:8080"), null));
        Assert.Contains("where the program binds the container's loopback interface alone (compose.yaml:7); let it listen on every interface of the container: http://+:8080", verdict.Message, StringComparison.Ordinal);
        Assert.Equal("CONN1002", verdict.FoundEarlierBy?.Id);
    }

    [Fact]
    public void PastedEmptyResponse_IsEnoughWithoutAScheme()
        => Decide(Accepted(5080, Shop("5080:80"), null) with { Spoken = null, Pasted = new Symptom(SymptomKind.Closed, "ERR_EMPTY_RESPONSE") });

    [Theory]
    [InlineData("nginx", "5080:80")]
    [InlineData("docker-proxy", "5080:8080")]
    [InlineData("docker-proxy", "6080:80")]
    public void OtherReasonForSilence_IsNotTheMapping(string program, string mapping) => Assert.NotEqual("CONN8008", VerdictEngine.Decide(Accepted(5080, Shop(mapping), program)).Rule?.Id);

    [Fact]
    public void PublishedPortWithoutAContainer_IsNothingListening()
    {
        var verdict = VerdictEngine.Decide(Refused(5080, Shop("5080:8080")));
        Assert.Equal("CONN8001", verdict.Rule?.Id);
        Assert.Equal("Nothing listens on http://localhost:5080; the container of 'shop' should (compose.yaml:5): start it", verdict.Message);
        Assert.Equal("start it: docker compose up shop", verdict.Fix);
        Assert.Contains(verdict.RuledOut, static cause => cause is { Rule.Id: "CONN8008", Reason: "compose.yaml:5 publishes port 5080 for 'shop'" });
    }

    [Fact]
    public void ProjectThatPromisesThePort_WinsAgainstTheContainer()
        => Assert.Equal("CONN8001", VerdictEngine.Decide(Refused(8080, Shop("5080:8080")) with { Promises = [Seen.Promise("http://localhost:8080")] }).Rule?.Id);

    [Theory]
    [InlineData("5080:8080", "outside of it use http://localhost:5080 (compose.yaml:5)")]
    [InlineData("9090", "run the client inside that network, or publish the port: '8080:8080' in the ports of 'shop'")]
    public void NameOfAService_IsKnownInItsNetworkAlone(string mapping, string fix)
    {
        var verdict = VerdictEngine.Decide(Seen.Asking("http://shop:8080", "").Led(error: "x") with { Services = Ports(Shop(mapping)) });
        Assert.Equal(("CONN8004", ExitCode.NameUnresolved, fix), (verdict.Rule?.Id, verdict.ExitCode, verdict.Fix));
        Assert.Contains("as the name of the service compose.yaml:2 is known inside its network alone", verdict.Message, StringComparison.Ordinal);
    }

    private static string Shop(string mapping, string variable = "      A: b") => $"""
        services:
          shop:
            build: Shop
            ports:
              - "{mapping}"
            environment:
        {variable}
        """;

    private static ServicePort[] Ports(string compose) => [.. ServicePorts.In(RepositoryReader.Read(
    [
        new RepositoryFile("compose.yaml", compose),
        new RepositoryFile("Shop/Shop.csproj", """<Project Sdk="Microsoft.NET.Sdk.Web"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>"""),
        new RepositoryFile("Shop/Dockerfile", "FROM mcr.microsoft.com/dotnet/aspnet:10.0\nCOPY . .\nENTRYPOINT [\"dotnet\", \"Shop.dll\"]\n"),
    ]))];

    private static Evidence Refused(int port, string compose) => Seen.Asking($"http://localhost:{port}", Both) with { Services = Ports(compose) };

    private static Evidence Accepted(int port, string compose, string? program) => Seen.Asking($"http://localhost:{port}", "127.0.0.1", accepting: "127.0.0.1") with
    {
        Services = Ports(compose),
        Holders = [Seen.Held($"0.0.0.0:{port}", program)],
        Spoken = new Recognition(SpokenProtocol.Unknown, null, []),
    };

    private static Verdict Decide(Evidence evidence)
    {
        var verdict = VerdictEngine.Decide(evidence);
        Assert.Equal("CONN8008", verdict.Rule?.Id);
        return verdict;
    }
}
