using System;
using ConnLint.Endpoints.Rules;

namespace ConnLint.Probing.Firewalls;

/// <summary>
/// Reads what <c>socketfilterfw --getglobalstate</c> and <c>--listapps</c> print (socketfilterfw(8)): a firewall of programs and not of ports, which leaves connections within the machine
/// alone. The state is told by its number: 0 is off, 1 is by program, 2 blocks all.
/// </summary>
internal static class MacApplicationFirewall
{
    private const string Tool = "socketfilterfw";

    /// <summary>What keeps other machines from the listener; null where nothing does, or nobody can tell: of a program that is not listed, the user is asked.</summary>
    public static FirewallRule? Blocking(string state, string? apps, Knocking packet)
    {
        if (packet.IsFromHere) return null;
        if (state.Contains("(State = 2)", StringComparison.Ordinal)) return new FirewallRule(Tool, "blocks all incoming connections", false, null);
        return state.Contains("(State = 1)", StringComparison.Ordinal) && BlockedIn(apps ?? "", packet.CommandLine) is { } path ? new FirewallRule(Tool, Quoted.Text(path + " (Block incoming connections)"), false, null) : null;
    }

    // "1 : /path/of/it", with one blank or two, and what is done with it on the next line.
    private static string? BlockedIn(string apps, string commandLine)
    {
        string? path = null;
        foreach (var line in apps.Split('\n'))
        {
            var text = line.Trim();
            if (text.IndexOf(": /", StringComparison.Ordinal) is > 0 and var one) path = text[(one + 2)..].Trim();
            else if (text.IndexOf(":  /", StringComparison.Ordinal) is > 0 and var two) path = text[(two + 3)..].Trim();
            else if (path is not null && text.Contains("Block incoming", StringComparison.Ordinal) && Starts(commandLine, path)) return path;
        }

        return null;
    }

    // A bundle is a folder, and its program lies below it.
    private static bool Starts(string commandLine, string path)
        => commandLine.StartsWith(path, StringComparison.Ordinal) && (commandLine.Length == path.Length || commandLine[path.Length] is ' ' or '/');
}
