using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Findings.Precedence;

namespace ConnLint.Endpoints.Tests.Findings.Precedence;

public sealed class PortsOverriddenByUrlsTests
{
    private const string Project = "=== Api/Api.csproj\n<Project Sdk=\"Microsoft.NET.Sdk.Web\"/>\n";
    private static readonly TextPlace InCode = new("Api/Program.cs", 40, 4, 2, 4);

    [Theory]
    [InlineData(40, 4, true)]
    [InlineData(39, 6, true)]
    [InlineData(40, 3, false)]
    [InlineData(41, 4, false)]
    public void PortsWithinTheValueOfACall_AreSetThere(int start, int length, bool isSet) => Assert.Equal(isSet, IsSet(InCode with { Start = start, Length = length }));

    [Fact]
    public void PortsOfAnotherFile_AreNotSetThere() => Assert.False(IsSet(InCode with { Path = "Api/Other.cs" }));

    [Fact]
    public void OneOfSeveralValues_IsEnough() => Assert.True(PortsOverriddenByUrls.IsSetIn(
        new HostProgram(HostBuilderKind.WebApplication, [new SettingStatement("http_ports", "UseSetting", [new SettingValue("1", InCode with { Start = 90 }), new SettingValue("8080", InCode)])]), Ports));

    [Fact]
    public void PortsOfCodeAndUrlsOfTheSettings_NameBoth() => Assert.Equal(
        "Api/Program.cs:3:5 Warning Nobody listens on port 8080 (UseSetting), because 'http://localhost:5132' (Urls, Api/appsettings.json:1) wins; keep one of them, or give both the same port",
        InCodeOf("8080", "{ \"Urls\": \"http://localhost:5132\" }"));

    [Theory]
    [InlineData("5132", "{ \"Urls\": \"http://localhost:5132\" }")]
    [InlineData("a", "{ \"Urls\": \"http://localhost:5132\" }")]
    [InlineData("8080", "{ \"Urls\": \"nothing\" }")]
    [InlineData("8080", "{ }")]
    public void PortsOfCodeThatAreUsedOrNone_AreSilent(string ports, string settings) => Assert.Equal("", InCodeOf(ports, settings));

    [Fact]
    public void ProjectWithoutCode_IsSilent() => Assert.Equal("", FindingText.Lines(PortsOverriddenByUrls.InCode, Project, static project => project with { Program = null }));

    [Theory]
    [InlineData("ENV ASPNETCORE_HTTP_PORTS=8081 ASPNETCORE_URLS=http://*:5000\n", "A=b", "Api/Dockerfile:3 8081: ")]
    [InlineData("", "ASPNETCORE_HTTP_PORTS=8081', 'ASPNETCORE_URLS=http://*:5000", "compose.yaml:4 8081: ")]
    [InlineData("ENV ASPNETCORE_URLS=http://*:5000\n", "ASPNETCORE_HTTP_PORTS=8081", "compose.yaml:4 8081: ")]
    public void PortsOfAContainer_Lose(string image, string variables, string found) => Assert.StartsWith(found, OfContainer(image, variables));

    // What an image says is a default.
    [Theory]
    [InlineData("ENV ASPNETCORE_HTTP_PORTS=8081\n", "ASPNETCORE_URLS=http://*:5000")]
    [InlineData("", "ASPNETCORE_HTTP_PORTS=5000', 'ASPNETCORE_URLS=http://*:5000")]
    public void DefaultOfTheImageAndSamePort_AreSilent(string image, string variables) => Assert.Equal("", OfContainer(image, variables));

    private static Bind Ports => new(UrlSource.PortsVariable, "UseSetting", "8080", "http", null, 8080, InCode);

    private static bool IsSet(TextPlace value)
        => PortsOverriddenByUrls.IsSetIn(new HostProgram(HostBuilderKind.WebApplication, [new SettingStatement("http_ports", "UseSetting", [new SettingValue("8080", value)])]), Ports);

    private static string InCodeOf(string ports, string settings) => FindingText.Lines(
        PortsOverriddenByUrls.InCode, Project + "=== Api/appsettings.json\n" + settings,
        project => project with { Program = new HostProgram(HostBuilderKind.WebApplication, [new SettingStatement("http_ports", "UseSetting", [new SettingValue(ports, InCode)])]) });

    private static string OfContainer(string image, string variables) => FindingText.OfFiles(
        PortsOverriddenByUrls.In,
        $$"""
        === Api/Api.csproj
        <Project Sdk="Microsoft.NET.Sdk.Web"/>
        === Api/Dockerfile
        FROM mcr.microsoft.com/dotnet/aspnet:8.0
        COPY Api.csproj .
        {{image}}ENTRYPOINT ["dotnet", "Api.dll"]
        === compose.yaml
        services:
          api:
            build: ./Api
            environment: ['{{variables}}']
        """);
}
