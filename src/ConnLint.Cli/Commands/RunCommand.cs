using System;
using System.Collections.Generic;
using System.CommandLine;
using System.ComponentModel;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using ConnLint.Cli.Code;
using ConnLint.Cli.Output;
using ConnLint.Cli.Running;
using ConnLint.Cli.Waiting;
using ConnLint.Endpoints.Readers.Containers;
using ConnLint.Endpoints.Rules;
using ConnLint.Probing.Processes;
using ConnLint.Probing.Waiting;

namespace ConnLint.Cli.Commands;

/// <summary><c>connlint run -- COMMAND…</c>: starts a backend, sees that it listens, and leaves nothing of it behind.</summary>
internal static class RunCommand
{
    public const string Name = "run";

    private const string Explanation = """
        Starts the backend behind '--', says when it listens where it should, and why it has ended where it does not. Whatever
        becomes of connlint, nothing of the backend stays behind. What the backend writes is passed on as it is.

        Where it should listen is what URLs say, as for 'connlint wait' (http://HOST:PORT without a path only has to accept
        connections), else what the launch profile promises of the project that it starts or of the current folder.

        Examples:
          connlint run -- dotnet run
          connlint run --until-listening -- dotnet run --project src/Api
          connlint run --test "npx playwright test" http://localhost:5080/healthz -- dotnet run --project src/Api
          connlint run 5173 -- npm run dev
        """;

    /// <param name="tail">The command line; what follows <c>--</c> is the backend.</param>
    public static Command Create(CommandTail tail)
    {
        if (!tail.Concerns(Name)) return new Command(Name, Explanation);

        var urls = new Argument<string[]>("url") { Description = "Where the backend should listen.", Arity = ArgumentArity.ZeroOrMore };
        var until = new Option<bool>("--until-listening") { Description = "End the backend once it listens, with 0." };
        var test = new Option<string?>("--test") { Description = "A command to run once it listens, without a shell; its exit code becomes that of connlint.", HelpName = "command" };
        var timeout = new Option<string>("--timeout") { Description = "How long it may take until it listens: seconds, or a number with ms, s, m or h.", HelpName = "time", DefaultValueFactory = static _ => "60s" };
        var run = new Command(Name, Explanation) { urls, until, test, timeout };
        run.SetAction((parsed, cancellationToken) =>
        {
            var request = Read(parsed.GetValue(urls) ?? [], parsed.GetValue(until), parsed.GetValue(test), parsed.GetValue(timeout)!, tail.Command, out var fault);
            return request is null ? Task.FromResult(Refuse(fault!)) : RunAsync(request, cancellationToken);
        });
        return run;
    }

    private static RunRequest? Read(string[] urls, bool isUntil, string? test, string timeout, IReadOnlyList<string>? command, out string? fault)
    {
        RunCommandLine? tested = null;
        var limit = TimeSpan.Zero;
        fault = command is not { Count: > 0 } ? "there is no backend to start. Give its command behind '--', for example: connlint run -- dotnet run"
            : isUntil && test is not null ? "--until-listening ends the backend as soon as it listens, and --test needs it then. Leave one of them out."
            : !Durations.TryParse(timeout, out limit) ? $"--timeout '{Quoted.Text(timeout)}' is no time. Write for example 30, 500ms or 2m."
            : null;
        if (fault is not null || Find(command!, out fault) is not { } backend) return null;
        if (test is not null && (tested = Find(WordsOf(test), out fault)) is null) return null;
        if (ExpectedListeners.Read(urls, command!, Directory.GetCurrentDirectory(), out fault) is not { } expected) return null;

        return new RunRequest(tested is not null ? RunMode.Test : isUntil ? RunMode.UntilListening : RunMode.Foreground, backend, tested, expected, limit);
    }

    private static RunCommandLine? Find(IReadOnlyList<string> words, out string? fault)
    {
        var program = words.Count == 0 ? null : FollowingCommand.Find(words[0]);
        fault = program is null ? $"there is no program '{Quoted.Text(words.Count == 0 ? "" : words[0])}'. Give its path, or one that PATH knows." : null;
        return program is null ? null : new RunCommandLine(program, words);
    }

    // As the user's shell would split it, and no more than that.
    private static IReadOnlyList<string> WordsOf(string text)
        => OperatingSystem.IsWindows() ? CommandLine.Split(text) : [.. ShellWords.Split(text, 0).Select(static word => word.Text)];

    private static async Task<int> RunAsync(RunRequest request, CancellationToken cancellationToken)
    {
        if (SupervisedCommand.Obstacle() is { } obstacle) return await FailAsync(obstacle).ConfigureAwait(false);
        using var run = new BackendRun(request);
        try
        {
            return await EndingSignals.RunAsync(token => Task.Run(() => run.Run(token), CancellationToken.None), cancellationToken).ConfigureAwait(false);
        }
        catch (Win32Exception exception)
        {
            return await FailAsync("the supervisor cannot be started: " + exception.Message).ConfigureAwait(false);
        }
    }

    private static int Refuse(string fault)
    {
        StandardStreams.Error.WriteLine("error: " + fault);
        return (int)ExitCode.Usage;
    }

    private static async Task<int> FailAsync(string reason)
    {
        await StandardStreams.Error.WriteLineAsync("error: " + reason).ConfigureAwait(false);
        return (int)ExitCode.NotChecked;
    }
}
