using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using ConnLint.Cli.Code;
using ConnLint.Cli.Output;
using ConnLint.Probing.Processes;

namespace ConnLint.Cli.Running;

/// <summary>
/// Starts a program of the user's under the supervisor, which ends it with everything that it has started when we end, however we end. Its output goes on to
/// where ours goes, as it is: it is the user's own.
/// </summary>
internal static class SupervisedCommand
{
    // Of .NET: the console logger and Console keep their colours, although the supervisor reads them.
    private const string KeepsColors = "DOTNET_SYSTEM_CONSOLE_ALLOW_ANSI_COLOR_REDIRECTION";

    private static readonly string Supervisor = Path.Combine(AppContext.BaseDirectory, "supervisor", "ConnLint.Supervisor.dll");

    /// <summary>Why nothing can be started at all; null where it can.</summary>
    public static string? Obstacle()
        => DotNetHost.Find() is null ? "no 'dotnet' was found on the PATH" : File.Exists(Supervisor) ? null : "this installation of connlint lacks its supervisor; install it anew";

    /// <param name="command">The program.</param>
    /// <param name="observe">Called for every line of output, on another thread.</param>
    public static SupervisedProcess Start(RunCommandLine command, Action<string> observe)
    {
        var environment = InheritedEnvironment.Without(Environment.GetEnvironmentVariables());
        if (Terminal.OfOutput().HasColor) environment[KeepsColors] = "1";
        var specification = new LaunchSpecification(command.Path, [.. Arguments(command)], Directory.GetCurrentDirectory(), environment);
        return SupervisedProcess.Start(DotNetHost.Find()!, Supervisor, specification, observe, Forward);
    }

    /// <summary>Waits for the end, which may have a reason of its own: Ctrl+C reaches a program by the terminal, too, and it may take its time then.</summary>
    /// <returns>Its exit code; null where it was not seen.</returns>
    public static int? WaitForEnd(SupervisedProcess process, CancellationToken cancellationToken)
    {
        process.Wait(Timeout.InfiniteTimeSpan, cancellationToken);
        return process.Report.ExitCode;
    }

    private static IEnumerable<string> Arguments(RunCommandLine command)
    {
        for (var i = 1; i < command.Words.Count; i++) yield return command.Words[i];
    }

    private static void Forward(string text, bool isError, bool isEnd)
    {
        var output = isError ? StandardStreams.Error : StandardStreams.Output;
        lock (output)
        {
            if (isEnd) output.WriteLine(text);
            else output.Write(text);
        }
    }
}
