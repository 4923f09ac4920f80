using ConnLint.Endpoints.Findings.BindAddress;

namespace ConnLint.Endpoints.Tests.Findings.BindAddress;

public sealed class HostNameBindsAllInterfacesTests
{
    [Theory]
    [InlineData("http://shop:5000", " http://shop:5000 -> http://localhost:5000: ")]
    [InlineData("http://127.0.0.1.:5000", " http://127.0.0.1.:5000 -> http://localhost:5000: ")]
    [InlineData("http://localhost:80,81", ", and ';' between URLs")]
    public void NameThatKestrelIgnores_IsReported(string url, string found) => Assert.Contains(found, Found(url));

    [Theory]
    [InlineData("http://shop%A%:5000")]
    [InlineData("http://#shop#:5000")]
    [InlineData("http://$(Shop):5000")]
    [InlineData("http://{{shop}}:5000")]
    [InlineData("http://__shop__:5000")]
    [InlineData("http://localhost:5000")]
    [InlineData("http://*:5000")]
    public void NameThatIsFilledInLaterOrHeeded_IsSilent(string url) => Assert.Equal("", Found(url));

    [Fact]
    public void ServerThatHeedsNames_IsSilent() => Assert.Equal("", Found("http://shop:5000", mayUseHttpSys: true));

    [Theory]
    [InlineData("http://shop:5000", " http://shop:5000: ")]
    [InlineData("http://localhost.:5000", " http://localhost.:5000 -> http://localhost:5000: ")]
    [InlineData("http://LOCALHOST.:5000", " http://LOCALHOST.:5000 -> http://localhost:5000: ")]
    [InlineData("http://10.0.0.1.:5000", " http://10.0.0.1.:5000: ")]
    public void SettingsOfAllEnvironments_AreRepairedOnlyWhereLoopbackIsMeant(string url, string found)
        => Assert.Contains(found, FindingText.OfFiles(project => HostNameBindsAllInterfaces.In(project, static () => false), "=== Api/Api.csproj\n<Project Sdk=\"Microsoft.NET.Sdk.Web\"/>\n=== Api/appsettings.json\n{ \"Urls\": \"" + url + "\" }"));

    private static string Found(string url, bool mayUseHttpSys = false) => FindingText.OfFiles(
        project => HostNameBindsAllInterfaces.In(project, () => mayUseHttpSys),
        "=== Api/Api.csproj\n<Project Sdk=\"Microsoft.NET.Sdk.Web\"/>\n=== Api/Properties/launchSettings.json\n{ \"profiles\": { \"a\": { \"commandName\": \"Project\", \"applicationUrl\": \"" + url + "\" } } }");
}
