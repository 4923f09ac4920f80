using ConnLint.Build.Checking;
using ConnLint.Build.Tests.Fixture;

namespace ConnLint.Build.Tests;

public sealed class LaunchChoiceTests
{
    private const string Profiles = """
        "iis": { "commandName": "IISExpress" }, "http": { "commandName": "Project" }, "HTTP": { "commandName": "Project" }, "https": { "commandName": "Project" }
        """;

    [Theory]
    [InlineData("", "http")]
    [InlineData("https", "https")]
    [InlineData("HTTP", "HTTP")]
    [InlineData("Https", "https")]
    public void Picks(string name, string picked)
    {
        Assert.Equal(picked, LaunchChoice.Of(Promises.Settings(Profiles), name, out var problem)!.Name);
        Assert.Null(problem);
    }

    [Theory]
    [InlineData(Profiles, "ftp", "there is no launch profile of that name; set ConnLintLaunchProfile to one of 'http', 'HTTP', 'https'")]
    [InlineData("", "ftp", "there is no launch profile of that name; launchSettings.json has none that starts a project")]
    [InlineData(Profiles, "iis", "its commandName is 'IISExpress', and only 'Project' can be started by a build")]
    [InlineData("\"sh\": { \"commandName\": \"Executable\", \"executablePath\": \"/bin/sh\" }", "sh", "its commandName is 'Executable', and only 'Project' can be started by a build")]
    public void Refuses(string profiles, string name, string reason)
    {
        Assert.Null(LaunchChoice.Of(Promises.Settings(profiles), name, out var problem));
        Assert.Equal(reason, problem);
    }

    [Fact]
    public void NoStartableProfile_IsNoProblem()
    {
        Assert.Null(LaunchChoice.Of(Promises.Settings("\"iis\": { \"commandName\": \"IISExpress\" }"), "", out var problem));
        Assert.Null(problem);
    }
}
