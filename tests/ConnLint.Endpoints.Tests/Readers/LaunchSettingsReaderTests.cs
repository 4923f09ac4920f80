using System;
using System.Linq;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Readers;

namespace ConnLint.Endpoints.Tests.Readers;

public sealed class LaunchSettingsReaderTests
{
    private static readonly LaunchSettings Read = LaunchSettingsReader.Read("/0/launchSettings.json", JsonTexts.LaunchSettings);

    [Fact]
    public void Profiles_KeepTheirOrder() => Assert.Equal(["http", "IIS Express"], Read.Profiles.Select(static profile => profile.Name));

    [Fact]
    public void ApplicationUrl_HasItsPlace()
    {
        var url = Read.Profiles[0].ApplicationUrl!;
        Assert.Equal("http://localhost:5000;http://127.0.0.1:5001", url.Text);
        Assert.Equal(url.Text, JsonTexts.LaunchSettings.Substring(url.Place.Start, url.Place.Length));
        Assert.Equal(("/0/launchSettings.json", "/0/launchSettings.json:9"), (url.Place.Path, url.Place.ToString()));
    }

    [Fact]
    public void IisExpress_HasItsOwnAddresses()
        => Assert.Equal(("http://localhost:3231", "44358"), (Read.IisExpressUrl?.Text, Read.IisExpressSslPort?.Text));

    [Fact]
    public void Variables_IgnoreCase() => Assert.Equal("Development", Read.Profiles[0].Variable("aspnetcore_environment")?.Text);

    [Fact]
    public void VariableNames_HaveTheirPlaces()
    {
        var place = Read.Profiles[0].NamePlaces["ASPNETCORE_ENVIRONMENT"];
        Assert.Equal("ASPNETCORE_ENVIRONMENT", JsonTexts.LaunchSettings.Substring(place.Start, place.Length));
    }

    [Theory]
    [InlineData("""{"profiles":{"a":{"launchUrl":"swagger","launchBrowser":true}}}""", "swagger", true)]
    [InlineData("""{"profiles":{"a":{"LaunchUrl":"swagger","launchBrowser":false}}}""", "swagger", false)]
    [InlineData("""{"profiles":{"a":{"commandName":"Project"}}}""", null, false)]
    public void Browser_IsRead(string text, string? page, bool launches)
    {
        var profile = LaunchSettingsReader.Read("f", text).Profiles[0];
        Assert.Equal((page, launches), (profile.LaunchUrl?.Text, profile.LaunchesBrowser));
    }

    [Theory]
    [InlineData("project", true)]
    [InlineData("IISExpress", true)]
    [InlineData("Docker", true)]
    [InlineData("IIS", true)]
    [InlineData("Executable", false)]
    public void ProfileOfDotnet_IsKnownByItsCommand(string command, bool isDotnet)
        => Assert.Equal(isDotnet, LaunchSettingsReader.Read("f", $$"""{"profiles":{"a":{"commandName":"{{command}}" } } }""").Profiles[0].IsDotnet);

    [Fact]
    public void FirstProjectProfile_IsTheDefault()
    {
        var launch = LaunchSettingsReader.Read("f", """{"profiles":{"iis":{"commandName":"IISExpress"},"b":{"commandName":"Project"},"a":{"commandName":"Project"}}}""");
        Assert.Equal("b", launch.Default?.Name);
        Assert.True(launch.Profiles[0].IsIisExpress);
    }

    [Fact]
    public void Arguments_AreKept() => Assert.Equal(
        "--urls x", LaunchSettingsReader.Read("f", """{"profiles":{"a":{"commandName":"Project","commandLineArgs":"--urls x"}}}""").Profiles[0].CommandLineArgs?.Text);

    [Fact]
    public void ProfileNameWithColon_IsOneName()
        => Assert.Equal("a:b", Assert.Single(LaunchSettingsReader.Read("f", """{"profiles":{"a:b":{"commandName":"Project"}}}""").Profiles).Name);

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""{"profiles":[]}""")]
    [InlineData("""{"profiles":{}}""")]
    [InlineData("""{"profiles":{"a":1,"b":null,"c":[],"d":{}}}""")]
    [InlineData("""{"profiles":"x"}""")]
    [InlineData("""{"profiles":{"a":{"commandName":"Project" """)]
    public void TextWithoutProfiles_HasNone(string text) => Assert.Empty(LaunchSettingsReader.Read("f", text).Profiles);

    [Fact]
    public void WrongKinds_DoNotThrow()
    {
        var profile = Assert.Single(LaunchSettingsReader.Read("f", """{"profiles":{"a":{"commandName":1,"applicationUrl":{"x":"y"},"environmentVariables":["z"]}}}""").Profiles);
        Assert.Equal(("1", null), (profile.CommandName, profile.ApplicationUrl));
    }
}
