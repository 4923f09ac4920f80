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
        var bind = Assert.Single(Of("{}", "{}").Binds);
        Assert.Equal((UrlSource.Default, "http://localhost:5000"), (bind.Source, bind.Url));
    }

    [Theory]
    [InlineData("""{"applicationUrl":"http://localhost:5000;https://localhost:5001"}""", "applicationUrl http://localhost:5000|applicationUrl https://localhost:5001")]
    [InlineData("""{"applicationUrl":"http://localhost:1","environmentVariables":{"ASPNETCORE_URLS":"http://*:2"}}""", "ASPNETCORE_URLS http://*:2")]
    [InlineData("""{"environmentVariables":{"URLS":"http://a:1","DOTNET_URLS":"http://b:2"}}""", "URLS http://a:1, lost: DOTNET_URLS http://b:2")]
    [InlineData("""{"environmentVariables":{"aspnetcore_http_ports":"8080; 8081 "}}""", "aspnetcore_http_ports 8080|aspnetcore_http_ports 8081")]
    [InlineData("""{"environmentVariables":{"HTTP_PORTS":"1","ASPNETCORE_HTTPS_PORTS":"2"}}""", "HTTP_PORTS 1|ASPNETCORE_HTTPS_PORTS 2")]
    [InlineData("""{"commandLineArgs":"--urls http://localhost:1;http://localhost:2"}""", "--urls http://localhost:1|--urls http://localhost:2")]
    [InlineData("""{"commandLineArgs":"--urls=\"http://localhost:1\""}""", "--urls http://localhost:1")]
    [InlineData("""{"commandLineArgs":"--Kestrel:Endpoints:A:Url http://localhost:1"}""", "--Kestrel:Endpoints:A:Url http://localhost:1")]
    [InlineData("""{"environmentVariables":{"Kestrel__Endpoints__A__Url":"http://localhost:1"}}""", "Kestrel__Endpoints__A__Url http://localhost:1")]
    [InlineData("""{"applicationUrl":"http://unix:/tmp/a"}""", "")]
    [InlineData("""{"environmentVariables":{"PORT":"8080"}}""", "the default http://localhost:5000")]
    [InlineData("""{"applicationUrl":"http://*:1","commandLineArgs":"--preferHostingUrls=true --Kestrel:Endpoints:A:Url=http://*:2"}""", "applicationUrl http://*:1, lost: --Kestrel:Endpoints:A:Url http://*:2")]
    public void Profile_TellsWhatToBind(string profile, string binds) => Assert.Equal(binds, Shown(Of(profile, "{}")));

    [Fact]
    public void EndlessList_IsReadInPart_AndTheRestIsADoubt()
    {
        var effective = Of($$"""{"applicationUrl":"{{string.Join(';', Enumerable.Range(1, 1200).Select(static port => $"http://localhost:{port}"))}}"}""", "{}");
        Assert.Equal(1000, effective.Binds.Count);
        Assert.Equal("what is bound beyond 1000 endpoints", Assert.Single(effective.Unknown).Text);
    }

    [Fact]
    public void LongestListThatIsReadWhole_HasNoDoubt()
    {
        var effective = Of($$"""{"applicationUrl":"{{string.Join(';', Enumerable.Range(1, 1000).Select(static port => $"http://localhost:{port}"))}}"}""", "{}");
        Assert.Equal(1000, effective.Binds.Count);
        Assert.Empty(effective.Unknown);
    }

    [Theory]
    [InlineData("""{"Urls":"http://localhost:1"}""", "Urls http://localhost:1")]
    [InlineData("""{"HTTP_PORTS":8080}""", "HTTP_PORTS 8080")]
    [InlineData("""{"Kestrel":{"Endpoints":{"A":{"Url":"http://*:1"}}}}""", "Kestrel:Endpoints:A:Url http://*:1")]
    [InlineData("""{"kestrel:endpoints":{"A":{"URL":"http://*:1"}}}""", "kestrel:endpoints:A:URL http://*:1")]
    [InlineData("""{"Kestrel":{"Endpoints":[{"Url":"http://*:1"},{"Url":"http://*:2"}]}}""", "Kestrel:Endpoints:0:Url http://*:1|Kestrel:Endpoints:1:Url http://*:2")]
    [InlineData("""{"Kestrel__Endpoints__A__Url":"http://*:1"}""", "the default http://localhost:5000")]
    [InlineData("""{"KestrelServer":{"Endpoints":{"A":{"Url":"http://*:1"}}}}""", "the default http://localhost:5000")]
    [InlineData("""{"Api":{"Urls":"http://*:1"}}""", "the default http://localhost:5000")]
    [InlineData("""{"Urls":["http://*:1"]}""", "the default http://localhost:5000")]
    public void SettingsFile_TellsWhatToBind(string settings, string binds) => Assert.Equal(binds, Shown(Of("{}", settings)));

    [Theory]
    [InlineData("""{"Kestrel":{"Endpoints":{"A":{"B":{"Url":"http://*:1"}}}}}""", "The endpoint A is missing the required 'Url' parameter.")]
    [InlineData("""{"Kestrel":{"Endpoints":{"Url":"http://*:1"}}}""", "The endpoint Url is missing the required 'Url' parameter.")]
    [InlineData("""{"Urls":"localhost:5000"}""", "Invalid url: 'localhost:5000'")]
    [InlineData("""{"Urls":"http://*:5000;http://localhost:5000"}""", "Failed to bind to address http://127.0.0.1:5000: address already in use.")]
    public void SettingsFile_CanKeepTheServerFromStarting(string settings, string message) => Assert.Equal(message, Of("{}", settings).Throws?.Message);

    [Fact]
    public void EndpointsOfCodeAndSettings_AddUp()
    {
        var effective = Of("{}", """{"Urls":"http://*:3","Kestrel":{"Endpoints":{"A":{"Url":"http://*:1"}}}}""", Listen(2));
        Assert.Equal([2, 1], effective.Binds.Select(static bind => bind.Port));
        Assert.Equal([3], effective.Lost.Select(static lost => lost.Loser.Port));
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData(5000, false)]
    public void ComputedPort_MakesItUnknown(int? port, bool unknown) => Assert.Equal(unknown, Of("{}", "{}", Listen(port)).IsUnknown);

    [Fact]
    public void ComputedUrl_MakesItUnknown() => Assert.True(Of("{}", "{}", new SettingStatement("urls", "UseUrls", [new SettingValue("\0", default)])).IsUnknown);

    [Fact]
    public void ComputedUrlThatLoses_DoesNotMatter()
        => Assert.False(Of("{}", "{}", new SettingStatement("urls", "UseUrls", [new SettingValue("\0", default)]), Listen(1)).IsUnknown);

    [Fact]
    public void Project_BindsInEveryContext()
    {
        var launch = LaunchSettingsReader.Read("f", JsonTexts.LaunchSettings);
        var binds = ProjectBinds.Of(launch, [], HostProgram.Unread).Select(static promised => $"{promised.Context} {promised.IsDefault} {promised.Bind.Url}");
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
        Assert.Equal(["http://*:8080", "http://localhost:5000"], ProjectBinds.Of(launch, [file], HostProgram.Unread).Select(static promised => promised.Bind.Url));
    }

    [Fact]
    public void EveryBind_StandsWhereItsTextStands()
    {
        const string Text = """{"profiles":{"a":{"commandName":"Project","commandLineArgs":"--urls http://a:1;http://b:2","environmentVariables":{"HTTP_PORTS":"3; 4"}}}}""";
        var effective = EffectiveBinds.Of(HostProgram.Unread, LaunchContext.OfProfile(LaunchSettingsReader.Read("f", Text).Profiles[0], []));
        var places = effective.Binds.Concat(effective.Lost.Select(static lost => lost.Loser)).Select(static bind => bind.Place);
        Assert.Equal(["http://a:1", "http://b:2", "3", "4"], places.Select(static place => Text.Substring(place.Start, place.Length)));
    }

    [Fact]
    public void EscapedValue_HasTheWholeValuesPlace()
    {
        const string Text = """{"Urls":"http:\/\/a:1;http://b:2"}""";
        var effective = EffectiveBinds.Of(HostProgram.Unread, LaunchContext.Bare([AppSettingsReader.Read("f", "appsettings.json", Text)]));
        Assert.All(effective.Binds, static bind => Assert.Equal("""http:\/\/a:1;http://b:2""", Text.Substring(bind.Place.Start, bind.Place.Length)));
    }

    private static ListenStatement Listen(int? port) => new(new Bind(UrlSource.KestrelCode, "x", "x", "http", BindAddress.Localhost, port, default));

    private static EffectiveBinds Of(string profile, string settings, params HostStatement[] statements)
    {
        var launch = LaunchSettingsReader.Read("f", "{\"profiles\":{\"a\":" + profile.Replace("{}", "{\"commandName\":\"Project\"}", System.StringComparison.Ordinal) + "}}");
        var files = new[] { AppSettingsReader.Read("g", "appsettings.json", settings) };
        return EffectiveBinds.Of(new HostProgram(HostBuilderKind.WebApplication, statements), LaunchContext.OfProfile(launch.Profiles[0], files));
    }

    private static string Shown(EffectiveBinds effective)
    {
        var lost = string.Concat(effective.Lost.Select(static lost => $", lost: {lost.Loser.Name} {lost.Loser.Text}"));
        return string.Join('|', effective.Binds.Select(static bind => $"{bind.Name} {bind.Text}")) + lost;
    }
}
