using System;
using System.IO;
using ConnLint.Package.Tests.Fixture;

namespace ConnLint.Package.Tests;

[Collection(WithPackage.Name)]
public sealed class ProjectKindsTests(PackedPackage package)
{
    private const string Listener = """
        using System.Net;
        using System.Net.Sockets;
        public static class Listeners { public static TcpListener Open() => new TcpListener(IPAddress.Any, 5966); }
        """;

    [Theory]
    [InlineData("netstandard2.0")]
    [InlineData("net10.0")]
    public void ClassLibrary_GetsRulesButNoHook(string framework)
    {
        using var workspace = new Workspace(package);
        WriteProject(workspace, "Library.csproj", $"<TargetFramework>{framework}</TargetFramework>");
        workspace.Write("App/Listeners.cs", Listener);

        var build = workspace.Build("App");
        Assert.Single(build.LinesWith("CONN1001"));
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
    public void Worker_RunsUntouched()
    {
        using var workspace = new Workspace(package);
        WriteProject(
            workspace, "App.csproj", "<OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings>",
            """<FrameworkReference Include="Microsoft.AspNetCore.App" />""");
        workspace.Write("App/Program.cs", """
            using Microsoft.Extensions.Hosting;
            using var host = Host.CreateApplicationBuilder(args).Build();
            await host.StartAsync();
            await host.StopAsync();
            Console.WriteLine("stopped");
            """);

        var run = DotNet.Run(workspace.Root, "run", "--project", "App");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("stopped", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("ConnLint", run.Output, StringComparison.Ordinal);
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
        workspace.Write("App/Listeners.cs", Listener + "internal static class Program { private static void Main() { } }");

        var build = workspace.Build("App");
        Assert.DoesNotContain("CONN", build.Output.Replace("ConnLint", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain(workspace.FilesOfConnLint("App/bin"), static file => file.EndsWith(".json", StringComparison.Ordinal));
    }

    private static void WriteProject(Workspace workspace, string file, string properties, string items = "")
        => workspace.Write("App/" + file, $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>{properties}</PropertyGroup>
              <ItemGroup>{items}{Workspace.Reference}</ItemGroup>
            </Project>
            """);
}
