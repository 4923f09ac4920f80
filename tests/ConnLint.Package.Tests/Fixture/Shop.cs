using System;
using System.IO;
using System.Linq;

namespace ConnLint.Package.Tests.Fixture;

/// <summary>
/// A repository with a backend that listens elsewhere than its profile promises and calls a port of nobody, whichever way the package comes into it: one finding in C#, one
/// in a file, and one that the hook tells.
/// </summary>
internal sealed class Shop : IDisposable
{
    public const string WithoutVersion = """<PackageReference Include="ConnLint" PrivateAssets="all" />""";

    /// <summary>What a build says of it.</summary>
    public static readonly string[] Expected = ["Shop/Program.cs(2,77): warning CONN5001", "Shop/Properties/launchSettings.json(5,26): warning CONN4001"];

    private const string Program = """
        var app = WebApplication.CreateBuilder(args).Build();
        using var prices = new HttpClient { BaseAddress = new Uri("http://localhost:5936/") };
        using var stock = new HttpClient { BaseAddress = new Uri("http://localhost:5937/") };
        app.Lifetime.ApplicationStarted.Register(() => Console.WriteLine("STARTED"));
        app.Run();
        """;

    private readonly string _promised = $"http://localhost:{Workspace.FreePort()}";

    public Shop(PackedPackage package, string reference = Workspace.Reference, string properties = "", string folder = "")
    {
        Files = new Workspace(package, folder);
        Files.WriteWeb("Shop", Program, _promised, reference);
        Files.WriteWeb("Stock", "WebApplication.CreateBuilder(args).Build().Run();", "http://localhost:5937", reference: "");
        Files.Write("Shop/Shop.csproj", File.ReadAllText(Files["Shop/Shop.csproj"]).Replace("<Nullable>", properties + "<Nullable>", StringComparison.Ordinal));
        Files.Write("Shop/appsettings.json", $$"""{ "Kestrel": { "Endpoints": { "Http": { "Url": "http://localhost:{{Workspace.FreePort()}}" } } } }""");
    }

    public Workspace Files { get; }

    /// <summary>Publishes the configuration that has the hook, so that everything which must stay behind is there.</summary>
    public Completed Publish(params string[] arguments) => DotNet.Run(Files.Root, ["publish", .. arguments, "-c", "Debug"]);

    public void AssertFindings(Completed build)
    {
        Assert.True(build.ExitCode == 0, build.Output);
        Assert.DoesNotContain("AD0001", build.Output, StringComparison.Ordinal);
        Assert.Equal(Expected, Files.Findings(build));
    }

    /// <param name="output">The folder of the build, in which the hook speaks.</param>
    /// <param name="published">The folder of the publish, in which nothing does.</param>
    public void AssertStarts(string output, string published)
    {
        Assert.Single(Start(output).Split('\n'), line => line.Contains($"CONN7007: Expected {_promised}", StringComparison.Ordinal));

        Assert.Empty(Files.FilesOfConnLint(published));
        Assert.DoesNotContain("ConnLint", File.ReadAllText(Files[published + "/Shop.deps.json"]), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("CONN", Start(published), StringComparison.Ordinal);
    }

    public void Dispose() => Files.Dispose();

    private string Start(string folder)
        => DotNet.StartAndStop(Files[folder], "dotnet", ["Shop.dll"], ("ASPNETCORE_URLS", _promised), ("ASPNETCORE_ENVIRONMENT", "Development"));
}
