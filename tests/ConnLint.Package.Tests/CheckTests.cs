using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using ConnLint.Package.Tests.Fixture;

namespace ConnLint.Package.Tests;

[Collection(WithPackage.Name)]
public sealed class CheckTests(PackedPackage package)
{
    private const string Program = "WebApplication.CreateBuilder(args).Build().Run();";

    [Fact]
    public void Promise_IsKept()
    {
        using var workspace = new Workspace(package);
        workspace.WriteWeb("Shop", Program, $"http://localhost:{Workspace.FreePort()}");

        var build = workspace.Build("Shop", "-t:ConnLintCheck");
        Assert.True(build.ExitCode == 0, build.Output);
        Assert.Contains("as promised", build.Output, StringComparison.Ordinal);
        Assert.Contains("launch profile 'http'", build.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("CONN7005", """throw new InvalidOperationException("secret=1");""")]
    [InlineData("CONN7007", """var app = WebApplication.CreateBuilder(args).Build(); app.Urls.Add("http://127.0.0.1:0"); app.Run();""")]
    public void BrokenPromise_FailsTheBuildAtItsLine(string id, string program)
    {
        using var workspace = new Workspace(package);
        workspace.WriteWeb("Shop", program, $"http://localhost:{Workspace.FreePort()}");

        var build = workspace.Build("Shop", "-t:ConnLintCheck", "-p:ConnLintCheckTimeout=15");
        Assert.Equal(1, build.ExitCode);
        Assert.Contains(build.LinesWith("launchSettings.json(5,26"), line => line.Contains("error " + id, StringComparison.Ordinal));
        Assert.DoesNotContain("secret=1", string.Join('\n', build.LinesWith("error CONN")), StringComparison.Ordinal);
    }

    [Fact]
    public void ExpectedEndpoints_AreAskedWithTheChecksVariables()
    {
        using var workspace = new Workspace(package);
        var url = $"http://localhost:{Workspace.FreePort()}";
        var missing = $"tcp://127.0.0.1:{Workspace.FreePort()}";
        workspace.WriteWeb("Shop", """
            var app = WebApplication.CreateBuilder(args).Build();
            app.MapGet("/healthz", () => Environment.GetEnvironmentVariable("SHOP_STORAGE") == "a;b" && Environment.GetEnvironmentVariable("SHOP_MODE") == "check" ? Results.Ok() : Results.StatusCode(500));
            app.Run();
            """, url, Workspace.Reference + $"""
            <ConnLintExpect Include="{url}" Path="/healthz" Status="200" />
            <ConnLintCheckEnvironment Include="SHOP_STORAGE" Value="a%3Bb" />
            """);

        var build = workspace.Build("Shop", "-t:ConnLintCheck", "-p:ConnLintCheckEnvironment=SHOP_MODE=check");
        Assert.True(build.ExitCode == 0, build.Output);
        Assert.Single(build.LinesWith($"listens on {url}/healthz as promised"));

        File.WriteAllText(workspace["Shop/Shop.csproj"], File.ReadAllText(workspace["Shop/Shop.csproj"]).Replace("</Project>", $"<ItemGroup>\n<ConnLintExpect Include=\"{missing}\" />\n</ItemGroup></Project>", StringComparison.Ordinal));
        build = workspace.Build("Shop", "-t:ConnLintCheck", "-p:ConnLintCheckEnvironment=SHOP_MODE=check");
        Assert.Equal(1, build.ExitCode);
        Assert.Contains(build.LinesWith("error CONN7007"), line => line.Contains("Shop.csproj(", StringComparison.Ordinal) && line.Contains($"Expected {missing} (ConnLintExpect)", StringComparison.Ordinal));
    }

    [Fact]
    public void PortInUse_NamesTheHolder()
    {
        using var holder = new TcpListener(IPAddress.Loopback, 0);
        holder.Start();
        var port = ((IPEndPoint)holder.LocalEndpoint).Port;
        using var workspace = new Workspace(package);
        workspace.WriteWeb("Shop", Program, $"http://localhost:{port}");

        var build = workspace.Build("Shop", "-t:ConnLintCheck");
        Assert.Equal(1, build.ExitCode);
        var own = Environment.ProcessId.ToString(System.Globalization.CultureInfo.InvariantCulture);
        Assert.Contains(build.LinesWith("error CONN2010"), line => line.Contains(own, StringComparison.Ordinal));
    }

    [Fact]
    public void Solution_ChecksItsBackendsAndNothingElse()
    {
        using var workspace = new Workspace(package);
        workspace.WriteWeb("Shop", Program, $"http://localhost:{Workspace.FreePort()}");
        workspace.Write("Library/Library.csproj", $"""<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup><ItemGroup>{Workspace.Reference}</ItemGroup></Project>""");
        workspace.Write("Plain/Plain.csproj", """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>""");
        workspace.Write("All.slnx", """<Solution><Project Path="Shop/Shop.csproj" /><Project Path="Library/Library.csproj" /><Project Path="Plain/Plain.csproj" /></Solution>""");

        var build = workspace.Build("All.slnx", "-p:ConnLintCheckAfterBuild=true");
        Assert.True(build.ExitCode == 0, build.Output);
        Assert.Single(build.LinesWith("ConnLint check: starting"));
    }

    [Fact]
    public void NothingListensBeyondLoopback()
    {
        if (!OperatingSystem.IsLinux()) return; // where /proc says who listens
        using var workspace = new Workspace(package);
        var port = Workspace.FreePort();
        // The check is done as soon as the backend listens; it listens on while it stops, so that a busy machine sees it.
        workspace.WriteWeb("Shop", """
            var app = WebApplication.CreateBuilder(args).Build();
            app.Lifetime.ApplicationStopping.Register(() => Thread.Sleep(1500));
            app.Run();
            """, $"http://localhost:{port}");

        // Everything that the build starts is looked at until it ends: its nodes, the supervisor, and the backend with the hook.
        var seen = new System.Collections.Generic.HashSet<(bool IsLoopback, int Port)>();
        using var build = DotNet.Start(workspace.Root, "dotnet", ["build", "Shop", "-t:ConnLintCheck"]);
        build.WaitFor(output =>
        {
            seen.UnionWith(ProcessListeners.Of(build.Id));
            return output.Contains("Elapsed", StringComparison.Ordinal);
        });
        Assert.Equal([(true, port)], seen);
    }

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    [InlineData("KILL")]
    public void InterruptedBuild_LeavesNoProcessBehind(string signal)
    {
        using var workspace = new Workspace(package);
        var port = Workspace.FreePort();
        workspace.WriteWeb("Shop", """
            System.IO.File.WriteAllText(System.IO.Path.Combine(AppContext.BaseDirectory, "started"), Environment.ProcessId.ToString());
            Thread.Sleep(Timeout.Infinite);
            """, $"http://localhost:{port}");
        Assert.Equal(0, workspace.Build("Shop").ExitCode);

        using var build = DotNet.Start(workspace.Root, "dotnet", ["build", "Shop", "-t:ConnLintCheck", "--no-restore", "-p:ConnLintCheckTimeout=100"]);
        var marker = workspace["Shop/bin/Debug/net10.0/started"];
        build.WaitFor(_ => File.Exists(marker) && File.ReadAllText(marker).Length > 0);
        var backend = int.Parse(File.ReadAllText(marker), System.Globalization.CultureInfo.InvariantCulture);

        Signals.Send(signal, build.Id);
        AssertEnds(backend);
    }

    private static void AssertEnds(int processId)
    {
        var watch = Stopwatch.StartNew();
        while (IsRunning(processId))
        {
            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"The backend (pid {processId}) still runs.");
            Thread.Sleep(50);
        }
    }

    private static bool IsRunning(int processId)
    {
        try
        {
            using var process = Process.GetProcessById(processId);
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
