using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Net.NetworkInformation;

namespace ConnLint.Bench;

/// <summary>Many projects whose build checks that they listen, in one parallel build: every second one promises a port of its own, the others share a few. Nothing may collide, run on or hold a port afterwards.</summary>
internal static class CheckSoak
{
    private const int FirstPort = 21_000;
    private const int Shared = 3;

    private const string Project = """
        <Project Sdk="Microsoft.NET.Sdk.Web">
          <PropertyGroup><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings><ConnLintCheckAfterBuild>true</ConnLintCheckAfterBuild><ConnLintCheckTimeout>120</ConnLintCheckTimeout></PropertyGroup>
          <ItemGroup><PackageReference Include="ConnLint" Version="*-*" PrivateAssets="all" /></ItemGroup>
        </Project>
        """;

    /// <param name="folder">Where to write the solution.</param>
    /// <param name="feed">The folder of the packed package.</param>
    /// <param name="projects">How many projects.</param>
    public static void Print(string folder, string feed, int projects)
    {
        Write(folder, Path.GetFullPath(feed), projects);
        var build = new MarkedBuild(folder, "check-" + Guid.NewGuid().ToString("N"));
        try
        {
            var restored = build.Run("All.slnx", "-restore", "-t:Restore");
            if (restored.ExitCode != 0) throw new InvalidOperationException(restored.Output);
            var cost = build.Run("All.slnx", "--no-restore", "-m:" + Math.Max(4, Environment.ProcessorCount).ToString(CultureInfo.InvariantCulture), "-v:n", "-p:WarningsNotAsErrors=CONN2008");
            var proven = cost.Output.Split('\n').Count(static line => line.Contains("as promised", StringComparison.Ordinal));
            var ports = Enumerable.Range(0, projects).Select(PortOf).ToHashSet();
            var held = IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Count(listener => ports.Contains(listener.Port));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{projects} projects on {ports.Count} ports in one build: exit code {cost.ExitCode}, {proven} proven, {cost.Wall:0} s, {cost.Memory / 1e6:0} MB at most; {build.Others().Count} processes left, {held} ports held"));
            foreach (var line in cost.Output.Split('\n').Where(static line => line.Contains(": error ", StringComparison.Ordinal)).Distinct().Take(10)) Console.WriteLine(line);
            foreach (var line in build.Others()) Console.WriteLine("left: " + line);
        }
        finally
        {
            build.End();
        }
    }

    private static int PortOf(int number) => number % 2 == 0 ? FirstPort + 100 + number : FirstPort + (number % Shared);

    private static void Write(string folder, string feed, int projects)
    {
        Directory.CreateDirectory(Path.Combine(folder, ".git"));
        var paths = new List<string>();
        for (var number = 0; number < projects; number++)
        {
            var project = Path.Combine(folder, "src", $"P{number}");
            Directory.CreateDirectory(Path.Combine(project, "Properties"));
            File.WriteAllText(Path.Combine(project, $"P{number}.csproj"), Project);
            File.WriteAllText(Path.Combine(project, "Program.cs"), "var app = WebApplication.CreateBuilder(args).Build();\napp.MapGet(\"/\", () => \"ok\");\napp.Run();\n");
            File.WriteAllText(Path.Combine(project, "Properties", "launchSettings.json"), $$"""{ "profiles": { "http": { "commandName": "Project", "applicationUrl": "http://localhost:{{PortOf(number)}}" } } }""");
            paths.Add($"src/P{number}/P{number}.csproj");
        }

        File.WriteAllText(Path.Combine(folder, "All.slnx"), "<Solution>" + string.Concat(paths.Select(static path => $"<Project Path=\"{path}\" />")) + "</Solution>");
        File.WriteAllText(Path.Combine(folder, "Directory.Build.props"), $"<Project><PropertyGroup><RestoreAdditionalProjectSources>{feed}</RestoreAdditionalProjectSources><RestorePackagesPath>{Path.Combine(folder, ".packages")}</RestorePackagesPath></PropertyGroup></Project>");
    }
}
