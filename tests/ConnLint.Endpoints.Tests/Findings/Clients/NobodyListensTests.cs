using ConnLint.Endpoints.Findings.Clients;

namespace ConnLint.Endpoints.Tests.Findings.Clients;

public sealed class NobodyListensTests
{
    private const string Server = """
        === Api/Api.csproj
        <Project Sdk="Microsoft.NET.Sdk.Web" />
        === Api/Properties/launchSettings.json
        { "profiles": { "http": { "commandName": "Project", "applicationUrl": "http://localhost:5080" } } }

        """;

    private const string Other = """
        === Web/Web.csproj
        <Project Sdk="Microsoft.NET.Sdk.Web" />
        === Web/Properties/launchSettings.json
        { "profiles": { "http": { "commandName": "Project", "applicationUrl": "http://localhost:6999" } } }

        """;

    [Theory]
    [InlineData("Api/Api.http", "59597", "")]
    [InlineData("Api/Api.rest", "49152", "")]
    [InlineData("Api/Api.http", "49151", "Api/Api.http:1 Warning 49151 -> 5080")]
    public void RequestToAPortOfTheDynamicRange_IsSilent(string file, string port, string expected)
        => Assert.Equal(expected, FindingText.Of(NobodyListens.In, Server + $"=== {file}\nGET http://localhost:{port}/orders\n"));

    [Theory]
    [InlineData("FROM python:3.11\nEXPOSE 8000/tcp\n", "")]
    [InlineData("FROM node AS build\nFROM python:3.11\nEXPOSE 3000 8000\n", "")]
    [InlineData("FROM python:3.11\nEXPOSE 8001 $PORT 8000-8010\n", "Web/appsettings.json:1 Warning 8000 -> 5080")]
    [InlineData("FROM mcr.microsoft.com/dotnet/aspnet:10.0\nEXPOSE 8000\n", "Web/appsettings.json:1 Warning 8000 -> 5080")]
    public void PortThatADockerfileOfAnotherLanguageExposes_IsSilent(string dockerfile, string expected)
        => Assert.Equal(expected, FindingText.Of(NobodyListens.In, Server + Other + "=== auth/Dockerfile\n" + dockerfile + "=== Web/appsettings.json\n{ \"AuthUrl\": \"http://localhost:8000\" }\n"));

    [Fact]
    public void PortOfIisExpressOfAnotherFramework_IsSilent() => Assert.Empty(FindingText.Of(NobodyListens.In, Server + """
        === Old/Old.csproj
        <Project Sdk="MSBuild.SDK.SystemWeb" />
        === Old/Properties/launchSettings.json
        { "iisSettings": { "iisExpress": { "applicationUrl": "http://localhost:55946/", "sslPort": 44349 } }, "profiles": { "IIS Express": { "commandName": "IISExpress" } } }
        === Api/appsettings.json
        { "StockUrl": "https://localhost:44349" }
        """));

    [Fact]
    public void SettingWithAPortOfTheDynamicRange_IsReported()
        => Assert.Equal("Web/appsettings.json:1 Warning 59597 -> 5080", FindingText.Of(NobodyListens.In, Server + Other + "=== Web/appsettings.json\n{ \"StockUrl\": \"http://localhost:59597\" }\n"));

    // A user interface of somebody else's server, a client whose server has a repository of its own: what it calls is no part of this one.
    [Theory]
    [InlineData("", "Api/appsettings.json:1 Info 7860 -> 5080")]
    [InlineData("=== compose.yaml\nservices:\n  db:\n    image: postgres\n    ports: ['7861:5432']\n", "Api/appsettings.json:1 Info 7860 -> 5080")]
    [InlineData(Other, "Api/appsettings.json:1 Warning 7860 -> 6999")]
    public void OnlyServerOfTheRepository_SeldomCallsItself(string others, string expected)
        => Assert.Equal(expected, FindingText.Of(NobodyListens.In, Server + others + "=== Api/appsettings.json\n{ \"StudioUrl\": \"http://localhost:7860\" }\n"));

    [Theory]
    [InlineData("db:\n    image: postgres\n    ports: ['7861:5432']", " -> 5080")]
    [InlineData("db:\n    image: example/store\n    ports: ['7861:27017']", " -> 5080")]
    [InlineData("web:\n    image: example/shop\n    ports: ['7861:8080']", "")] // 7861, whose scheme nobody knows
    public void NearestEndpoint_SpeaksHttp(string service, string repaired)
        => Assert.Equal("Web/appsettings.json:1 Warning 7860" + repaired, FindingText.Of(NobodyListens.In, Server + Other
            + "=== compose.yaml\nservices:\n  " + service + "\n=== Web/appsettings.json\n{ \"StockUrl\": \"http://localhost:7860\" }\n"));

    [Theory]
    [InlineData(".env.rust", "Info")]
    [InlineData(".env.development", "Warning")]
    [InlineData(".env.production.local", "Warning")]
    [InlineData(".env", "Warning")]
    public void VariablesOfAModeOfItsOwn_AreInformation(string file, string level)
        => Assert.Equal($"front/{file}:1 {level} 7860 -> 5080", FindingText.Of(NobodyListens.In, Server
            + "=== front/package.json\n{ \"devDependencies\": { \"vite\": \"5\" } }\n=== front/vite.config.ts\nexport default {};\n=== front/" + file + "\nVITE_API_URL=http://localhost:7860\n"));

    [Fact]
    public void RequestFile_MeansTheProjectOfItsFolder()
        => Assert.Equal("Api/Api.http:1 Warning 6998 -> 5080", FindingText.Of(NobodyListens.In, Server + Other + "=== Api/Api.http\nGET http://localhost:6998/orders\n"));

    [Fact]
    public void RequestFileThatNamesAProject_MeansThatOne()
        => Assert.Equal("Api/Api.http:1 Warning 5081 -> 6100", FindingText.Of(NobodyListens.In, Server + Other
            + "=== Orders/Orders.csproj\n<Project Sdk=\"Microsoft.NET.Sdk.Web\" />\n=== Orders/Properties/launchSettings.json\n"
            + "{ \"profiles\": { \"http\": { \"commandName\": \"Project\", \"applicationUrl\": \"http://localhost:6100\" } } }\n=== Api/Api.http\nGET http://localhost:5081/orders\n"));
}
