using System;
using System.Collections.Generic;

namespace ConnLint.Cli.Commands;

/// <summary>What follows the first <c>--</c> is somebody else's command line: no option, answer file or completion of ours may touch it.</summary>
/// <param name="Own">The arguments in front of it.</param>
/// <param name="Command">A program and its arguments; null where there was no <c>--</c>.</param>
internal sealed record CommandTail(string[] Own, IReadOnlyList<string>? Command)
{
    public static CommandTail Of(string[] arguments)
        => Array.IndexOf(arguments, "--") is var split && split < 0 ? new CommandTail(arguments, null) : new CommandTail(arguments[..split], arguments[(split + 1)..]);
}
