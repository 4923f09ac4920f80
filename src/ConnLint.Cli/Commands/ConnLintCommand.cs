using System;
using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using System.Linq;
using System.Threading.Tasks;
using ConnLint.Cli.Explaining;
using ConnLint.Cli.Output;

namespace ConnLint.Cli.Commands;

/// <summary><c>connlint</c> itself: its commands, and one way to report a wrong command line.</summary>
internal static class ConnLintCommand
{
    private const int HelpWidth = 120;

    public static async Task<int> RunAsync(string[] arguments)
    {
        var tail = CommandTail.Of(arguments);
        var root = new RootCommand("Finds out why a connection to a backend on this machine is refused: who should listen, who does, and what to do.");
        root.Subcommands.Add(ExplainCommand.Create());
        root.Subcommands.Add(CheckCommand.Create());
        root.Subcommands.Add(MapCommand.Create());
        root.Subcommands.Add(WaitCommand.Create(tail));
        root.Subcommands.Add(RunCommand.Create(tail));

        // Left to itself, the library asks the terminal for its width, which sends escape sequences.
        foreach (var option in root.Options)
        {
            if (option is HelpOption { Action: HelpAction help }) help.MaxWidth = HelpWidth;
        }

        var parsed = root.Parse(tail.Own);
        if (parsed.Errors.Count > 0) return (int)ReportErrors(parsed);
        if (tail.Command is not null && parsed.CommandResult.Command.Name is not (WaitCommand.Name or RunCommand.Name)) return (int)ReportTail(parsed.CommandResult.Command.Name);
        return await parsed.InvokeAsync(new InvocationConfiguration
        {
            // Nothing has to be undone on Ctrl+C, and the library's handler sends escape sequences to the terminal.
            ProcessTerminationTimeout = null,
            EnableDefaultExceptionHandler = false,
            Output = StandardStreams.Output,
            Error = StandardStreams.Error,
        }).ConfigureAwait(false);
    }

    // The library would end with 1, which here means a refused target, and would quote arguments with their secrets.
    private static ExitCode ReportErrors(ParseResult parsed)
    {
        foreach (var error in parsed.Errors) StandardStreams.Error.WriteLine("error: " + WithoutSecrets(error, parsed));
        StandardStreams.Error.WriteLine("Run 'connlint --help', or for example: connlint explain http://localhost:5080");
        return ExitCode.Usage;
    }

    private static ExitCode ReportTail(string command)
    {
        StandardStreams.Error.WriteLine($"error: '{command}' runs no command, so nothing may stand behind '--'");
        return ExitCode.Usage;
    }

    private static string WithoutSecrets(ParseError error, ParseResult parsed)
    {
        var message = error.Message;
        foreach (var token in parsed.Tokens)
        {
            if (token.Value.Length > 0) message = message.Replace(token.Value, TargetText.Shown(token.Value), StringComparison.Ordinal);
        }

        return string.Concat(message.Select(static character => char.IsControl(character) ? ' ' : character));
    }
}
