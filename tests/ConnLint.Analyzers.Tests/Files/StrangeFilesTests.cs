using System.Linq;
using System.Threading.Tasks;

namespace ConnLint.Analyzers.Tests.Files;

public sealed class StrangeFilesTests
{
    [Theory]
    [InlineData("""{ "profiles": null }""")]
    [InlineData("""{ "profiles": [] }""")]
    [InlineData("""{ "profiles": "http" }""")]
    [InlineData("""{ "profiles": { "a": null, "b": 1, "c": [ 1 ], "d": { "applicationUrl": { "x": 1 } }, "": {} } }""")]
    [InlineData("""{ "profiles": [ { "commandName": "Project", "applicationUrl": [ "http://localhost:5000" ] } ] }""")]
    [InlineData("""{ "profiles": { "a": { "commandName": 7, "applicationUrl": true, "environmentVariables": [ "ASPNETCORE_URLS" ] } } }""")]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "commandName": "Project", "applicationUrl": "http://localhost:5000", "applicationUrl": "" } } }""")]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "commandLineArgs": "--urls" } } }""")]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "commandLineArgs": "--urls \"" } } }""")]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "environmentVariables": { "ASPNETCORE_HTTP_PORTS": ";; ", "": "x" } } } }""")]
    [InlineData("""{ "iisSettings": { "iisExpress": { "sslPort": 99999999999, "applicationUrl": 5 } }, "profiles": { "IIS": { "commandName": "IISExpress" } } }""")]
    public Task StrangeLaunchSettings_AreSilent(string content) => new FilesTest((FilesTest.LaunchSettings, content)).RunAsync();

    [Theory]
    [InlineData("""{ "": "", ":": ":", "::Kestrel": 1, "Kestrel": [], "Urls": null }""")]
    [InlineData("""{ "Kestrel": { "Endpoints": { "": { "Url": 5000 }, "b": { "Url": [ "http://localhost:5000" ] }, "c": "http://localhost:5000" } } }""")]
    [InlineData("""{ "Kestrel:Endpoints::Url": "http://localhost:5000", "Kestrel:Endpoints:Url": "http://localhost:5000" }""")]
    [InlineData("""{ "Api": "http://", "B": "http://localhost:", "C": "http://localhost:99999", "D": "http://[::1", "E": "http://:5000" }""")]
    [InlineData("""{ "Api": "http://localhost:5000\u0000\u001b[31m", "B": "\ud83d\ude00http://localhost:1" }""")]
    public Task StrangeSettings_DoNotCrash(string content) => new FilesTest((FilesTest.AppSettings, content)).ForCrashesOnly().RunAsync();

    [Theory]
    [InlineData("""{ "root": 5, "mentionedPorts": [ 1 ], "projects": [] }""")]
    [InlineData("""{ "projects": { "A.csproj": { "0": { "url": "http://localhost:5000" } } } }""")]
    [InlineData("""{ "projects": { "A.csproj": [ { "source": "99", "url": "" }, { "source": "Default", "url": "http://localhost:5999", "range": "x" } ] } }""")]
    [InlineData("""{ "projects": { "A.csproj": [ { "source": "UseUrls", "url": "http://localhost:5999", "file": "a.json", "range": "-1 -1 -1 -1" } ] } }""")]
    [InlineData("""{ "projects": { "A.csproj": [ { "source": "UseUrls", "url": "http://localhost:5999", "file": "a.json", "range": "2147483647 2147483647 2147483647 2147483647" } ] } }""")]
    [InlineData("""{ "projects": { "A.csproj": [ { "source": "UseUrls", "url": "http://localhost:5999", "file": "\u0000\r\n", "range": "0 0 0 0" } ] } }""")]
    [InlineData("""{ "root": "/", "projects": { "A.csproj": [ { "source": "UseUrls", "url": "http://localhost:5000", "default": "yes", "context": "x", "name": "x" } ] } }""")]
    public Task StrangeSummary_DoesNotCrash(string content)
        => new FilesTest((FilesTest.Summary, content), (FilesTest.AppSettings, """{ "Api": "http://localhost:5998" }""")).ForCrashesOnly().RunAsync();

    [Fact]
    public Task EndlessUrlLists_DoNotCrash()
    {
        var urls = string.Join(";", Enumerable.Range(1, 5_000).Select(static i => $"http://localhost:{i}"));
        return new FilesTest(
            (FilesTest.LaunchSettings, $$"""{ "profiles": { "a": { "commandName": "Project", "applicationUrl": "{{urls}}" } } }"""),
            (FilesTest.AppSettings, """{ "Kestrel:Endpoints:A:Url": "http://localhost:9999" }""")).ForCrashesOnly().RunAsync();
    }

    [Fact]
    public Task TwoFilesOfOneName_DoNotCrash() => new FilesTest(
        (FilesTest.LaunchSettings, """{ "profiles": { "a": { "commandName": "Project", "applicationUrl": "http://localhost:5000" } } }"""),
        ("Other/launchSettings.json", """{ "profiles": { "a": { "commandName": "Project", "applicationUrl": "http://localhost:5000" } } }"""),
        (FilesTest.AppSettings, "{}"), ("Other/appsettings.json", "{}"), ("Other/obj/ConnLint.Solution.json", "{}")).RunAsync();
}
