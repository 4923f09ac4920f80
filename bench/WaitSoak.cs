using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Net;
using System.Threading;

namespace ConnLint.Bench;

/// <summary>Many <c>connlint wait</c> at once, on ports that open when all of them wait: all have to end with 0, and nothing of them may be left.</summary>
internal static class WaitSoak
{
    private const int Ports = 50;
    private const long SparedMemory = 2_000_000_000;

    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan SettlingEach = TimeSpan.FromSeconds(0.1);
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);

    public static void Print(int count, MeasuredCommand command)
    {
        var listeners = Enumerable.Range(0, Math.Min(Ports, count)).Select(static _ => LoopbackPorts.Reserve()).ToList();
        var waits = new List<Process>();
        var (free, clock) = (Available(), Stopwatch.StartNew());
        while (waits.Count < count && Available() > SparedMemory)
        {
            var port = ((IPEndPoint)listeners[waits.Count % listeners.Count].LocalEndPoint!).Port;
            var measured = command.Start("wait", $"127.0.0.1:{port}", "--timeout", "600s");

            // Pipes that nobody reads would be two more handles each.
            waits.Add(Process.Start("sh", ["-c", "exec \"$@\" >/dev/null 2>&1", "sh", measured.FileName, .. measured.ArgumentList]));
        }

        var started = clock.Elapsed;
        while (waits.Exists(static wait => !wait.HasExited && !HasStarted(wait))) Thread.Sleep(TimeSpan.FromSeconds(1));
        Thread.Sleep(Settling + (waits.Count * SettlingEach));
        var (early, used, resident) = (waits.Count(static wait => wait.HasExited), free - Available(), waits.Average(Resident));
        clock.Restart();
        foreach (var listener in listeners) listener.Listen();
        var hung = waits.Count(static wait => !wait.WaitForExit(Limit));
        var ended = clock.Elapsed;
        var codes = waits.Where(static wait => wait.HasExited).GroupBy(static wait => wait.ExitCode).Select(static code => $"{code.Count()} with {code.Key}");
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{waits.Count} of {count} at once, started in {started.TotalSeconds:0} s, {used / 1e6 / waits.Count:0} MB of the machine's memory each ({resident / 1e6:0} MB resident with what they share); {early} ended before a port was open; the others within {ended.TotalSeconds:0.0} s of it: {string.Join(", ", codes)}, {hung} hung, {waits.Count(static wait => !wait.HasExited)} left"));
        foreach (var wait in waits.Where(static wait => !wait.HasExited)) wait.Kill();
        foreach (var listener in listeners) listener.Dispose();
    }

    // The runtime is there; the command is soon.
    private static bool HasStarted(Process wait) => !wait.HasExited && Status(wait, "Threads:") > 4;

    private static long Resident(Process wait) => wait.HasExited ? 0 : Status(wait, "VmRSS:") * 1024;

    private static long Status(Process process, string field)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process.Id}/status").FirstOrDefault(line => line.StartsWith(field, StringComparison.Ordinal));
            return line is null ? 0 : long.Parse(line[field.Length..].Replace("kB", "", StringComparison.Ordinal).Trim(), CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return 0; // it has just ended
        }
    }

    private static long Available()
        => long.Parse(File.ReadLines("/proc/meminfo").First(static line => line.StartsWith("MemAvailable:", StringComparison.Ordinal))[13..].Replace("kB", "", StringComparison.Ordinal).Trim(), CultureInfo.InvariantCulture) * 1024;
}
