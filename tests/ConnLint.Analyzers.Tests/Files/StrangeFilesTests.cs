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
    [InlineData("root\nfirst\nports\nvariables\nproject\nbind\npublished\nbound\nclient\ncalling\nservice\n")]
    [InlineData("ports\tx -1 99999999999\nbind\tbare\t\tDefault\tname\thttp://localhost:5000\n")]
    [InlineData("project\tA.csproj\nbind\tbare\t\t99\tname\t\nbind\tbare\t\tDefault\tname\thttp://localhost:5999\ta.json\tx\n")]
    [InlineData("project\tA.csproj\nbind\tbare\t\tUseUrls\tname\thttp://localhost:5999\ta.json\t-1 -1 -1 -1\n")]
    [InlineData("project\tA.csproj\nbind\tbare\t\tUseUrls\tname\thttp://localhost:5999\ta.json\t2147483647\n")]
    [InlineData("project\tA.csproj\nbind\tbare\t\tUseUrls\tname\thttp://localhost:5999\t\0\u0001\t0\n")]
    [InlineData("root\t/\nproject\tA.csproj\nbind\tx\tdefault\tUseUrls\tx\thttp://localhost:5000\nclient\tx\t99\thttp://localhost:5000\ncalling\t\t\nclient\tx\tNone\t://\n")]
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
        (FilesTest.AppSettings, "{}"), ("Other/appsettings.json", "{}"), ("Other/obj/ConnLint.Solution.txt", "{}")).RunAsync();
}
