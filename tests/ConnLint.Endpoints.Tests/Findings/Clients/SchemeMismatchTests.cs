using System;
using System.Linq;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Findings;
using ConnLint.Endpoints.Findings.Clients;
using ConnLint.Endpoints.Graph.Repositories;
using ConnLint.Endpoints.Tests.Graph;

namespace ConnLint.Endpoints.Tests.Findings.Clients;

public sealed class SchemeMismatchTests
{
    private const string Api = """
        === Api/Api.csproj
        <Project Sdk="Microsoft.NET.Sdk.Web"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>
        === Api/Properties/launchSettings.json
        { "profiles": { "http": { "commandName": "Project", "applicationUrl": "http://localhost:5132" } } }

        """;

    private const string Package = "=== web/package.json\n{ \"scripts\": { \"start\": \"react-scripts start\" } }\n";

    private const string Https = "=== a.http\nGET https://localhost:5132/orders?key=secret\n";

    [Fact]
    public void Message_NamesBothSidesAndHidesTheQuery() => Assert.Equal(
        "a.http:1:5 Warning 'https://localhost:5132' goes by https to port 5132, which Api/Properties/launchSettings.json:1 binds as http; write 'http://localhost:5132'",
        Found(Api + Https));

    [Theory]
    [InlineData("\"https://localhost:5132\"", true)]
    [InlineData("\"https://localhost:5132\", \"http://localhost:5132\"", false)]
    [InlineData("\"https://localhost:5132\", \"http://localhost:5133\"", true)]
    [InlineData("\"https://localhost:5132\", \"https://localhost:5132/\"", true)]
    public void OriginThatIsAllowedInBothSchemes_IsSilent(string origins, bool isFound) => Assert.Equal(isFound, Found(
        Api + "=== Web/Web.csproj\n<Project Sdk=\"Microsoft.NET.Sdk.Web\"/>\n=== Web/appsettings.json\n{ \"Cors\": { \"AllowedOrigins\": [" + origins + "] } }\n").Length > 0);

    // Nobody knows who is meant, but it is not the program itself.
    [Theory]
    [InlineData("=== Web/appsettings.json\n{ \"Authority\": \"https://localhost:5000\" }\n", false)]
    [InlineData("=== a.http\nGET https://localhost:5000\n", true)]
    [InlineData("=== ui/package.json\n{ \"scripts\": { \"dev\": \"vite\" } }\n=== ui/vite.config.js\nexport default { server: { proxy: { '/api': 'https://localhost:5000' } } }\n", true)]
    public void DefaultOfAProgramWithoutProfiles_IsNotWhatItAsksItself(string client, bool isFound)
        => Assert.Equal(isFound, Found("=== Web/Web.csproj\n<Project Sdk=\"Microsoft.NET.Sdk.Web\"/>\n" + client).Length > 0);

    [Fact]
    public void TwinOfAnotherKindOfClient_ExcusesNoOrigin() => Assert.NotEmpty(Found(
        Api + "=== Web/Web.csproj\n<Project Sdk=\"Microsoft.NET.Sdk.Web\"/>\n=== Web/appsettings.json\n{ \"Cors\": { \"Origins\": [\"https://localhost:5132\"] }, \"Api\": \"http://localhost:5132\" }\n"));

    [Fact]
    public void Replacement_IsTheSchemeAlone()
    {
        var finding = Assert.Single(SchemeMismatch.In(Configuration(Api + "=== a.http\nGET wss://localhost:5132\n")));
        Assert.Equal(("ws", 3, (string?)null), (finding.Replacement, finding.Place.Length, finding.Project));
    }

    [Theory]
    [InlineData("=== a.http\nGET http://localhost:5132\n")]
    [InlineData("=== a.http\nGET https://localhost:5133\n")]
    [InlineData("=== a.http\nGET https://api.example.com:5132\n")]
    [InlineData("=== a.http\nGET {{scheme}}://localhost:5132\n")]
    [InlineData("=== web/package.json\n{}\n=== web/.env\nAPI=https://localhost:5132\n=== Other/Other.csproj\n<Project Sdk=\"Microsoft.NET.Sdk.Web\"/>\n=== Other/Properties/launchSettings.json\n{ \"profiles\": { \"a\": { \"commandName\": \"Project\", \"applicationUrl\": \"https://localhost:5132\" } } }\n")]
    [InlineData("=== a.http\nGET https://localhost:5000\n")]
    [InlineData(Package + "=== web/.env\nHTTPS=true\nAPI=https://localhost:3000\n")]
    [InlineData("=== web/package.json\n{ \"scripts\": { \"dev\": \"vite\" } }\n=== web/vite.config.js\nexport default { server: { https: true } }\n=== a.http\nGET https://localhost:5173\n")]
    [InlineData("=== web/package.json\n{ \"scripts\": { \"dev\": \"vite --port 5175\" } }\n=== web/vite.config.js\nimport basicSsl from 'x'\nexport default { plugins: [basicSsl()] }\n=== a.http\nGET https://localhost:5175\n")]
    [InlineData("=== web/package.json\n{ \"scripts\": { \"dev\": \"vite\" } }\n=== web/vite.config.js\nexport default { server: { https: certificate() } }\n=== a.http\nGET https://localhost:5173\n")]
    [InlineData("=== node/package.json\n{ \"scripts\": { \"dev\": \"tsx watch index.ts\" } }\n=== node/.env\nPORT=3443\n=== a.http\nGET https://localhost:3443\n")]
    public void WhatMayBeServed_IsSilent(string client) => Assert.Empty(Found(Api + client));

    [Theory]
    [InlineData("=== web/.env\nBROWSER=none\n")]
    [InlineData("=== .env\nHTTPS=true\n")]
    [InlineData("=== Other/Other.csproj\n<Project Sdk=\"Microsoft.NET.Sdk.Web\"/>\n=== Other/Properties/launchSettings.json\n{ \"profiles\": { \"a\": { \"commandName\": \"Project\", \"applicationUrl\": \"http://localhost:$(Port)\" } } }\n")]
    public void SomethingOfAnother_ChangesNothing(string files)
    {
        Assert.Contains("a.http:1:5 Warning", Found(Api + Package + files + "=== a.http\nGET https://localhost:3000\n"), StringComparison.Ordinal);
        Assert.Contains("a.http:1:5 Warning", Found(Api + Package + files + Https), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://api:8080", "ENV X=1", true)]
    [InlineData("http://api:8080", "ENV X=1", false)]
    [InlineData("https://api:8080", "ARG U\nENV ASPNETCORE_URLS=$U", false)]
    [InlineData("https://api:8080", "ENV ASPNETCORE_URLS=http://localhost:8080", false)]
    public void ServiceOfItsNetwork_IsComparedToo(string url, string instruction, bool isFound) => Assert.Equal(isFound, Found($"""
        {Api}=== Api/Dockerfile
        FROM mcr.microsoft.com/dotnet/aspnet:10.0
        {instruction}
        ENTRYPOINT ["dotnet", "Api.dll"]
        === compose.yaml
        services:
          api:
            build: Api
          web:
            image: nginx
            environment:
              API_URL: {url}
        """).Length > 0);

    [Fact]
    public void ProjectWhoseCodeIsUnread_IsSilent()
        => Assert.Empty(SchemeMismatch.In(new RepositoryConfiguration(RepositoryReader.Read(GraphText.Files(Api + Https)))));

    [Fact]
    public void ProjectThatMayBindMore_IsSilent() => Assert.Empty(FindingText.Lines(SchemeMismatch.In, Api + Https, static project => project with
    {
        Program = new HostProgram(HostBuilderKind.WebApplication, []),
        Launch = project.Launch with { Profiles = [.. project.Launch.Profiles, project.Launch.Profiles[0] with { Name = "b", ApplicationUrl = new SettingValue("https://localhost:\0", default) }] },
    }));

    [Fact]
    public void KnownPort_IsSilent()
    {
        var configuration = new RepositoryConfiguration(Configuration(Api + Https).Repository) { KnownPorts = static path => path == "a.http" ? [5132] : [] };
        Assert.Empty(SchemeMismatch.In(configuration));
    }

    private static string Found(string files) => FindingText.Lines(SchemeMismatch.In, files);

    private static RepositoryConfiguration Configuration(string files)
    {
        var repository = RepositoryReader.Read(GraphText.Files(files));
        return new RepositoryConfiguration(repository with { Projects = [.. repository.Projects.Select(static project => project with { Program = HostProgram.Unread })] });
    }
}
