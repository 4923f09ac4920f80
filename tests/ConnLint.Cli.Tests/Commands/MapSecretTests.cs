using System;
using System.Text.Json;
using System.Threading.Tasks;

namespace ConnLint.Cli.Tests.Commands;

/// <summary>A secret in every kind of file that the command reads; none is printed.</summary>
public sealed class MapSecretTests(SecretRepository repository) : IClassFixture<SecretRepository>
{
    [Fact]
    public async Task Text_HasNone()
    {
        var (exitCode, output, error) = await ConnLintProcess.RunAsync(repository.Folder, ["map"]);
        Assert.Equal(0, exitCode);
        Assert.DoesNotContain(SecretRepository.Secret, output + error, StringComparison.OrdinalIgnoreCase);
        foreach (var file in new[] { "launchSettings.json", "appsettings.json", "compose.yaml", "vite.config.js", "package.json", "proxy.conf.json", "requests.http", "Api.csproj", "Program.cs" })
            Assert.Contains(file + ":", output, StringComparison.Ordinal);
        Assert.Contains("does not start: Unrecognized scheme in server address 'ftp://localhost:5000/path'. Only ", output, StringComparison.Ordinal);
        Assert.Contains("does not start: The short switch '-p=…' is not defined", output, StringComparison.Ordinal);
        Assert.Contains("https://hooks.example.org  ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_HasNone()
    {
        var (exitCode, output, error) = await ConnLintProcess.RunAsync(repository.Folder, ["map", "--format", "json"]);
        using var json = JsonDocument.Parse(output);
        Assert.Equal(0, exitCode);
        Assert.DoesNotContain(SecretRepository.Secret, output + error, StringComparison.OrdinalIgnoreCase);
        Assert.NotEmpty(json.RootElement.GetProperty("clients").EnumerateArray());
        Assert.Empty(new SchemaCheck(MapPage.Schema).FaultsOf(json.RootElement));
    }
}
