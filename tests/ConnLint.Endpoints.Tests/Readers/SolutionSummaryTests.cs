using System.Collections.Generic;
using ConnLint.Build;
using ConnLint.Endpoints.Addresses;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Readers;

namespace ConnLint.Endpoints.Tests.Readers;

public sealed class SolutionSummaryTests
{
    internal static readonly SolutionSummary Summary = new(
        "/repo",
        [
            new ProjectSummary("src/Api/Api.csproj",
            [
                Promise("profile:http", true, UrlSource.AspNetCoreUrlsVariable, "http", BindAddress.Localhost, 5000, At("src/Api/launchSettings.json", 3)),
                Promise("profile:\"odd\\ name\"", false, UrlSource.KestrelSettings, "https", BindAddress.Any, 5001, At("src/Api/appsettings.json", 0)),
            ]),
            new ProjectSummary("src/Empty/Empty.csproj", []),
            new ProjectSummary("src/Wörker/W.csproj", [Promise("bare", false, UrlSource.PortsVariable, "http", BindAddress.Any, 8080, default)]),
        ],
        [3000, 5173]);

    [Fact]
    public void Summary_SurvivesTheRoundTrip()
    {
        var read = SolutionSummaryReader.Read(SolutionSummaryWriter.Write(Summary));
        var again = SolutionSummaryReader.Read(SolutionSummaryWriter.Write(read));
        Assert.Equal(SolutionSummaryWriter.Write(read), SolutionSummaryWriter.Write(again));
        Assert.Equal(("/repo", "src/Api/Api.csproj"), (read.Root, read.Projects[0].Path));
        Assert.Equal(Summary.NamedPorts, read.NamedPorts);
    }

    [Fact]
    public void Bind_KeepsWhatRulesAskFor()
    {
        var (written, read) = (Summary.Projects[0].Binds, SolutionSummaryReader.Read(SolutionSummaryWriter.Write(Summary)).Projects[0].Binds);
        for (var i = 0; i < written.Count; i++)
        {
            Assert.Equal((written[i].Context, written[i].IsDefault, written[i].Bind.Source), (read[i].Context, read[i].IsDefault, read[i].Bind.Source));
            Assert.Equal((written[i].Bind.Url, written[i].Bind.Place), (read[i].Bind.Url, read[i].Bind.Place));
            Assert.True(read[i].Bind.CollidesWith(written[i].Bind));
        }
    }

    [Fact]
    public void ProjectWithoutBinds_IsLeftOut()
        => Assert.Equal(["src/Api/Api.csproj", "src/Wörker/W.csproj"], Paths(SolutionSummaryReader.Read(SolutionSummaryWriter.Write(Summary)), static _ => true));

    [Fact]
    public void BindWithoutPlace_StaysWithoutPlace()
        => Assert.Null(SolutionSummaryReader.Read(SolutionSummaryWriter.Write(Summary)).Projects[1].Binds[0].Bind.Place.Path);

    [Fact]
    public void ComputedPort_StaysUnknown()
    {
        var bind = new Bind(UrlSource.KestrelCode, "ListenAnyIP", "port", "http", BindAddress.Any, null, default);
        var written = SolutionSummaryWriter.Write(new SolutionSummary("/", [new ProjectSummary("a", [new PromisedBind("bare", true, bind)])], []));
        Assert.Null(SolutionSummaryReader.Read(written).Projects[0].Binds[0].Bind.Port);
    }

    [Fact]
    public void EditWithinALine_IsNoOtherSummary()
    {
        static string Written(int start, int column) => SolutionSummaryWriter.Write(
            new SolutionSummary("/", [new ProjectSummary("a", [Promise("bare", true, UrlSource.UseUrls, "http", BindAddress.Any, 5000, new TextPlace("a.json", start, 4, 7, column))])], []));
        Assert.Equal(Written(100, 8), Written(120, 28));
    }

    [Fact]
    public void SameSummary_IsTheSameText()
    {
        Assert.Equal(SolutionSummaryWriter.Write(Summary), SolutionSummaryWriter.Write(Summary));
        Assert.DoesNotContain('\r', SolutionSummaryWriter.Write(Summary));
    }

    [Fact]
    public void WhatBelongsToAContainer_SurvivesTheRoundTrip()
    {
        var service = new ServiceName("deploy/compose.yaml", "api");
        var inside = Promise("compose:api", false, UrlSource.PortsVariable, "http", BindAddress.Any, 8080, At("deploy/compose.yaml", 3));
        var published = new Bind(UrlSource.PublishedPort, "ports of api", "text", null, BindAddress.Any, 5080, At("deploy/compose.yaml", 5));
        var client = new RepositoryClient(new ClientFact("Orders", new SettingValue("http://orders:8080", At("deploy/compose.yaml", 6)), ClientRole.Proxy), "src/Api/Api.csproj", service);
        var project = new ProjectSummary("src/Api/Api.csproj", [inside with { Published = published, Service = service, IsGuess = true }]) { Clients = [client], Services = [service] };

        var read = SolutionSummaryReader.Read(SolutionSummaryWriter.Write(new SolutionSummary("/repo", [project], []) { IsFirst = false, Variables = ["API_URL", "B"] }));

        Assert.False(read.IsFirst);
        Assert.Equal(["API_URL", "B"], read.Variables);
        var (bind, again) = (Assert.Single(read.Projects[0].Binds), read.Projects[0]);
        Assert.Equal((service, true, false), (bind.Service, bind.IsGuess, bind.IsDefault));
        Assert.Equal((null, 5080, published.Place), (bind.Published!.Scheme, bind.Published.Port, bind.Published.Place));
        Assert.Equal([client], again.Clients);
        Assert.Equal([service], again.Services);
    }

    [Theory]
    [InlineData("\t")]
    [InlineData("\n")]
    [InlineData("\r\nproject\tother")]
    public void SeparatorInAName_MakesNoFactOfItsOwn(string separator)
    {
        var odd = new ProjectSummary("src/A" + separator + "/A.csproj", [Promise("profile:" + separator, true, UrlSource.UseUrls, "http", BindAddress.Localhost, 5000, default)]);
        var read = Assert.Single(SolutionSummaryReader.Read(SolutionSummaryWriter.Write(new SolutionSummary("/", [odd], []))).Projects);
        Assert.Equal(5000, Assert.Single(read.Binds).Bind.Port);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("\t\t\n\n")]
    [InlineData("ports\tx -1 99999999999\nproject\ta\nbind\tc\t\tWhat\tname\thttp://a:1\nbind\npublished\nbound\ncalling\n")]
    [InlineData("bind\tc\t\tUseUrls\tname\thttp://a:1\n")]
    [InlineData("published\t\t\tUseUrls\tname\thttp://a:1\nproject\ta\n")]
    public void DamagedText_HasNoBinds(string text)
    {
        var read = SolutionSummaryReader.Read(text);
        Assert.Empty(Paths(read, static project => project.Binds.Count > 0));
        Assert.Empty(read.NamedPorts);
    }

    private static List<string> Paths(SolutionSummary summary, System.Func<ProjectSummary, bool> filter)
    {
        var paths = new List<string>();
        foreach (var project in summary.Projects)
        {
            if (filter(project)) paths.Add(project.Path);
        }

        return paths;
    }

    // A summary keeps the line of a place, and nothing else of it.
    private static TextPlace At(string path, int line) => new(path, 0, 0, line, 0);

    private static PromisedBind Promise(string context, bool isDefault, UrlSource source, string scheme, BindAddress address, int port, TextPlace place)
        => new(context, isDefault, new Bind(source, "name", "text", scheme, address, port, place));
}
