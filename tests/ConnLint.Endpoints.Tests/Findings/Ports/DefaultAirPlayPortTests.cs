using ConnLint.Endpoints.Findings.Ports;

namespace ConnLint.Endpoints.Tests.Findings.Ports;

public sealed class DefaultAirPlayPortTests
{
    private const string Project = "=== Shop/Shop.csproj\n<Project Sdk=\"Microsoft.NET.Sdk.Web\"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>\n";

    private const string Bare = """{ "profiles": { "Shop": { "commandName": "Project", "environmentVariables": { "ASPNETCORE_ENVIRONMENT": "Development" } } } }""";

    [Fact]
    public void Message_NamesTheDefault() => Assert.Equal(
        "Shop/Properties/launchSettings.json:1:18 Info On macOS, the AirPlay receiver holds port 5000 ('http://localhost:5000' for want of a URL); take another port, or switch the receiver off",
        FindingText.Lines(DefaultAirPlayPort.In, Project + Launch(Bare)));

    [Fact]
    public void ProfileWithoutAUrl_IsReportedAtItsName() => Assert.Equal("Shop/Properties/launchSettings.json:1 Info Shop", Found(Launch(Bare)));

    [Theory]
    [InlineData("""{ "profiles": { "Shop": { "commandName": "Project" } } }""")]
    [InlineData("""{ "profiles": { "Shop": { "commandName": "Executable", "environmentVariables": { "ASPNETCORE_ENVIRONMENT": "Development" } } } }""")]
    [InlineData("""{ "profiles": { "Shop": { "commandName": "Project", "applicationUrl": "http://localhost:5000", "environmentVariables": { "ASPNETCORE_ENVIRONMENT": "Development" } } } }""")]
    [InlineData("""{ "profiles": { "Shop": { "commandName": "Project", "environmentVariables": { "ASPNETCORE_ENVIRONMENT": "Development", "HTTP_PORTS": "5080" } } } }""")]
    [InlineData("""{ "profiles": { } }""")]
    public void OtherProfiles_AreSilent(string launch) => Assert.Empty(Found(Launch(launch)));

    [Theory]
    [InlineData("=== Shop/appsettings.json\n{ \"Urls\": \"http://localhost:5080\" }\n")]
    [InlineData("=== Shop/Dockerfile\nFROM mcr.microsoft.com/dotnet/aspnet:10.0\n")]
    public void UrlOrContainer_IsSilent(string file) => Assert.Empty(Found(Launch(Bare) + file));

    [Fact]
    public void CodeThatNobodyHasRead_IsSilent()
        => Assert.Empty(FindingText.Of(DefaultAirPlayPort.In, Project + Launch(Bare), static project => project with { Program = null }));

    [Fact]
    public void ServerOfATool_IsSilent()
        => Assert.Empty(FindingText.Of(DefaultAirPlayPort.In, Project.Replace("Sdk.Web", "Sdk.BlazorWebAssembly") + Launch(Bare), static project => project with { MakesWebHost = true }));

    private static string Found(string files) => FindingText.Of(DefaultAirPlayPort.In, Project + files);

    private static string Launch(string content) => "=== Shop/Properties/launchSettings.json\n" + content + "\n";
}
