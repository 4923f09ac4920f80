using System;
using System.IO;
using System.Linq;
using ConnLint.Package.Tests.Fixture;

namespace ConnLint.Package.Tests;

/// <summary>One C# file that is a whole app, with its launch profiles beside it (learn.microsoft.com, "File-based apps").</summary>
[Collection(WithPackage.Name)]
public sealed class FileBasedAppTests : IDisposable
{
    private const string Notice = "ConnLint: this app starts without the startup hook";

    private static readonly string[] Planted = ["tool/app.cs(5,37): warning CONN1001", "tool/app.run.json(5,26): warning CONN4001"];

    private readonly Workspace _workspace;
    private readonly string _promised = $"http://localhost:{Workspace.FreePort()}";

    public FileBasedAppTests(PackedPackage package)
    {
        _workspace = new Workspace(package);
        Directory.CreateDirectory(_workspace["data"]);
        _workspace.Write("tool/app.run.json", Workspace.Profile(_promised));
        _workspace.Write("tool/other.run.json", Workspace.Profile("http://localhost:1;http://127.0.0.1:1"));
        _workspace.Write("tool/appsettings.json", $$"""{ "Kestrel": { "Endpoints": { "Http": { "Url": "http://localhost:{{Workspace.FreePort()}}" } } } }""");
    }

    [Fact]
    public void BuildsWithTheRules_AndSaysOnceWhyItHasNoHook()
    {
        WriteApp("");
        var build = Start("build", "tool/app.cs").WaitForExit(TimeSpan.FromMinutes(2));
        _workspace.AssertWarnsOnly(build, Planted);
        Assert.Contains("#:property PublishAot=false", Assert.Single(build.LinesWith(Notice)), StringComparison.Ordinal);
        Assert.Empty(_workspace.FilesOfConnLint("tool"));

        // Edited, so that the SDK builds it again.
        WriteApp("// again");
        Assert.Empty(Start("build", "tool/app.cs").WaitForExit(TimeSpan.FromMinutes(2)).LinesWith(Notice));
    }

    [Fact]
    public void WithoutAheadOfTime_RunsWithTheHook()
    {
        WriteApp("#:property PublishAot=false");
        using var app = Start("run", "tool/app.cs");
        app.WaitFor(output => output.Contains($"CONN7007: Expected {_promised}", StringComparison.Ordinal));
        Signals.Terminate(app.Id, child: true);
        var run = app.WaitForExit(TimeSpan.FromSeconds(30));
        Assert.Equal(Planted.Length, run.LinesWith(": warning ").Count());
        Assert.Empty(run.LinesWith(Notice));
    }

    public void Dispose() => _workspace.Dispose();

    // Where the SDK keeps the output of such apps, which nobody would clean up.
    private Running Start(params string[] arguments) => DotNet.Start(_workspace.Root, "dotnet", arguments, ("XDG_DATA_HOME", _workspace["data"]));

    private void WriteApp(string more) => _workspace.Write("tool/app.cs", $"""
        #:sdk Microsoft.NET.Sdk.Web
        #:package ConnLint@{PackedPackage.Version}
        {more}
        using System.Net; using System.Net.Sockets;
        using var planted = new TcpListener(IPAddress.Any, 0);
        WebApplication.CreateBuilder(args).Build().Run();
        """);
}
