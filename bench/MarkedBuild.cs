using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;

namespace ConnLint.Bench;

/// <summary>
/// Builds whose nodes and compiler server are their own, by a mark in their environment, so that what those take is counted with the build and nobody else's is. Reads <c>/proc</c>: Linux only.
/// </summary>
/// <param name="folder">Where the solution is.</param>
/// <param name="mark">What the processes are known by; builds with the same mark share nodes and server.</param>
internal sealed class MarkedBuild(string folder, string mark)
{
    private const string Variable = "CONNLINT_BENCH_MARK";
    private const double TicksPerSecond = 100; // USER_HZ, which Linux fixes for user space
    private const int PageSize = 4096;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    /// <summary>One build, with what it took.</summary>
    public BuildCost Run(params string[] arguments)
    {
        var before = Processes().ToDictionary(static process => process.Id, static process => process.Processor);
        var (ended, clock) = (EndedChildren(), Stopwatch.StartNew());
        var start = new ProcessStartInfo("dotnet", ["build", "-v:q", "-nologo", $"-p:SharedCompilationId={mark}", .. arguments]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment[Variable] = mark;
        start.Environment["MSBUILDNODEHANDSHAKESALT"] = mark;
        start.Environment.Remove("UseSharedCompilation");
        using var build = Process.Start(start)!;
        var (output, error) = (build.StandardOutput.ReadToEndAsync(), build.StandardError.ReadToEndAsync());
        var peak = 0L;
        while (!build.WaitForExit(Pause)) peak = Math.Max(peak, Processes().Sum(static process => process.Memory));

        // The client has ended, and those for which it waited; nodes and server live on.
        var processor = EndedChildren() - ended + Processes().Sum(process => process.Processor - before.GetValueOrDefault(process.Id));
        return new BuildCost(build.ExitCode, clock.Elapsed.TotalSeconds, processor, peak, output.Result + error.Result);
    }

    /// <summary>Ends the nodes and the server of these builds.</summary>
    public void End()
    {
        foreach (var (id, _, _) in Processes().ToList())
        {
            try
            {
                using var process = Process.GetProcessById(id);
                process.Kill();
            }
            catch (ArgumentException)
            {
                // It has ended by itself.
            }
        }
    }

    /// <summary>The processes with the mark, but for MSBuild's own.</summary>
    public IReadOnlyList<string> Others() => [.. Processes().Select(static process => Text($"/proc/{process.Id}/cmdline").Replace('\0', ' ')).Where(static line => line.Length > 0 && !line.Contains("MSBuild.dll", StringComparison.Ordinal) && !line.Contains("VBCSCompiler", StringComparison.Ordinal))];

    private IEnumerable<(int Id, double Processor, long Memory)> Processes()
    {
        foreach (var path in Directory.EnumerateDirectories("/proc"))
        {
            if (!int.TryParse(Path.GetFileName(path), NumberStyles.None, CultureInfo.InvariantCulture, out var id) || !Text(path + "/environ").Contains($"{Variable}={mark}\0", StringComparison.Ordinal)) continue;
            var stat = Text(path + "/stat");
            if (stat.Length == 0) continue;
            var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            yield return (id, (Number(fields[11]) + Number(fields[12])) / TicksPerSecond, Number(fields[21]) * PageSize);
        }
    }

    private static double EndedChildren()
    {
        var stat = Text("/proc/self/stat");
        var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        return (Number(fields[13]) + Number(fields[14])) / TicksPerSecond;
    }

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);

    private static string Text(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    /// <param name="ExitCode">How the build ended.</param>
    /// <param name="Wall">Seconds.</param>
    /// <param name="Processor">Seconds of all its processes, those included that were there before.</param>
    /// <param name="Memory">The most bytes that all of them held at once.</param>
    /// <param name="Output">What it said.</param>
    internal sealed record BuildCost(int ExitCode, double Wall, double Processor, long Memory, string Output);
}
