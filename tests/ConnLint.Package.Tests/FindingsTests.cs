using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using ConnLint.Package.Tests.Fixture;

namespace ConnLint.Package.Tests;

[Collection(WithPackage.Name)]
public sealed class FindingsTests(PackedPackage package)
{
    private const string Program = """
        using System.Net;

        var builder = WebApplication.CreateBuilder(args);
        builder.WebHost.ConfigureKestrel(options => options.Listen(IPAddress.Any, 5961));
        builder.WebHost.UseUrls("localhost:5962", "http://localhost:0");
        using var stock = new HttpClient { BaseAddress = new Uri(Environment.GetEnvironmentVariable("STOCK_URL")!) };
        using var prices = new HttpClient { BaseAddress = new Uri("http://localhost:5936/") };
        builder.Build().Run();
        """;

    private const string Neighbour = """
        {
          "profiles": { "http": { "commandName": "Project", "applicationUrl": "http://localhost:5963;http://localhost:5961" } }
        }
        """;

    private static readonly string[] Expected =
    [
        "Shop/Program.cs(4,60): warning CONN1001",
        "Shop/Program.cs(4,60): warning CONN2008",
        "Shop/Program.cs(4,60): warning CONN4001",
        "Shop/Program.cs(4,75): warning CONN2001",
        "Shop/Program.cs(5,26): error CONN1006",
        "Shop/Program.cs(5,44): error CONN1007",
        "Shop/Program.cs(6,58): warning CONN3001",
        "Shop/Program.cs(7,77): warning CONN5001",
    ];

    [Fact]
    public void EightRules_ShowAtTheirPlaces()
    {
        using var workspace = new Workspace(package);
        WriteEightRules(workspace);

        var build = workspace.Build("Shop");
        Assert.Equal(Expected, workspace.Findings(build));
        Assert.DoesNotContain("AD0001", build.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void FindingsInJson_HaveExactPlaceInOutputAndSarif()
    {
        using var workspace = new Workspace(package);
        workspace.WriteWeb("Shop", "WebApplication.CreateBuilder(args).Build().Run();", "http://localhost:5964");
        workspace.WriteWeb("Stock", "WebApplication.CreateBuilder(args).Build().Run();", "http://localhost:5966");
        workspace.Write("Shop/appsettings.json", """
            {
              "Kestrel": { "Endpoints": { "Http": { "Url": "http://localhost:5965" } } },
              "Stock": { "Url": "http://localhost:5956" }
            }
            """);

        var build = workspace.Build("Shop", "-p:ErrorLog=findings.sarif%2Cversion=2.1");
        Assert.Equal(
            ["Shop/Properties/launchSettings.json(5,26): warning CONN4001", "Shop/appsettings.json(3,39): warning CONN5001"], workspace.Findings(build));
        Assert.Equal(["CONN4001 launchSettings.json 5:26-47", "CONN5001 appsettings.json 3:39-43"], Sarif(workspace["Shop/findings.sarif"]));
    }

    [Fact]
    public void Severities_FollowTheUsersConfiguration()
    {
        using var workspace = new Workspace(package);
        WriteEightRules(workspace);
        workspace.Write("Shop/.editorconfig", """
            root = true
            [*.cs]
            dotnet_diagnostic.CONN1001.severity = none
            dotnet_diagnostic.CONN3001.severity = error
            """);
        workspace.Write("Shop/.globalconfig", """
            is_global = true
            dotnet_diagnostic.CONN1006.severity = warning
            dotnet_diagnostic.CONN1007.severity = none
            """);

        var build = workspace.Build("Shop", "-p:NoWarn=CONN2001%3BCONN2008", "-p:WarningsAsErrors=CONN5001");
        Assert.Equal(
            [
                "Shop/Program.cs(4,60): warning CONN4001", "Shop/Program.cs(5,26): warning CONN1006",
                "Shop/Program.cs(6,58): error CONN3001", "Shop/Program.cs(7,77): error CONN5001",
            ],
            workspace.Findings(build));
    }

    [Theory]
    [InlineData(".globalconfig", "is_global = true\ndotnet_diagnostic.CONN4001.severity = error", "error")]
    [InlineData(".globalconfig", "is_global = true\ndotnet_diagnostic.CONN4001.severity = none", null)]
    [InlineData(".editorconfig", "[launchSettings.json]\nconnlint.severity.CONN4001 = error", "error")]
    [InlineData(".editorconfig", "[*.json]\nconnlint.severity.CONN4001 = none", null)]
    public void SeverityInJson_FollowsGlobalConfigAndConnlintKey(string file, string content, string? severity)
    {
        using var workspace = new Workspace(package);
        workspace.WriteWeb("Shop", "WebApplication.CreateBuilder(args).Build().Run();", "http://localhost:5964");
        workspace.Write("Shop/appsettings.json", """{ "Kestrel": { "Endpoints": { "Http": { "Url": "http://localhost:5965" } } } }""");
        workspace.Write("Shop/" + file, content);

        var expected = severity is null ? Array.Empty<string>() : [$"Shop/Properties/launchSettings.json(5,26): {severity} CONN4001"];
        Assert.Equal(expected, workspace.Findings(workspace.Build("Shop")));
    }

    private static void WriteEightRules(Workspace workspace)
    {
        workspace.WriteWeb("Shop", Program, "http://localhost:5964");
        workspace.WriteWeb("Stock", "WebApplication.CreateBuilder(args).Build().Run();");
        workspace.Write("Stock/Properties/launchSettings.json", Neighbour);
    }

    private static string[] Sarif(string file)
    {
        using var log = JsonDocument.Parse(File.ReadAllText(file));
        return log.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().Select(static result =>
        {
            var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
            var region = place.GetProperty("region");
            var name = place.GetProperty("artifactLocation").GetProperty("uri").GetString()!.Split('/')[^1];
            return $"{result.GetProperty("ruleId")} {name} {region.GetProperty("startLine")}:{region.GetProperty("startColumn")}-{region.GetProperty("endColumn")}";
        }).Order(StringComparer.Ordinal).ToArray();
    }
}
