using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Text;
using System.Threading;

namespace ConnLint.Package.Tests.Fixture;

/// <summary>Runs the SDK as a user's shell would: without the variables that the test run's own build has set.</summary>
internal static class DotNet
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    public static Completed Run(string folder, params string[] arguments)
    {
        using var process = Start(folder, "dotnet", arguments);
        return process.WaitForExit(Limit);
    }

    public static Running Start(string folder, string program, IEnumerable<string> arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        foreach (var name in start.Environment.Keys.Where(IsOfTheTestRun).ToList()) start.Environment.Remove(name);
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["UseSharedCompilation"] = "false";
        foreach (var (name, value) in environment) start.Environment[name] = value;
        return new Running(start);
    }

    /// <summary>What a server says that writes <c>STARTED</c> when it listens, from its start to its orderly end.</summary>
    public static string StartAndStop(string folder, string program, string[] arguments, params (string, string)[] environment)
    {
        using var app = Start(folder, program, arguments, environment);
        app.WaitFor(static output => output.Contains("STARTED", StringComparison.Ordinal) && output.Contains("Content root path", StringComparison.Ordinal));
        Signals.Terminate(app.Id, program == "dotnet" && arguments[0] == "run");
        return app.WaitForExit(TimeSpan.FromSeconds(30)).Output;
    }

    private static bool IsOfTheTestRun(string name)
        => name.StartsWith("MSBuild", StringComparison.OrdinalIgnoreCase) || name.StartsWith("ASPNETCORE_", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("VSTEST_", StringComparison.OrdinalIgnoreCase) || name.StartsWith("CONNLINT_", StringComparison.OrdinalIgnoreCase)
            || name is "DOTNET_HOST_PATH" or "DOTNET_LAUNCH_PROFILE" or "DOTNET_ENVIRONMENT" or "CI";
}

/// <summary>How a program ended and everything it wrote.</summary>
internal sealed record Completed(int ExitCode, string Output)
{
    public IEnumerable<string> Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public IEnumerable<string> LinesWith(string text) => Lines.Where(line => line.Contains(text, StringComparison.Ordinal)).Distinct();
}

/// <summary>A program that runs; ends with its children when disposed.</summary>
internal sealed class Running : IDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _output = new();

    public Running(ProcessStartInfo start)
    {
        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) => Add(line.Data);
        _process.ErrorDataReceived += (_, line) => Add(line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public int Id => _process.Id;

    public string Output
    {
        get
        {
            lock (_output) return _output.ToString();
        }
    }

    public Completed WaitForExit(TimeSpan limit)
    {
        if (!_process.WaitForExit(limit)) throw new TimeoutException("Still running:\n" + Output);
        _process.WaitForExit(); // until its output is read to the end
        return new Completed(_process.ExitCode, Output);
    }

    public void WaitFor(Func<string, bool> condition)
    {
        var watch = Stopwatch.StartNew();
        while (!condition(Output))
        {
            if (watch.Elapsed > TimeSpan.FromMinutes(2)) throw new TimeoutException("Never seen:\n" + Output);
            if (_process.HasExited && !condition(WaitForExit(TimeSpan.FromSeconds(10)).Output)) throw new InvalidOperationException("Ended before:\n" + Output);
            Thread.Sleep(20);
        }
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }

    private void Add(string? line)
    {
        if (line is null) return;
        lock (_output) _output.AppendLine(line);
    }
}
