using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using ConnLint.Build;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Graph;
using ConnLint.Endpoints.Graph.Repositories;
using ConnLint.Endpoints.Readers;

namespace ConnLint.Endpoints.Tests.Graph;

/// <summary>What a project of a large solution is told of its neighbours: servers S0, S1, … on 20000 by http and 30000 by https, 20001 and 30001, …</summary>
public sealed class MeantEndpointsTests
{
    private const string Asking = """
        === Web/Web.csproj
        <Project Sdk="Microsoft.NET.Sdk.Web" />
        === Web/Properties/launchSettings.json
        { "profiles": { "web": { "commandName": "Project", "applicationUrl": "http://localhost:5050" } } }

        """;

    [Fact]
    public void PortInAFileOfTheProject_BringsItsServer()
        => Assert.Equal("S7 30007 20007", Told(Servers(200) + Asking + "=== Web/appsettings.json\n{ \"Api\": \"http://localhost:20007\" }"));

    [Theory]
    [InlineData("new Uri(\"http://localhost:20009\")")]
    [InlineData("const int ApiPort = 20009;")]
    [InlineData("new Uri(\"http://localhost:30009\")")]
    public void PortInItsCode_BringsItsServer(string code) => Assert.Equal("S9 30009 20009", Told(Servers(200) + Asking, code));

    [Fact]
    public void NobodyNamed_NobodyTold() => Assert.Equal("", Told(Servers(200) + Asking));

    [Fact]
    public void SmallSolution_IsToldWhole() => Assert.Equal("S0 30000 20000|S1 30001 20001", Told(Servers(2) + Asking));

    // 40007 is nobody's, and one digit from 30007.
    [Fact]
    public void PortOfNobody_BringsTheNearest() => Assert.Equal("S7 30007 20007", Told(Servers(200) + Asking, "new Uri(\"https://localhost:40007\")"));

    [Fact]
    public void PortInAFileOfAnother_BringsNobody()
        => Assert.Equal("", Told(Servers(200) + Asking + "=== S3/appsettings.json\n{ \"Api\": \"http://localhost:20007\", \"Lost\": \"https://localhost:40009\" }"));

    // 40007 is one digit from 30007.
    [Fact]
    public void ClientInAFileWithoutServer_BringsTheNearest()
        => Assert.Equal("S7 30007 20007", Told(Servers(200) + Asking + "=== Web/appsettings.json\n{ \"Api\": \"https://localhost:40007\" }"));

    [Theory]
    [InlineData("Web/compose.yaml", "", "S3")] // whoever is handed the file has to know what its services bind
    [InlineData("deploy/compose.yaml", "", "")]
    [InlineData("deploy/compose.yaml", "const int Published = 41500;", "S3")]
    [InlineData("deploy/compose.yaml", "const int Inside = 8099;", "S3")] // one of two
    public void Container_IsToldByItsFileOrItsPorts(string file, string code, string expected)
    {
        const string dockerfile = "FROM mcr.microsoft.com/dotnet/aspnet:10.0\nENV ASPNETCORE_HTTP_PORTS=8099\nENTRYPOINT [\"dotnet\", \"{0}.dll\"]\n";
        var images = string.Concat(new[] { "S3", "S4" }.Select(static name => $"=== {name}/Dockerfile\n" + dockerfile.Replace("{0}", name, StringComparison.Ordinal)));
        var compose = $"=== {file}\nservices:\n  three:\n    build: ../S3\n    ports: [\"41500:8099\"]\n" + (file.StartsWith("Web", StringComparison.Ordinal) ? "" : "  four:\n    build: ../S4\n    ports: [\"41600:8099\"]\n");
        var told = Summary(Servers(200) + images + compose + Asking, code).Projects.Where(static project => project.Binds.Any(static promised => promised.Service is not null));
        Assert.Equal(expected, string.Join(' ', told.Select(static project => project.Path[..project.Path.LastIndexOf('/')])));
    }

    [Fact]
    public void NextFreePorts_AreAskedFor()
    {
        var asked = Summary(Servers(200) + Server("Other", "http://localhost:5052") + Asking, "").AskedPorts!;
        Assert.Equal([5050, 5051, 5053, 5054], asked.Where(static port => port is > 5040 and < 5060));
    }

    // One digit from 30007; of two that the key names, none is certainly meant.
    [Fact]
    public void WhomAClientNames_IsTold_WithTheOther()
        => Assert.Equal("Orders.Api 41001|Orders.Jobs 41002|S7 30007 20007", Told(Servers(200) + Server("Orders.Api", "http://localhost:41001") + Server("Orders.Jobs", "http://localhost:41002") + Asking + "=== Web/appsettings.json\n{ \"OrdersUrl\": \"https://localhost:40007\" }"));

    [Fact]
    public void NumberThatIsNoPort_BringsNobody() => Assert.Equal("", Told(Servers(200) + Asking, "var size = 40007;"));

    [Fact]
    public void SamePortAsTheProjects_BringsItsServer()
        => Assert.Equal("Twin 5050", Told(Servers(200) + Asking + Server("Twin", "http://localhost:5050")));

    [Fact]
    public void ServersByDefault_AreToldOnce()
    {
        var bare = string.Concat(Enumerable.Range(0, 20).Select(static number => $"=== B{number}/B{number}.csproj\n<Project Sdk=\"Microsoft.NET.Sdk.Web\" />\n"));
        Assert.Equal(["B0/B0.csproj", "S0/S0.csproj"], Summary(Servers(200) + bare + Asking, "new Uri(\"http://localhost:5000\")").Projects.Select(static project => project.Path)); // started as usual, and otherwise
    }

    [Fact]
    public void OfSeveralOnOnePort_TheOneBesideIsTold()
        => Assert.Equal("Web/Twin 5151", Told(Servers(200) + Server("Far", "http://localhost:5199") + Server("Web/Twin", "http://localhost:5151") + Server("Other", "http://localhost:5151") + Asking, "const int Port = 5151;"));

    // Whatever it binds may be what a client of the project asks for.
    [Fact]
    public void ProgramThatNobodyCanRead_IsTold() => Assert.Equal("Odd 40001", Told(Servers(200) + Server("Odd", "http://localhost:40001") + Asking));

    [Fact]
    public void ClientOfItsPort_IsToldOnce()
    {
        var callers = string.Concat(Enumerable.Range(0, 20).Select(static number => Server($"C{number}", $"http://localhost:{6200 + number}") + $"=== C{number}/appsettings.json\n{{ \"Web\": \"https://localhost:5050\", \"Logs\": \"http://localhost:4999\" }}\n"));
        var summary = Summary(Servers(200) + callers + Asking, "");
        Assert.Equal(["https://localhost:5050"], summary.Projects.SelectMany(static project => project.Clients).Select(static client => client.Fact.Url.Text));
    }

    [Fact]
    public void Summary_DoesNotGrowWithTheSolution()
    {
        static int Length(int servers) => SolutionSummaryWriter.Write(Summary(Servers(servers) + Asking, "new Uri(\"http://localhost:20009\")")).Length;
        Assert.Equal(Length(150), Length(1500));
    }

    [Fact]
    public void EditOfANeighbour_ThatIsNotMeant_ChangesNothing()
    {
        var files = Servers(200) + Asking;
        Assert.Equal(Written(files), Written(files.Replace("http://localhost:20190", "http://localhost:21190", StringComparison.Ordinal)));

        static string Written(string files) => SolutionSummaryWriter.Write(Summary(files, "new Uri(\"http://localhost:20009\")"));
    }

    [Theory]
    [InlineData("http://localhost:20007", "Served")]
    [InlineData("https://localhost:20007", "OtherScheme")]
    [InlineData("http://localhost:5999", "Unknown")] // nobody was asked who is there
    public void UrlThatIsTyped_IsJudgedByWhatIsTold(string url, string expected)
    {
        var summary = SolutionSummaryReader.Read(SolutionSummaryWriter.Write(Summary(Servers(200) + Asking, "const int Port = 20007;")));
        var client = new RepositoryClient(new ClientFact("C#", new SettingValue(url, new TextPlace("Web/Program.cs", 0, 0, 0, 0)), ClientRole.Request), "Web/Web.csproj", null);
        var repository = RepositoryReader.Read(GraphText.Files(Asking)) with { Neighbours = summary };
        Assert.Equal(expected, EndpointGraph.Of(repository with { Clients = [client] }).OwnClients.Single().Outcome.ToString());
    }

    [Theory]
    [InlineData(80, true)]
    [InlineData(5432, true)]
    [InlineData(5050, true)]
    [InlineData(5051, true)] // the next free port, for fixes
    [InlineData(20007, false)]
    public void WhatIsTold_IsSaid(int port, bool expected) => Assert.Equal(expected, Summary(Servers(200) + Asking, "").Tells(port));

    [Fact]
    public void PortsThatOthersName_AreToldWhereTheyAreAskedFor()
    {
        var summary = Summary(Servers(200) + Asking + "=== Py/Dockerfile\nFROM python:3\nEXPOSE 20007\nEXPOSE 5108\nCMD [\"python\", \"app.py\"]\n", "const int Port = 20007;", [20007, 20009]);
        Assert.Equal(("20007", "20007"), (string.Join(' ', summary.NamedPorts), string.Join(' ', summary.ExposedPorts)));
    }

    private static string Servers(int count) => string.Concat(Enumerable.Range(0, count).Select(static number => Server($"S{number}", $"https://localhost:{30000 + number};http://localhost:{20000 + number}")));

    private static string Server(string name, string urls) => $$"""
        === {{name}}/{{name.Split('/')[^1]}}.csproj
        <Project Sdk="Microsoft.NET.Sdk.Web" />
        === {{name}}/Properties/launchSettings.json
        { "profiles": { "it": { "commandName": "Project", "applicationUrl": "{{urls}}" } } }

        """;

    private static SolutionSummary Summary(string files, string code, IReadOnlyList<int>? named = null)
    {
        var repository = RepositoryReader.Read(GraphText.Files(files));
        repository = repository with { Projects = [.. repository.Projects.Select(static project => project with { IsCodeUnreadable = project.Path == "Odd/Odd.csproj" })] };
        var handed = repository.Files.Select(static file => file.Path).Where(static path => path.StartsWith("Web/", StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal);
        return new SolutionSummaries("/repo", repository, EndpointGraph.Of(repository)).For("Web/Web.csproj", true, handed, named ?? [], [code]);
    }

    // Who is told, with the ports of his profile.
    private static string Told(string files, string code = "")
        => string.Join('|', Summary(files, code).Projects.Select(static project => (project.Path, Ports: Ports(project))).Where(static project => project.Ports.Length > 0)
            .Select(static project => project.Path[..project.Path.LastIndexOf('/')] + " " + project.Ports));

    private static string Ports(ProjectSummary project)
        => string.Join(' ', project.Binds.Where(static promised => promised.Bind.Source != UrlSource.Default).Select(static promised => (promised.Bind.Port ?? 0).ToString(CultureInfo.InvariantCulture)).Distinct().OrderDescending());
}
