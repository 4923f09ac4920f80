using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Findings.BindAddress;

namespace ConnLint.Endpoints.Tests.Findings.BindAddress;

public sealed class PrefixNeedsReservationTests
{
    private const string Project = "=== Shop/Shop.csproj\n<Project Sdk=\"Microsoft.NET.Sdk.Web\"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>\n";

    private static readonly TextPlace Call = new("Shop/Program.cs", 60, 10, 1, 16);

    [Theory]
    [InlineData("http://*:5080", "http://localhost:5080")]
    [InlineData("http://+:5080/", "http://localhost:5080/")]
    [InlineData("https://shop.example.com", "https://localhost")]
    [InlineData("http://0.0.0.0:5080", "http://localhost:5080")]
    public void Profile_IsReportedWithItsRepair(string url, string repaired)
        => Assert.Equal($"Shop/Properties/launchSettings.json:1 Info {url} -> {repaired}", Found(Profile(url)));

    [Fact]
    public void SettingsOfAllEnvironments_AreReportedWithoutOne()
        => Assert.Equal("Shop/appsettings.json:1 Info http://shop01:5080", Found("=== Shop/appsettings.json\n{ \"Urls\": \"http://shop01:5080\" }\n"));

    [Fact]
    public void Message_NamesTheCall() => Assert.Equal(
        "Shop/Properties/launchSettings.json:1:72 Info On Windows, HTTP.sys (Shop/Program.cs:2) refuses 'http://*:5080' to an ordinary user, and the server ends with 'Access is denied'; listen on 'http://localhost:5080', or reserve it with 'netsh http add urlacl url=http://*:5080/ user=…'",
        FindingText.Lines(PrefixNeedsReservation.In, Project + Profile("http://*:5080"), OnHttpSys));

    [Theory]
    [InlineData("http://localhost:5080")]
    [InlineData("http://shop.localhost:5080;http://127.0.0.1:5081;http://[::1]:5082")]
    [InlineData("http://192.168.1.20:5080")]
    [InlineData("shop:5080")]
    public void OtherUrls_AreSilent(string url) => Assert.Empty(Found(Profile(url)));

    [Theory]
    [InlineData("=== Shop/Dockerfile\nFROM mcr.microsoft.com/dotnet/aspnet:10.0-nanoserver-ltsc2022\nENV ASPNETCORE_URLS=http://+:80\nENTRYPOINT [\"dotnet\", \"Shop.dll\"]\n")]
    [InlineData("=== Shop/Properties/launchSettings.json\n{ \"profiles\": { \"IIS Express\": { \"commandName\": \"IISExpress\", \"environmentVariables\": { \"ASPNETCORE_URLS\": \"http://*:5080\" } } } }\n")]
    [InlineData("=== Shop/appsettings.json\n{ \"Kestrel\": { \"Endpoints\": { \"Http\": { \"Url\": \"http://*:5080\" } } } }\n")]
    [InlineData("=== Shop/appsettings.json\n{ \"HTTP_PORTS\": \"web\" }\n")]
    public void ContainersAndWhatHttpSysDoesNotRead_AreSilent(string files) => Assert.Empty(Found(files));

    [Fact]
    public void SettingThatLoses_IsSilent()
        => Assert.Empty(Found(Profile("http://*:5080") + "=== Shop/appsettings.json\n{ \"Urls\": \"http://localhost:5081\" }\n"));

    [Fact]
    public void Kestrel_IsSilent() => Assert.Empty(FindingText.Of(PrefixNeedsReservation.In, Project + Profile("http://*:5080")));

    [Fact]
    public void CodeThatNobodyHasRead_IsSilent()
        => Assert.Empty(FindingText.Of(PrefixNeedsReservation.In, Project + Profile("http://*:5080"), static project => project with { Program = null }));

    private static string Found(string files) => FindingText.Of(PrefixNeedsReservation.In, Project + files, OnHttpSys);

    private static RepositoryProject OnHttpSys(RepositoryProject project) => project with { Program = project.Program! with { HttpSys = Call } };

    private static string Profile(string url)
        => "=== Shop/Properties/launchSettings.json\n{ \"profiles\": { \"Shop\": { \"commandName\": \"Project\", \"applicationUrl\": \"" + url + "\" } } }\n";
}
