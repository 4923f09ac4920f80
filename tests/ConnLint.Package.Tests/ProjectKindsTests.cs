using System;
using System.IO;
using ConnLint.Package.Tests.Fixture;
using Xunit.Abstractions;

namespace ConnLint.Package.Tests;

[Collection(WithPackage.Name)]
public sealed class ProjectKindsTests(PackedPackage package, ITestOutputHelper output)
{
    [Theory]
    [InlineData("netstandard2.0")]
    [InlineData("net10.0")]
    public void ClassLibrary_GetsRulesButNoHook(string framework)
    {
        using var workspace = new Workspace(package);
        WriteProject(workspace, "Library.csproj", $"<TargetFramework>{framework}</TargetFramework>");
        workspace.Write("App/Listeners.cs", Workspace.Listener);

        var build = workspace.Build("App");
        workspace.AssertWarnsOnly(build, "App/Listeners.cs(3,85): warning CONN1001");
        Assert.DoesNotContain(workspace.FilesOfConnLint("App/bin"), static file => file.EndsWith(".json", StringComparison.Ordinal));
    }

    [Fact]
    public void ConsoleProgram_RunsUntouched()
    {
        using var workspace = new Workspace(package);
        WriteProject(workspace, "App.csproj", "<OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework>");
        workspace.Write("App/Program.cs", """System.Console.WriteLine("done"); return 3;""");

        var run = DotNet.Run(workspace.Root, "run", "--project", "App");
        Assert.Equal((3, "done"), (run.ExitCode, run.Output.Trim()));
    }

    [Fact]
    public void ConsoleServer_IsToldOfAPromiseThatItDoesNotKeep()
    {
        using var workspace = new Workspace(package);
        WriteProject(workspace, "App.csproj", "<OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework>");
        var promised = $"http://localhost:{Workspace.FreePort()}";
        workspace.Write("App/Properties/launchSettings.json", Workspace.Profile(promised));
        workspace.Write("App/Listeners.cs", Workspace.Listener);
        workspace.Write("App/Program.cs", """
            using var server = Listeners.Open();
            server.Start();
            System.Console.WriteLine("STARTED");
            System.Console.ReadLine();
            """);

        workspace.AssertWarnsOnly(workspace.Build("App"), "App/Listeners.cs(3,85): warning CONN1001");
        using var app = DotNet.Start(
            workspace["App/bin/Debug/net10.0"], "dotnet", ["App.dll"], ("ASPNETCORE_URLS", promised), ("DOTNET_LAUNCH_PROFILE", "http"), ("CONNLINT_HOOK_LIMIT", "1"));
        app.WaitFor(output => output.Contains("STARTED", StringComparison.Ordinal) && output.Contains(promised, StringComparison.Ordinal));
        Assert.Single(app.Output.Split('\n'), static line => line.Contains("CONN7", StringComparison.Ordinal));
    }

    /// <remarks>No web app: trimmed in Debug, Kestrel 10.0.12 fails at its start, with and without ConnLint (TypeLoadException of X509Certificate2Collection).</remarks>
    [Fact]
    public void Trimmed_IsPublishedWithoutTheHookAndStarts()
    {
        using var workspace = new Workspace(package);
        WriteProject(workspace, "App.csproj", "<OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><PublishTrimmed>true</PublishTrimmed>");
        workspace.Write("App/Listeners.cs", Workspace.Listener);
        workspace.Write("App/Program.cs", """
            using var server = Listeners.Open();
            server.Start();
            System.Console.WriteLine("done");
            """);

        var publish = DotNet.Run(workspace.Root, "publish", "App", "-c", "Debug", "-o", workspace["out"]);
        if (!PackedPackage.IsServed(publish, output)) return;
        workspace.AssertWarnsOnly(publish, "App/Listeners.cs(3,85): warning CONN1001");
        Assert.Single(publish.LinesWith("ConnLint: this app starts without the startup hook"));
        Assert.Empty(workspace.FilesOfConnLint("out"));

        using var app = DotNet.Start(workspace["out"], workspace["out/App"], [], ("ASPNETCORE_URLS", "http://localhost:1"));
        var run = app.WaitForExit(TimeSpan.FromSeconds(30));
        Assert.Equal((0, "done"), (run.ExitCode, run.Output.Trim()));
    }

    [Fact]
    public void Worker_IsBuiltWithTheRulesAndRunsUntouched()
    {
        using var workspace = new Workspace(package);
        WriteProject(
            workspace, "App.csproj", "<TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings>",
            """<PackageReference Include="Microsoft.Extensions.Hosting" Version="10.*" />""", "Microsoft.NET.Sdk.Worker");
        workspace.Write("App/Listeners.cs", Workspace.Listener);
        workspace.Write("App/Program.cs", """
            using var host = Host.CreateApplicationBuilder(args).Build();
            await host.StartAsync();
            await host.StopAsync();
            Console.WriteLine("stopped");
            """);

        var build = workspace.Build("App");
        if (!PackedPackage.IsServed(build, output)) return;
        workspace.AssertWarnsOnly(build, "App/Listeners.cs(3,85): warning CONN1001");

        var run = DotNet.Run(workspace["App/bin/Debug/net10.0"], "App.dll");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("stopped", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("CONN", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("App.fsproj", "Program.fs", """printfn "done" """, """<Compile Include="Program.fs" />""")]
    [InlineData("App.vbproj", "Program.vb", "Module Program\nSub Main()\nSystem.Console.WriteLine(\"done\")\nEnd Sub\nEnd Module", "")]
    public void OtherLanguages_BuildAndRunBeside(string project, string file, string program, string items)
    {
        using var workspace = new Workspace(package);
        WriteProject(workspace, project, "<OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework>", items);
        workspace.Write("App/" + file, program);

        var run = DotNet.Run(workspace.Root, "run", "--project", "App");
        Assert.True(run.ExitCode == 0 && run.Output.Trim() == "done", run.Output);
    }

    [Fact]
    public void MultiTarget_ReportsJsonOnceAndChecksTheLastFramework()
    {
        using var workspace = new Workspace(package);
        var port = Workspace.FreePort();
        workspace.WriteWeb("Shop", "WebApplication.CreateBuilder(args).Build().Run();", $"http://localhost:{port};http://127.0.0.1:{port}");
        var project = File.ReadAllText(workspace["Shop/Shop.csproj"]);
        workspace.Write("Shop/Shop.csproj", project.Replace("<TargetFramework>net10.0</TargetFramework>", "<TargetFrameworks>net8.0;net10.0</TargetFrameworks>", StringComparison.Ordinal));

        Assert.Single(workspace.Build("Shop").LinesWith("error CONN2008"));

        workspace.Write("Shop/Properties/launchSettings.json", Workspace.Profile($"http://localhost:{port}"));
        var check = workspace.Build("Shop", "-t:ConnLintCheck");
        Assert.True(check.ExitCode == 0, check.Output);
        Assert.Contains(Path.Combine("net10.0", "Shop"), Assert.Single(check.LinesWith("ConnLint check: starting")), StringComparison.Ordinal);
    }

    [Fact]
    public void TestProject_GetsNoRuleAndNoHook()
    {
        using var workspace = new Workspace(package);
        WriteProject(workspace, "App.csproj", "<OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><IsTestProject>true</IsTestProject>");
        workspace.Write("App/Listeners.cs", Workspace.Listener + "internal static class Program { private static void Main() { } }");

        var build = workspace.Build("App");
        workspace.AssertWarnsOnly(build);
        Assert.DoesNotContain(workspace.FilesOfConnLint("App/bin"), static file => file.EndsWith(".json", StringComparison.Ordinal));
    }

    private static void WriteProject(Workspace workspace, string file, string properties, string items = "", string sdk = "Microsoft.NET.Sdk")
        => workspace.Write("App/" + file, $"""
            <Project Sdk="{sdk}">
              <PropertyGroup>{properties}</PropertyGroup>
              <ItemGroup>{items}{Workspace.Reference}</ItemGroup>
            </Project>
            """);
}
