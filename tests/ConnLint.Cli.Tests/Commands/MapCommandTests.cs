using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;

namespace ConnLint.Cli.Tests.Commands;

/// <summary>The whole command on repositories with projects, MSBuild included.</summary>
public sealed class MapCommandTests(MappedShop shop) : IClassFixture<MappedShop>, IDisposable
{
    private readonly ScratchRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void Text_IsTheExampleOfThePage()
    {
        Assert.Equal(MapPage.Example("text"), "$ connlint map\n" + shop.Text.Output.ReplaceLineEndings("\n"));
        Assert.Empty(shop.Text.Error);
        Assert.Equal(0, shop.Text.ExitCode);
    }

    [Fact]
    public void Json_FromAFolderBelow_IsTheExampleOfThePage()
    {
        using var json = JsonDocument.Parse(shop.Json.Output);
        var root = json.RootElement.GetProperty("root").GetRawText();
        Assert.Equal(Path.GetFileName(shop.Folder), Path.GetFileName(json.RootElement.GetProperty("root").GetString()));
        Assert.Equal(MapPage.Example("json"), shop.Json.Output.Replace(root, "\"/repos/Shop\"", StringComparison.Ordinal).ReplaceLineEndings("\n"));
        Assert.Empty(shop.Json.Error);
        Assert.Equal(0, shop.Json.ExitCode);
    }

    [Fact]
    public void Json_FitsTheSchema()
    {
        using var json = JsonDocument.Parse(shop.Json.Output);
        Assert.Empty(new SchemaCheck(MapPage.Schema).FaultsOf(json.RootElement));
    }

    [Fact]
    public void Mapping_WritesNothing() => Assert.Equal(shop.Tree.Before, shop.Tree.After);

    [Fact]
    public async Task ProjectThatIsNotRestored_IsAGapAndKeepsItsFiles()
    {
        _repository.WriteWebProject("src/Api", "http://localhost:5080");

        var (exitCode, output, error) = await RunAsync("map");
        Assert.Equal(0, exitCode);
        Assert.Contains("not known: what its code says; apart from that:", output, StringComparison.Ordinal);
        Assert.Contains("http://localhost:5080  applicationUrl  src/Api/Properties/launchSettings.json:1", output, StringComparison.Ordinal);
        Assert.Contains("CONN9001 The C# of src/Api/Api.csproj could not be looked at: not restored: run dotnet restore", output, StringComparison.Ordinal);
        Assert.Empty(error);
    }

    [Fact]
    public async Task PathToAProject_MapsItsFolder()
    {
        _repository.WriteWebProject("src/Api", "http://localhost:5080");
        _repository.WriteWebProject("src/Shop", "http://localhost:5081");

        var (exitCode, output, _) = await RunAsync("map", "src/Api/Api.csproj", "--format", "json");
        using var json = JsonDocument.Parse(output);
        Assert.Equal(0, exitCode);
        Assert.Equal("Api.csproj", Assert.Single(json.RootElement.GetProperty("projects").EnumerateArray()).GetProperty("path").GetString());
        Assert.Empty(new SchemaCheck(MapPage.Schema).FaultsOf(json.RootElement));
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("mermaid")]
    [InlineData("html")]
    [InlineData("svg")]
    public async Task HostileNames_ArePrintedHarmlessly(string format)
    {
        if (OperatingSystem.IsWindows())
        {
            // Windows has no such names; what profiles are called has to do.
            _repository.WriteWebProject("Api", "http://localhost:5080", @"\u001b]0;owned\u0007\n\u202ehttp");
        }
        else
        {
            _repository.WriteWebProject("\u001b[2Jsrc/A\npi\u202e", "http://localhost:5080", @"\u001b]0;owned\u0007\n\u202ehttp");
            _repository.Write("\u001b]0;owned\u0007/x\n\u009b2J.http", "GET http://localhost:5081/\u001b[2J\n");
        }

        var (exitCode, output, error) = await RunAsync("map", "--format", format);
        Assert.Equal(0, exitCode);
        Assert.DoesNotContain(output.ReplaceLineEndings("") + error, static character => char.IsControl(character) || character == '\u202e');
        Assert.Contains("localhost:5080", output, StringComparison.Ordinal);
    }

    private Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] arguments) => ConnLintProcess.RunAsync(_repository.Folder, arguments);
}
