using System;
using System.IO;
using System.Linq;
using ConnLint.Package.Tests.Fixture;

namespace ConnLint.Package.Tests;

/// <summary>One app whose settings move it away from what its profile promises, started in every way in which users start it.</summary>
[Collection(WithPackage.Name)]
public sealed class HookTests(PackedPackage package)
{
    private const string Program = """
        var app = WebApplication.CreateBuilder(args).Build();
        app.MapGet("/", () => "hello");
        app.Lifetime.ApplicationStarted.Register(() => Console.WriteLine("STARTED"));
        app.Run();
        """;

    [Fact]
    public void BoundElsewhere_IsToldOnceHoweverTheAppStarts()
    {
        using var workspace = MovedApp(out var promised, out var actual);
        Assert.Equal(0, workspace.Build("Shop").ExitCode);

        var line = $"CONN7007: Expected {promised}";
        AssertTold(DotNet.StartAndStop(workspace.Root, "dotnet", ["run", "--project", "Shop", "--no-build"]), line, actual);

        var output = workspace["Shop/bin/Debug/net10.0"];
        AssertTold(DotNet.StartAndStop(output, Path.Combine(output, "Shop"), [], ("ASPNETCORE_URLS", promised), ("ASPNETCORE_ENVIRONMENT", "Development")), line, actual);

        var moved = workspace["moved elsewhere"];
        Directory.Move(output, moved);
        AssertTold(DotNet.StartAndStop(moved, "dotnet", ["Shop.dll"], ("ASPNETCORE_URLS", promised), ("ASPNETCORE_ENVIRONMENT", "Development")), line, actual);
        Assert.DoesNotContain("ConnLint", DotNet.StartAndStop(moved, "dotnet", ["Shop.dll"], ("ASPNETCORE_URLS", promised), ("CONNLINT_HOOK", "0")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Workspace.Reference)]
    [InlineData($"""<PackageReference Include="ConnLint" Version="{PackedPackage.Version}" />""")]
    public void Publish_HoldsNothingOfConnLint(string reference)
    {
        using var workspace = new Workspace(package);
        var url = $"http://localhost:{Workspace.FreePort()}";
        workspace.WriteWeb("Shop", Program, url, reference);

        foreach (var configuration in new[] { "Debug", "Release" })
        {
            var publish = DotNet.Run(workspace.Root, "publish", "Shop", "-c", configuration, "-o", workspace["out/" + configuration]);
            Assert.True(publish.ExitCode == 0, publish.Output);
            Assert.Empty(workspace.FilesOfConnLint("out/" + configuration));
            Assert.DoesNotContain("ConnLint", File.ReadAllText(workspace[$"out/{configuration}/Shop.deps.json"]), StringComparison.OrdinalIgnoreCase);
            Assert.Contains("STARTED", DotNet.StartAndStop(workspace["out/" + configuration], "dotnet", ["Shop.dll"], ("ASPNETCORE_URLS", url)), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void RemovedPackage_LeavesAnAppThatStarts()
    {
        using var workspace = MovedApp(out var promised, out _);
        Assert.Equal(0, workspace.Build("Shop").ExitCode);
        Assert.NotEmpty(workspace.FilesOfConnLint("Shop/bin"));

        workspace.Write("Shop/Shop.csproj", Workspace.WebProject);
        Assert.Equal(0, workspace.Build("Shop").ExitCode);
        Assert.DoesNotContain(workspace.FilesOfConnLint("Shop/bin"), static file => file.EndsWith(".json", StringComparison.Ordinal));

        var output = DotNet.StartAndStop(workspace.Root, "dotnet", ["run", "--project", "Shop", "--no-build"]);
        Assert.Contains("STARTED", output, StringComparison.Ordinal);
        Assert.DoesNotContain("CONN7007", output, StringComparison.Ordinal);
        Assert.NotEmpty(promised);
    }

    [Fact]
    public void HookTurnedOff_LeavesNoConfigurationBehind()
    {
        using var workspace = MovedApp(out _, out _);
        Assert.Equal(0, workspace.Build("Shop").ExitCode);
        Assert.Equal(0, workspace.Build("Shop", "-p:ConnLintHook=false").ExitCode);
        Assert.Empty(Directory.GetFiles(workspace["Shop/bin"], "*.runtimeconfig.dev.json", SearchOption.AllDirectories));
    }

    private Workspace MovedApp(out string promised, out string actual)
    {
        var workspace = new Workspace(package);
        promised = $"http://localhost:{Workspace.FreePort()}";
        actual = $"http://localhost:{Workspace.FreePort()}";
        workspace.WriteWeb("Shop", Program, promised);
        workspace.Write("Shop/appsettings.json", $$"""{ "Kestrel": { "Endpoints": { "Http": { "Url": "{{actual}}" } } } }""");
        return workspace;
    }

    private static void AssertTold(string output, string line, string actual)
    {
        var told = Assert.Single(output.Split('\n'), text => text.Contains("CONN7007:", StringComparison.Ordinal)).Trim();
        Assert.StartsWith(line, told, StringComparison.Ordinal);
        Assert.Contains(actual, told, StringComparison.Ordinal);
    }
}
