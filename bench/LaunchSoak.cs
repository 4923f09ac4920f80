using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;

namespace ConnLint.Bench;

/// <summary>
/// Launches a backend under the supervisor and ends it, many times in a row while every core is busy: by the word of the check, by the end of the pipe, by an interrupt
/// before that, and in the middle of the start. Afterwards nothing of it may run, no port may be held, and no launch may have hung.
/// </summary>
internal static class LaunchSoak
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    public static void Run(int launches)
    {
        var mark = "soak-" + Guid.NewGuid().ToString("N");
        var load = Enumerable.Range(0, Environment.ProcessorCount).Select(static _ => Process.Start("sh", ["-c", "while :; do :; done"])).ToList();
        var before = Sockets();
        var clock = Stopwatch.StartNew();
        var (hangs, held, longest) = (0, 0, TimeSpan.Zero);
        var ways = new Dictionary<string, int>();
        try
        {
            for (var launch = 0; launch < launches; launch++)
            {
                var port = LoopbackPorts.Free();
                var (way, took) = Launch(mark, port, launch);
                ways[way] = ways.GetValueOrDefault(way) + 1;
                if (took > longest) longest = took;
                if (took >= Limit) hangs++;
                if (!IsFree(port)) held++;
            }
        }
        finally
        {
            foreach (var process in load)
            {
                process.Kill();
                process.Dispose();
            }
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{launches} launches in {clock.Elapsed.TotalSeconds:0} s ({string.Join(", ", ways.Select(static way => $"{way.Value} {way.Key}"))}): {hangs} hangs, {held} ports held, {Survivors(mark)} processes left, {Sockets().Except(before).Count()} sockets left; the longest end took {longest.TotalSeconds:0.0} s"));
    }

    private static (string Way, TimeSpan Took) Launch(string mark, int port, int launch)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", Path.Combine(HookCosts.OutputOf("ConnLint.Supervisor"), "ConnLint.Supervisor.dll")]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        using var supervisor = Process.Start(start)!;
        supervisor.StandardInput.WriteLine(JsonSerializer.Serialize(new
        {
            command = "dotnet",
            arguments = new[] { "exec", Path.Combine(HookCosts.OutputOf("Backend"), "ConnLint.Tests.Backend.dll"), launch % 2 == 0 ? "web" : "child", mark },
            set = new Dictionary<string, string> { ["ASPNETCORE_URLS"] = $"http://127.0.0.1:{port}" },
            remove = Array.Empty<string>(),
        }));
        supervisor.StandardInput.Flush();
        var isEarly = launch % 4 == 3;
        while (supervisor.StandardOutput.ReadLine() is { } line && !line.Contains(isEarly ? "started" : "Application started", StringComparison.Ordinal))
        {
        }

        var clock = Stopwatch.StartNew();
        var way = (launch % 3) switch { 0 => "told to stop", 1 => "left alone", _ => "interrupted" };
        if (way == "told to stop") supervisor.StandardInput.WriteLine("stop");
        if (way == "interrupted") Process.Start("kill", ["-INT", supervisor.Id.ToString(CultureInfo.InvariantCulture)]).WaitForExit();
        supervisor.StandardInput.Close();
        supervisor.StandardOutput.ReadToEndAsync();
        if (!supervisor.WaitForExit(Limit)) supervisor.Kill(entireProcessTree: true);
        return (way, clock.Elapsed);
    }

    private static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    // The mark is among the arguments of every backend, and in the environment of its children.
    private static int Survivors(string mark)
        => Directory.EnumerateDirectories("/proc").Count(folder => Text(folder + "/cmdline").Contains(mark, StringComparison.Ordinal) && !Text(folder + "/cmdline").Contains("--soak", StringComparison.Ordinal))
            + Process.GetProcessesByName("sleep").Count(static process => Text($"/proc/{process.Id}/cmdline") == "sleep\0300\0" && Text($"/proc/{process.Id}/status").Contains("PPid:\t1\n", StringComparison.Ordinal));

    // Those of supervisors that somebody killed before do not count: they could not tidy up.
    private static List<string> Sockets() => Directory.EnumerateFiles(Path.GetTempPath(), "hook", new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 1, IgnoreInaccessible = true })
        .Where(static path => Path.GetFileName(Path.GetDirectoryName(path)!).StartsWith("connlint-", StringComparison.Ordinal)).ToList();

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
}
