using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Findings.Precedence;

namespace ConnLint.Endpoints.Tests.Findings.Precedence;

public sealed class LaunchUrlNotServedTests
{
    [Theory]
    [InlineData("http://localhost:5080", "http://localhost:5123", "http://localhost:5123")]
    [InlineData("http://localhost:5080?a=/b", "http://localhost:5123", "http://localhost:5123?a=/b")]
    [InlineData("http://localhost:5080#b", "http://127.0.0.1:5123", "http://127.0.0.1:5123#b")]
    [InlineData("http://localhost:5080/b", "http://*:5123", "http://localhost:5123/b")]
    [InlineData("http://localhost:5080/b", "http://[::1]:5123", "http://[::1]:5123/b")]
    [InlineData("https://localhost:5080/b", "http://localhost:5123;https://localhost:7123", "https://localhost:7123/b")]
    [InlineData("HTTPS://localhost:5080/b", "http://localhost:5123;https://localhost:7123", "https://localhost:7123/b")]
    [InlineData("http://localhost:5080/b", "https://localhost:7123;http://localhost:5123", "http://localhost:5123/b")]
    [InlineData("https://localhost:5080/b", "http://localhost:5123", "http://localhost:5123/b")]
    public void Page_MovesToTheServer(string page, string url, string repaired) => Assert.Contains($" {page} -> {repaired}: ", Found(page, $"\"applicationUrl\": \"{url}\""));

    [Fact]
    public void ServerOnTheAddressOfOneMachine_HasNoRepair() => Assert.Contains(" http://localhost:5080: ", Found("http://localhost:5080", "\"applicationUrl\": \"http://192.168.0.7:5123\""));

    [Fact]
    public void EscapedPage_HasNoRepair() => Assert.DoesNotContain(" -> ", Found("http:\\/\\/localhost:5080", "\"applicationUrl\": \"http://localhost:5123\""));

    [Theory]
    [InlineData("http://localhost:%PORT%")]
    [InlineData("http://localhost:5080/$(a)")]
    [InlineData("http://localhost:5080/{a}")]
    [InlineData("ftp://localhost:5080")]
    [InlineData("http://user@localhost:5080")]
    [InlineData("http://shop.example:5080")]
    [InlineData("http://localhost:5123")]
    [InlineData("http://localhost:5341")] // a port of a well-known program
    public void PageOfAnother_IsSilent(string page) => Assert.Equal("", Found(page, "\"applicationUrl\": \"http://localhost:5123\""));

    [Fact]
    public void PageOfAFrontEndsProxy_IsSilent() => Assert.Equal(
        "", Found("http://localhost:5080", "\"applicationUrl\": \"http://localhost:5123\", \"environmentVariables\": { \"ASPNETCORE_HOSTINGSTARTUPASSEMBLIES\": \"spaproxy\" }"));

    [Fact]
    public void OtherStartupAssembly_IsReported() => Assert.NotEqual(
        "", Found("http://localhost:5080", "\"applicationUrl\": \"http://localhost:5123\", \"environmentVariables\": { \"ASPNETCORE_HOSTINGSTARTUPASSEMBLIES\": \"Shop\" }"));

    [Fact]
    public void PortThatAFileMentions_IsSilent()
        => Assert.Equal("", Found("http://localhost:5080", "\"applicationUrl\": \"http://localhost:5123\"", SolutionSummary.Empty with { NamedPorts = [5080] }));

    private static string Found(string page, string properties, SolutionSummary? solution = null) => FindingText.OfFiles(
        project => LaunchUrlNotServed.In(project, HostProgram.Unread, solution ?? SolutionSummary.Empty),
        $$"""
        === Api/Api.csproj
        <Project Sdk="Microsoft.NET.Sdk.Web"/>
        === Api/Properties/launchSettings.json
        { "profiles": { "a": { "commandName": "Project", "launchBrowser": true, "launchUrl": "{{page}}", {{properties}} } } }
        """);
}
