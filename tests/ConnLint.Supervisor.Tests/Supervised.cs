using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Reflection;
using System.Text.Json;
using System.Threading;

namespace ConnLint.Supervisor.Tests;

/// <summary>A running supervisor, spoken to as the check does.</summary>
internal sealed class Supervised : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(15);

    private readonly Process _process;
    private readonly List<string> _lines = [];

    private Supervised(ProcessStartInfo start)
    {
        start.RedirectStandardInput = start.RedirectStandardOutput = true;
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, line) => Add(line.Data);
        _process.BeginOutputReadLine();
    }

    public static string Path { get; } = typeof(Supervised).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static data => data.Key == "SupervisorPath").Value!;

    public static string Dotnet { get; } = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    public int Id => _process.Id;

    public bool HasExited => _process.HasExited;

    public static Supervised Shell(string script) => Run("sh", ["-c", script]);

    public static Supervised Run(string command, string[] arguments, Dictionary<string, string>? set = null, string[]? remove = null, string? folder = null)
    {
        var supervised = new Supervised(new ProcessStartInfo(Dotnet, ["exec", Path]));
        supervised.Write(Specification(command, arguments, set, remove, folder));
        return supervised;
    }

    public static Supervised InOwnGroup(string script)
    {
        var supervised = new Supervised(new ProcessStartInfo("setsid", [Dotnet, "exec", Path]));
        supervised.Write(Specification("sh", ["-c", script], null, null, null));
        return supervised;
    }

    public static Supervised WithInput(string line)
    {
        var supervised = new Supervised(new ProcessStartInfo(Dotnet, ["exec", Path]));
        supervised.Write(line);
        return supervised;
    }

    public static string Specification(string command, string[] arguments, Dictionary<string, string>? set, string[]? remove, string? folder)
        => JsonSerializer.Serialize(new { command, arguments, workingDirectory = folder, set = set ?? [], remove = remove ?? [] });

    public void Write(string line)
    {
        _process.StandardInput.Write(line + "\n");
        _process.StandardInput.Flush();
    }

    public void CloseInput() => _process.StandardInput.Close();

    public string WaitForLine(string start)
    {
        lock (_lines)
        {
            var clock = Stopwatch.StartNew();
            while (true)
            {
                if (_lines.Find(line => line.StartsWith(start, StringComparison.Ordinal)) is { } found) return found;
                Assert.True(clock.Elapsed < Limit, $"no '{start}' in: {string.Join(" / ", _lines)}");
                Monitor.Wait(_lines, TimeSpan.FromMilliseconds(100));
            }
        }
    }

    /// <summary>Everything that was reported, after the supervisor has ended.</summary>
    public IReadOnlyList<string> WaitForEnd(out int exitCode)
    {
        Assert.True(_process.WaitForExit(Limit), "the supervisor does not end");
        _process.WaitForExit();
        exitCode = _process.ExitCode;
        lock (_lines) return [.. _lines];
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }

    private void Add(string? line)
    {
        if (line is null) return;
        lock (_lines)
        {
            _lines.Add(line);
            Monitor.PulseAll(_lines);
        }
    }
}
