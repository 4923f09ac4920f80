using System;
using System.IO;
using System.Linq;
using System.Net.Sockets;
using System.Text;
using ConnLint.Package.Tests.Fixture;

namespace ConnLint.Package.Tests;

[Collection(WithPackage.Name)]
public sealed class BuildBehaviourTests(PackedPackage package)
{
    private const string Program = """
        System.IO.File.WriteAllText(System.IO.Path.Combine(AppContext.BaseDirectory, "started"), "");
        WebApplication.CreateBuilder(args).Build().Run();
        """;

    [Fact]
    public void NoOpBuild_ExecutesNoTask()
    {
        using var workspace = new Workspace(package);
        workspace.WriteWeb("Shop", Program, $"http://localhost:{Workspace.FreePort()}");
        Assert.Equal(0, workspace.Build("Shop", "-p:ConnLintCheckAfterBuild=true").ExitCode);

        var build = workspace.Build("Shop", "-p:ConnLintCheckAfterBuild=true", "-v:detailed");
        Assert.Equal(0, build.ExitCode);
        foreach (var task in new[] { "ReadConfigurationFiles", "WriteHookConfiguration", "ListenerCheck", "Csc" })
            Assert.DoesNotContain($"Task \"{task}\"", build.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void EditedNeighbour_IsSeenByTheNextBuild()
    {
        using var workspace = new Workspace(package);
        workspace.WriteWeb("Shop", """using var stock = new HttpClient { BaseAddress = new Uri("http://localhost:5971") };""", "http://localhost:5970");
        workspace.WriteWeb("Stock", Program, "http://localhost:5971");
        Assert.Empty(workspace.Build("Shop").LinesWith("CONN5001"));

        workspace.Write("Stock/Properties/launchSettings.json", Workspace.Profile("http://localhost:5972"));
        Assert.Single(workspace.Build("Shop").LinesWith("CONN5001"));
    }

    [Fact]
    public void DesignTimeBuild_LaunchesAndWritesNothing()
    {
        using var workspace = new Workspace(package);
        workspace.WriteWeb("Shop", Program, $"http://localhost:{Workspace.FreePort()}");
        Assert.Equal(0, workspace.Build("Shop", "-p:ConnLintHook=false").ExitCode);

        var build = DotNet.Run(
            workspace["Shop"], "msbuild", "-t:Build;ConnLintCheck", "-p:DesignTimeBuild=true", "-p:BuildingProject=false", "-p:SkipCompilerExecution=true",
            "-p:ProvideCommandLineArgs=true", "-p:ConnLintCheckAfterBuild=true", "-v:detailed");
        Assert.DoesNotContain("Task \"ListenerCheck\"", build.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Task \"WriteHookConfiguration\"", build.Output, StringComparison.Ordinal);
        Assert.False(File.Exists(workspace["Shop/bin/Debug/net10.0/started"]));
    }

    [Theory]
    [InlineData("malformed", """{ "profiles": { "http": """)]
    [InlineData("empty", "")]
    [InlineData("no object", "[1, 2, 3]")]
    [InlineData("comment", "// a comment\n{ /* another */ }")]
    [InlineData("deep", null)]
    [InlineData("huge", null)]
    [InlineData("binary", null)]
    [InlineData("utf-16", null)]
    public void BadJson_NeverBreaksTheBuild(string name, string? content)
    {
        using var workspace = new Workspace(package);
        workspace.WriteWeb("Shop", "WebApplication.CreateBuilder(args).Build().Run();", "http://localhost:5973");
        foreach (var file in new[] { "appsettings.Local.json", "Properties/launchSettings.json" }) File.WriteAllBytes(workspace["Shop/" + file], BytesOf(name, content));

        AssertSucceeds(workspace.Build("Shop"));
    }

    [Fact]
    public void FilesThatCannotBeOpened_AreDroppedBeforeTheCompilerSeesThem()
    {
        using var workspace = new Workspace(package);
        workspace.WriteWeb("Shop", "WebApplication.CreateBuilder(args).Build().Run();");
        File.CreateSymbolicLink(workspace["Shop/appsettings.Dangling.json"], workspace["Shop/missing.json"]);
        File.CreateSymbolicLink(workspace["Shop/appsettings.Loop.json"], workspace["Shop/appsettings.Loop.json"]);
        Directory.CreateDirectory(workspace["Shop/appsettings.Folder.json"]);

        // Even root cannot open a socket's file for reading.
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(workspace["Shop/appsettings.Socket.json"]));

        AssertSucceeds(workspace.Build("Shop", "-p:EnableDefaultContentItems=false"));
        AssertSucceeds(workspace.Build("Shop", "-p:EnableDefaultContentItems=false"));
    }

    [Fact]
    public void NamesThatTheCompilerWouldMisread_AndPipes_AreLeftOut()
    {
        if (OperatingSystem.IsWindows()) return; // which has no such names
        using var workspace = new Workspace(package);
        workspace.WriteWeb("Shop", "WebApplication.CreateBuilder(args).Build().Run();");
        foreach (var name in new[] { "\n-out:x", "\u001b]0;title\a", "\"", "|", "*", "?", ";@(Compile)%3b$(X)" })
        {
            foreach (var folder in new[] { "", "Shop/" }) workspace.Write($"{folder}compose{name}.yaml", "services: { shop: { build: ., ports: ['5970:80'] } }\n");
        }

        // Opening one would wait for a writer for ever.
        foreach (var folder in new[] { "", "Shop/" })
            Assert.Equal(0, DotNet.Start(workspace.Root, "mkfifo", [folder + "compose.pipe.yaml"]).WaitForExit(TimeSpan.FromSeconds(30)).ExitCode);

        var build = workspace.Build("Shop");
        AssertSucceeds(build);
        Assert.DoesNotContain('\u001b', build.Output);
    }

    private static byte[] BytesOf(string name, string? content) => name switch
    {
        "deep" => Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{\"a\":", 20_000))),
        "huge" => Encoding.UTF8.GetBytes("{ \"a\": \"" + new string('x', 10_000_000) + "\" }"),
        "binary" => [.. Enumerable.Range(0, 4096).Select(static number => (byte)(number * 31))],
        "utf-16" => [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("{ \"profiles\": { } }")],
        _ => Encoding.UTF8.GetBytes(content!),
    };

    private static void AssertSucceeds(Completed build)
    {
        Assert.True(build.ExitCode == 0, build.Output);
        Assert.DoesNotContain("AD0001", build.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("warning CS", build.Output, StringComparison.Ordinal);
    }
}
