using System;
using System.Collections.Generic;

namespace ConnLint.Cli.Commands;

/// <summary>What follows the first <c>--</c> is somebody else's command line: no option, answer file or completion of ours may touch it.</summary>
/// <param name="Own">The arguments in front of it.</param>
/// <param name="Command">A program and its arguments; null where there was no <c>--</c>.</param>
internal sealed record CommandTail(string[] Own, IReadOnlyList<string>? Command)
{
    /// <summary>Whether a command is asked for, or a directive such as <c>[suggest]</c>, behind which a whole command line is one argument.</summary>
    public bool Concerns(string command) => Own is [['[', ..], ..] || Array.IndexOf(Own, command) >= 0;

    public static CommandTail Of(string[] arguments)
        => Array.IndexOf(arguments, "--") is var split && split < 0 ? new CommandTail(arguments, null) : new CommandTail(arguments[..split], arguments[(split + 1)..]);
}
