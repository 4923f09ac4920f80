using System;
using System.Collections.Generic;
using System.CommandLine;
using System.ComponentModel;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using ConnLint.Cli.Output;
using ConnLint.Cli.Waiting;
using ConnLint.Endpoints.Rules;
using ConnLint.Probing.Processes;
using ConnLint.Probing.Waiting;

namespace ConnLint.Cli.Commands;

/// <summary><c>connlint wait TARGET…</c>: waits until all of them answer, and then runs a command.</summary>
internal static class WaitCommand
{
    public const string Name = "wait";

    private const string Explanation = """
        Waits until every target answers, and then runs the command behind '--', whose exit code becomes its own.
        Ends with 3 when the time is over, 4 when a name does not resolve, 5 when the watched process has ended.

        Targets:
          PORT, HOST:PORT, tcp://HOST:PORT   accepts a TCP connection; localhost means both loopback addresses
          http://..., https://...            answers a GET with a status of --status, and with the text of --body
          grpc://HOST:PORT[/SERVICE]         grpc.health.v1 says SERVING; grpcs:// with TLS
          unix:/path/to/socket               accepts a connection

        Examples:
          connlint wait 5432
          connlint wait http://localhost:5080/healthz localhost:5432 --timeout 30
          dotnet run --project src/Api & connlint wait http://localhost:5080 --process $! -- npx playwright test
          connlint wait --invert 5080
        """;

    /// <param name="tail">The command line: other commands need not pay for these options, and what follows <c>--</c> is run in the end.</param>
    public static Command Create(CommandTail tail)
    {
        if (!tail.Concerns(Name)) return new Command(Name, Explanation);

        var options = new WaitCommandOptions();
        var wait = new Command(Name, Explanation) { options.Targets, options.Timeout, options.Interval, options.Status, options.Body, options.Invert, options.Process, options.WaitForName, options.Format };
        wait.SetAction((parsed, cancellationToken) => Task.FromResult(Run(options.Read(parsed, tail.Command), cancellationToken)));
        return wait;
    }

    private static int Run(WaitRequest request, CancellationToken cancellationToken)
    {
        if (request.Fault is not null) return Refuse(request.Fault);

        string? program = null;
        if (request.Command is [var name, ..] && (program = FollowingCommand.Find(name)) is null)
            return Refuse($"there is no program '{Quoted.Text(name)}'. Give its path, or one that PATH knows.");

        var end = Wait(request, willRun: program is not null, cancellationToken);
        if (end != WaitEnd.Ready || program is null) return (int)WaitReport.ExitCodeOf(end);
        try
        {
            return FollowingCommand.Run(program, request.Command!);
        }
        catch (Win32Exception exception)
        {
            StandardStreams.Error.WriteLine($"error: '{Quoted.Text(request.Command![0])}' cannot be started: {exception.Message}");
            return (int)ExitCode.NotChecked;
        }
    }

    private static WaitEnd Wait(WaitRequest request, bool willRun, CancellationToken cancellationToken)
    {
        using var process = request.ProcessId is { } id ? ProcessWatch.TryOpen(id) : null;
        var printing = new WaitPrinting(request.IsJson, hasCommand: request.Command is not null);
        var wait = new ReadinessWait(request.Targets, request.Options, process, TimeProvider.System) { Progress = printing.Progress };
        var outcome = request.ProcessId is not null && process is null ? wait.WithoutProcess() : wait.Run(cancellationToken);
        printing.Print(outcome);
        if (outcome.End == WaitEnd.Ready && !willRun) printing.End(ExitCode.Fine);
        return outcome.End;
    }

    private static int Refuse(string fault)
    {
        StandardStreams.Error.WriteLine("error: " + fault);
        return (int)ExitCode.Usage;
    }
}
