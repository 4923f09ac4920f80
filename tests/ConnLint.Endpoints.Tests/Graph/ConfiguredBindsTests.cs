using System.Linq;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Graph;
using ConnLint.Endpoints.Readers;

namespace ConnLint.Endpoints.Tests.Graph;

public sealed class ConfiguredBindsTests
{
    [Theory]
    [InlineData("""{"applicationUrl":"http://localhost:5000;https://localhost:5001"}""", "applicationUrl http://localhost:5000|applicationUrl https://localhost:5001")]
    [InlineData("""{"applicationUrl":"http://localhost:1","environmentVariables":{"ASPNETCORE_URLS":"http://*:2"}}""", "ASPNETCORE_URLS http://*:2")]
    [InlineData("""{"environmentVariables":{"URLS":"http://a:1","DOTNET_URLS":"http://b:2"}}""", "URLS http://a:1|DOTNET_URLS http://b:2")]
    [InlineData("""{"environmentVariables":{"aspnetcore_http_ports":"8080; 8081 "}}""", "aspnetcore_http_ports 8080|aspnetcore_http_ports 8081")]
    [InlineData("""{"environmentVariables":{"HTTP_PORTS":"1","ASPNETCORE_HTTPS_PORTS":"2"}}""", "HTTP_PORTS 1|ASPNETCORE_HTTPS_PORTS 2")]
    [InlineData("""{"commandLineArgs":"--urls http://localhost:1;http://localhost:2"}""", "--urls http://localhost:1|--urls http://localhost:2")]
    [InlineData("""{"commandLineArgs":"--urls=\"http://localhost:1\""}""", "--urls http://localhost:1")]
    [InlineData("""{"commandLineArgs":"--Kestrel:Endpoints:A:Url http://localhost:1"}""", "--Kestrel:Endpoints:A:Url http://localhost:1")]
    [InlineData("""{"environmentVariables":{"Kestrel__Endpoints__A__Url":"http://localhost:1"}}""", "Kestrel__Endpoints__A__Url http://localhost:1")]
    [InlineData("""{"applicationUrl":"localhost:5000;http://localhost:99999"}""", "")]
    [InlineData("""{"applicationUrl":"http://unix:/tmp/a"}""", "")]
    [InlineData("""{"environmentVariables":{"PORT":"8080"}}""", "")]
    public void Profile_TellsWhatToBind(string profile, string binds) => Assert.Equal(binds, Shown(profile, "{}"));

    [Theory]
    [InlineData("""{"Urls":"http://localhost:1"}""", "Urls http://localhost:1")]
    [InlineData("""{"HTTP_PORTS":8080}""", "HTTP_PORTS 8080")]
    [InlineData("""{"Kestrel":{"Endpoints":{"A":{"Url":"http://*:1"}}}}""", "Kestrel:Endpoints:A:Url http://*:1")]
    [InlineData("""{"kestrel:endpoints":{"A":{"URL":"http://*:1"}}}""", "kestrel:endpoints:A:URL http://*:1")]
    [InlineData("""{"Kestrel":{"Endpoints":[{"Url":"http://*:1"},{"Url":"http://*:2"}]}}""", "Kestrel:Endpoints:0:Url http://*:1|Kestrel:Endpoints:1:Url http://*:2")]
    [InlineData("""{"Kestrel__Endpoints__A__Url":"http://*:1"}""", "")]
    [InlineData("""{"Kestrel":{"Endpoints":{"A":{"B":{"Url":"http://*:1"}}}}}""", "")]
    [InlineData("""{"Kestrel":{"Endpoints":{"Url":"http://*:1"}}}""", "")]
    [InlineData("""{"KestrelServer":{"Endpoints":{"A":{"Url":"http://*:1"}}}}""", "")]
    [InlineData("""{"Api":{"Urls":"http://*:1"}}""", "")]
    [InlineData("""{"Urls":["http://*:1"]}""", "")]
    public void SettingsFile_TellsWhatToBind(string settings, string binds) => Assert.Equal(binds, Shown("{}", settings));

    [Fact]
    public void EveryBind_StandsWhereItsTextStands()
    {
        const string Text = """{"profiles":{"a":{"commandName":"Project","commandLineArgs":"--urls http://a:1;http://b:2","environmentVariables":{"HTTP_PORTS":"3; 4"}}}}""";
        var binds = ConfiguredBinds.Of([], "Production", LaunchSettingsReader.Read("f", Text).Profiles[0]).ToArray();
        Assert.Equal(["http://a:1", "http://b:2", "3", "4"], binds.Select(static bind => Text.Substring(bind.Place.Start, bind.Place.Length)));
    }

    [Fact]
    public void EscapedValue_HasTheWholeValuesPlace()
    {
        const string Text = """{"Urls":"http:\/\/a:1;http://b:2"}""";
        var binds = ConfiguredBinds.Of([AppSettingsReader.Read("f", "appsettings.json", Text)], "Production", null);
        Assert.All(binds, static bind => Assert.Equal("""http:\/\/a:1;http://b:2""", Text.Substring(bind.Place.Start, bind.Place.Length)));
    }

    private static string Shown(string profile, string settings)
    {
        var launch = LaunchSettingsReader.Read("f", "{\"profiles\":{\"a\":" + profile + "}}").Profiles.SingleOrDefault();
        var binds = ConfiguredBinds.Of([AppSettingsReader.Read("g", "appsettings.json", settings)], "Production", launch);
        return string.Join('|', binds.Select(static bind => $"{bind.Name} {bind.Text}"));
    }
}
