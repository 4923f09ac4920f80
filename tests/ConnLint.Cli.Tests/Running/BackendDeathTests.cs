using System;
using System.IO;
using ConnLint.Cli.Running;
using ConnLint.Probing.Backends;
using ConnLint.Probing.Processes;

namespace ConnLint.Cli.Tests.Running;

public sealed class BackendDeathTests : IDisposable
{
    private readonly ScratchRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    [Theory]
    [InlineData("Shop__ApiKey", "unhandled exception (System.InvalidOperationException: the shop refuses ***); its stack trace stands in the output")]
    [InlineData("Shop__Name", "unhandled exception (System.InvalidOperationException: the shop refuses open sesame); its stack trace stands in the output")]
    public void SecretOfAProfile_IsNotQuoted(string variable, string expected)
    {
        _repository.WriteWebProject("Api", "http://localhost:5080");
        _repository.Write("Api/Properties/launchSettings.json", $$"""
            {
              "profiles": {
                "http": { "commandName": "Project", "environmentVariables": { "ASPNETCORE_ENVIRONMENT": "Development" } },
                "shop": { "commandName": "Project", "environmentVariables": { "{{variable}}": "open sesame" } }
              }
            }
            """);
        var output = new BackendOutput();
        output.Observe("Unhandled exception. System.InvalidOperationException: the shop refuses open sesame");
        using var report = new SupervisorReport(static _ => { });
        Assert.Equal(expected, new BackendDeath(Request(), output).Explain(report, 134));
    }

    [Theory]
    [InlineData("-e", "Shop__ApiKey=open sesame")]
    [InlineData("--environment", "Shop__ApiKey=open sesame")]
    [InlineData("--", "--Shop:ApiKey=open sesame")]
    [InlineData("--Shop:ApiKey", "open sesame")]
    public void SecretOfTheCommandLine_IsNotQuoted(string before, string word)
    {
        var output = new BackendOutput();
        output.Observe("Unhandled exception. System.InvalidOperationException: the shop refuses open sesame");
        using var report = new SupervisorReport(static _ => { });
        Assert.Equal("unhandled exception (System.InvalidOperationException: the shop refuses ***); its stack trace stands in the output", new BackendDeath(Request(before, word), output).Explain(report, 134));
    }

    private RunRequest Request(params string[] words)
    {
        var project = Path.Combine(_repository.Folder, "Api/Api.csproj");
        return new RunRequest(RunMode.UntilListening, new RunCommandLine("/usr/bin/dotnet", ["dotnet", "run", .. words]), null, new ExpectedListeners([], "by profile:http of Api", project), TimeSpan.FromSeconds(1));
    }
}
