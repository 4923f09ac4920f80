using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Net;
using System.Threading;

namespace ConnLint.Bench;

/// <summary>
/// From the start of the process to its end: <c>connlint explain</c> of a refused port that a project promises and of one that nobody promises, and <c>connlint check</c> of ten
/// endpoints, of which every second answers. The repository has ten projects, each with a launch profile, settings and a program.
/// </summary>
internal static class VerdictLatency
{
    private const int Rounds = 30;
    private const int Projects = 10;

    public static void Print(MeasuredCommand command)
    {
        var folder = Directory.CreateTempSubdirectory("connlint-verdict-").FullName;
        var sockets = Enumerable.Range(0, Projects + 1).Select(static _ => LoopbackPorts.Reserve()).ToList();
        var ports = sockets.ConvertAll(static socket => ((IPEndPoint)socket.LocalEndPoint!).Port);
        for (var i = 0; i < Projects; i++)
        {
            Write(folder, "App" + i, ports[i]);
            if (i % 2 == 0) continue;
            var listener = sockets[i];
            listener.Listen();
            new Thread(() => WaitLatency.Answer(listener, isHttp: true)) { IsBackground = true }.Start();
        }

        Directory.CreateDirectory(Path.Combine(folder, ".git"));
        (string Name, string[] Arguments)[] stories =
        [
            ("explain, promised port", ["explain", "http://localhost:" + Text(ports[0])]),
            ("explain, nobody's port", ["explain", "http://localhost:" + Text(ports[Projects])]),
            ("check of ten", ["check"]),
        ];

        // Interleaved, and the first of each warms the disk's cache.
        var times = stories.Select(static _ => new List<double>()).ToList();
        for (var round = 0; round <= Rounds; round++)
        {
            for (var i = 0; i < stories.Length; i++)
            {
                var time = Measure(command, folder, stories[i].Arguments);
                if (round > 0) times[i].Add(time);
            }
        }

        for (var i = 0; i < stories.Length; i++)
        {
            var sorted = times[i].Order().ToList();
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{stories[i].Name,-22} least {sorted[0],6:0} ms  median {sorted[Rounds / 2],6:0} ms  p95 {sorted[(int)(Rounds * 0.95)],6:0} ms  ({Rounds} rounds)"));
        }

        sockets.ForEach(static socket => socket.Dispose());
        Directory.Delete(folder, recursive: true);
    }

    private static double Measure(MeasuredCommand command, string folder, string[] arguments)
    {
        var start = command.Start(arguments);
        start.WorkingDirectory = folder;
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 1) throw new InvalidOperationException($"{string.Join(' ', arguments)} ends with {process.ExitCode}, and not with a refusal.");
        return clock.Elapsed.TotalMilliseconds;
    }

    private static void Write(string folder, string name, int port)
    {
        var project = Directory.CreateDirectory(Path.Combine(folder, name, "Properties")).Parent!.FullName;
        File.WriteAllText(Path.Combine(project, name + ".csproj"), """<Project Sdk="Microsoft.NET.Sdk.Web"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>""");
        File.WriteAllText(Path.Combine(project, "Program.cs"), "var app = WebApplication.CreateBuilder(args).Build();\napp.MapGet(\"/\", () => \"Hello\");\napp.Run();\n");
        File.WriteAllText(Path.Combine(project, "appsettings.json"), """{ "Logging": { "LogLevel": { "Default": "Information" } }, "AllowedHosts": "*" }""");
        File.WriteAllText(Path.Combine(project, "Properties", "launchSettings.json"), $$"""{ "profiles": { "http": { "commandName": "Project", "applicationUrl": "http://localhost:{{Text(port)}}" } } }""");
    }

    private static string Text(int port) => port.ToString(CultureInfo.InvariantCulture);
}
