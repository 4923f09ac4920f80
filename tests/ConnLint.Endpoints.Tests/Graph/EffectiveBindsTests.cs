using System.Linq;
using ConnLint.Endpoints.Addresses;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Graph;
using ConnLint.Endpoints.Readers;
using ConnLint.Endpoints.Tests.Readers;

namespace ConnLint.Endpoints.Tests.Graph;

public sealed class EffectiveBindsTests
{
    [Fact]
    public void NothingConfigured_IsTheDefault()
    {
        var bind = Assert.Single(EffectiveBinds.In(new LaunchContext("bare", [])).Binds);
        Assert.Equal((UrlSource.Default, "http://localhost:5000"), (bind.Source, bind.Url));
    }

    [Fact]
    public void StrongestSource_WinsAndTheRestIsIgnored()
    {
        var effective = Of(Bind(UrlSource.AspNetCoreUrlsVariable, 1), Bind(UrlSource.UseUrls, 2), Bind(UrlSource.UseUrls, 3));
        Assert.Equal([2, 3], effective.Binds.Select(static bind => bind.Port));
        Assert.Equal([1], effective.Ignored.Select(static bind => bind.Port));
    }

    [Fact]
    public void EndpointsOfCodeAndSettings_AddUp()
    {
        var effective = Of(Bind(UrlSource.KestrelSettings, 1), Bind(UrlSource.KestrelCode, 2), Bind(UrlSource.AppUrls, 3));
        Assert.Equal([1, 2], effective.Binds.Select(static bind => bind.Port));
        Assert.Equal([3], effective.Ignored.Select(static bind => bind.Port));
    }

    [Fact]
    public void SettingsAlone_BeatUrls() => Assert.Equal(1, Assert.Single(Of(Bind(UrlSource.AppUrls, 2), Bind(UrlSource.KestrelSettings, 1)).Binds).Port);

    [Theory]
    [InlineData(null, true)]
    [InlineData(0, false)]
    [InlineData(5000, false)]
    public void ComputedPort_MakesItUnknown(int? port, bool unknown) => Assert.Equal(unknown, Of(Bind(UrlSource.KestrelCode, port)).IsUnknown);

    [Fact]
    public void Project_BindsInEveryContext()
    {
        var launch = LaunchSettingsReader.Read("f", JsonTexts.LaunchSettings);
        var binds = ProjectBinds.Of(launch, [], []).Select(static promised => $"{promised.Context} {promised.IsDefault} {promised.Bind.Url}");
        Assert.Equal(
        [
            "profile:http True http://localhost:5000", "profile:http True http://127.0.0.1:5001", "profile:IIS Express False http://localhost:3231",
            "profile:IIS Express False https://localhost:44358", "bare False http://localhost:5000",
        ],
        binds);
    }

    [Fact]
    public void ProfileOfAnotherEnvironment_HasItsOwnSettings()
    {
        var launch = LaunchSettingsReader.Read("f", """{"profiles":{"a":{"commandName":"Project","environmentVariables":{"ASPNETCORE_ENVIRONMENT":"Staging"}}}}""");
        var file = AppSettingsReader.Read("g", "appsettings.Staging.json", """{"Urls":"http://*:8080"}""");
        Assert.Equal(["http://*:8080", "http://localhost:5000"], ProjectBinds.Of(launch, [file], []).Select(static promised => promised.Bind.Url));
    }

    private static EffectiveBinds Of(params Bind[] binds) => EffectiveBinds.In(new LaunchContext("x", binds));

    private static Bind Bind(UrlSource source, int? port) => new(source, "x", "x", "http", BindAddress.Localhost, port, default);
}
