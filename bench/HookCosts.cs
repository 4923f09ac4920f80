using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ConnLint.Bench;

/// <summary>
/// What the startup hook costs a web program that keeps its promise: from the start of the process to its Main, and to its listening. Both clocks are
/// the system's monotonic one, so that they can be subtracted across processes.
/// </summary>
internal static class HookCosts
{
    private const int Rounds = 60;

    public static void Print()
    {
        var folder = Directory.CreateTempSubdirectory("connlint-hook-").FullName;
        var hooked = Copy(folder, "hooked", """{ "runtimeOptions": { "configProperties": { "STARTUP_HOOKS": "ConnLint.Hook", "ConnLint.Application": "HookedWeb" } } }""");
        var timed = Copy(folder, "timed", """{ "runtimeOptions": { "configProperties": { "ConnLint.Application": "HookedWeb" } } }""");
        var plain = Copy(folder, "plain", "{}");
        var idle = Copy(folder, "idle", "{}");
        var empty = EmptyHook(folder);
        var times = new Dictionary<string, List<(double Main, double Listening)>> { [hooked] = [], [plain] = [], [idle] = [] };
        var own = new List<double[]>();

        // Interleaved: what else the machine does meets all alike. The first of each warms the disk's cache.
        for (var round = 0; round <= Rounds; round++)
        {
            foreach (var app in round % 2 == 0 ? new[] { hooked, plain, idle } : [idle, plain, hooked])
            {
                var time = Measure(app, app == idle ? empty : null);
                if (round > 0) times[app].Add(time);
            }

            if (round > 0) own.Add(Numbers(Run(timed, typeof(HookCosts).Assembly.Location), "hook "));
        }

        var (loading, calling) = (own.Select(static numbers => numbers[0]).Order().ToList(), own.Select(static numbers => numbers[1]).Order().ToList());
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"its own part of the way to Main: loading {loading[loading.Count / 2]:0.0} ms, running {calling[0]:0.0} ms at least, {calling[calling.Count / 4]:0.0} ms in the first quarter, {calling[calling.Count / 2]:0.0} ms in the median"));

        foreach (var (app, name) in new[] { (plain, "without"), (idle, "empty"), (hooked, "with") })
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{name,-8} Main {Quantile(times[app], static time => time.Main, 0.5),6:0.0} ms (quarter {Quantile(times[app], static time => time.Main, 0.25):0.0}), listening {Quantile(times[app], static time => time.Listening, 0.5),6:0.0} ms (quarter {Quantile(times[app], static time => time.Listening, 0.25):0.0})"));
        }

        Directory.Delete(folder, recursive: true);
    }

    public static string OutputOf(string project)
        => string.Format(CultureInfo.InvariantCulture, typeof(HookCosts).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static attribute => attribute.Key == "OutputPath").Value!, project);

    // What the runtime needs for any hook.
    private static string EmptyHook(string folder)
    {
        var path = Path.Combine(folder, "Empty.dll");
        var built = CSharpCompilation.Create(
            "Empty", [CSharpSyntaxTree.ParseText("internal static class StartupHook { public static void Initialize() { } }")],
            [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)], new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release)).Emit(path);
        return built.Success ? path : throw new InvalidOperationException(built.Diagnostics[0].ToString());
    }

    private static string Copy(string folder, string name, string configuration)
    {
        var copy = Directory.CreateDirectory(Path.Combine(folder, name)).FullName;
        foreach (var file in Directory.EnumerateFiles(OutputOf("HookedWeb"))) File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));
        File.WriteAllText(Path.Combine(copy, "HookedWeb.runtimeconfig.dev.json"), configuration);
        return copy;
    }

    private static (double Main, double Listening) Measure(string app, string? hook)
    {
        var started = Stopwatch.GetTimestamp();
        var times = Numbers(Run(app, hook), "times ");
        return (Milliseconds(times[0]), Milliseconds(times[1]));

        double Milliseconds(double timestamp) => Stopwatch.GetElapsedTime(started, (long)timestamp).TotalMilliseconds;
    }

    private static string Run(string app, string? hook)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", Path.Combine(app, "HookedWeb.dll")]) { RedirectStandardOutput = true, WorkingDirectory = app };
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        start.Environment["DOTNET_LAUNCH_PROFILE"] = "http";
        start.Environment["DOTNET_STARTUP_HOOKS"] = hook;
        start.Environment["STORY"] = "times";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output;
    }

    private static double[] Numbers(string output, string word)
        => [.. output.Split('\n').Single(line => line.StartsWith(word, StringComparison.Ordinal)).Split(' ').Skip(1).Select(static number => double.Parse(number, CultureInfo.InvariantCulture))];

    private static double Quantile(List<(double Main, double Listening)> times, Func<(double Main, double Listening), double> select, double quantile)
        => times.Select(select).Order().ElementAt((int)(times.Count * quantile));
}
