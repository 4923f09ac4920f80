using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using ConnLint.Probing.Processes;

namespace ConnLint.Cli.Code;

/// <summary>
/// Runs MSBuild of the user's SDK, and ends it with its nodes when time is up or the caller cancels. It executes what the projects say, as every build and
/// every editor does.
/// </summary>
/// <param name="dotnet">The <c>dotnet</c> to run.</param>
/// <param name="folder">The folder to run in, whose <c>global.json</c> chooses the SDK.</param>
internal sealed class MSBuildRun(string dotnet, string folder)
{
    private const int MaxLines = 10_000;

    private readonly List<string> _lines = [];

    /// <summary>The lines of both outputs, as they came.</summary>
    public IReadOnlyList<string> Lines
    {
        get
        {
            lock (_lines) return [.. _lines];
        }
    }

    /// <summary>Whether it ended by itself within the limit.</summary>
    /// <exception cref="OperationCanceledException">The caller cancelled; MSBuild has ended.</exception>
    /// <exception cref="Win32Exception">It could not be started.</exception>
    public async Task<bool> RunAsync(IEnumerable<string> arguments, TimeSpan limit, CancellationToken cancellationToken)
    {
        using var process = new Process { StartInfo = StartOf(arguments) };
        process.OutputDataReceived += (_, line) => Add(line.Data);
        process.ErrorDataReceived += (_, line) => Add(line.Data);
        cancellationToken.ThrowIfCancellationRequested();
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();

        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        time.CancelAfter(limit);
        try
        {
            await process.WaitForExitAsync(time.Token).ConfigureAwait(false);
            return true;
        }
        catch (OperationCanceledException)
        {
            End(process);
            cancellationToken.ThrowIfCancellationRequested();
            return false;
        }
    }

    private ProcessStartInfo StartOf(IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(dotnet, arguments)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var name in InheritedEnvironment.Without(Environment.GetEnvironmentVariables()).Keys) start.Environment.Remove(name);
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["DOTNET_GENERATE_ASPNET_CERTIFICATE"] = "false";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        return start;
    }

    private static void End(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
        }
        catch (Exception exception) when (exception is InvalidOperationException or Win32Exception or AggregateException)
        {
            // It has ended by itself.
        }
    }

    private void Add(string? line)
    {
        if (line is null) return;
        lock (_lines)
        {
            if (_lines.Count < MaxLines) _lines.Add(line);
        }
    }
}
