using System;
using System.Collections.Generic;

namespace ConnLint.Endpoints.Facts.Platforms;

/// <summary>A program that a hosting platform starts as one of its files says.</summary>
/// <param name="Platform"><c>heroku</c>, <c>fly</c>, <c>app engine</c>, <c>cloud run</c>.</param>
/// <param name="Name">The process type, service or container: <c>web</c>.</param>
/// <param name="Commands">The start command; empty where the image or buildpack has its own.</param>
/// <param name="HasShell">Whether a shell runs the command, so that <c>$PORT</c> in it is the variable.</param>
/// <param name="AssignsPort">Whether the platform sets <c>PORT</c> and sends requests there.</param>
/// <param name="AssignedPort">The value of <c>PORT</c> where the file gives it; null where the platform chooses, or has a value of its own.</param>
/// <param name="Variables">The other variables that the file sets, those of the same file for all processes included.</param>
/// <param name="Place">Where the process is named, else the start of the file.</param>
internal sealed record PlatformProcess(
    string Platform,
    string Name,
    IReadOnlyList<ShellCommand> Commands,
    bool HasShell,
    bool AssignsPort,
    SettingValue? AssignedPort,
    IReadOnlyDictionary<string, SettingValue> Variables,
    TextPlace Place)
{
    /// <summary>Whether the start command hands <c>PORT</c> on.</summary>
    public bool ReadsPort
    {
        get
        {
            foreach (var command in Commands)
            {
                foreach (var word in command.Words)
                {
                    if (HasShell && NamesPort(word.Text)) return true;
                }

                foreach (var variable in command.Variables.Values)
                {
                    if (HasShell && NamesPort(variable.Text)) return true;
                }
            }

            return false;
        }
    }

    private static bool NamesPort(string text)
    {
        for (var at = text.IndexOf('$'); at >= 0 && at + 1 < text.Length; at = text.IndexOf('$', at + 1))
        {
            var name = text[at + 1] == '{' ? at + 2 : at + 1;
            if (string.CompareOrdinal(text, name, "PORT", 0, 4) != 0) continue;
            if (name + 4 >= text.Length || !(char.IsLetterOrDigit(text[name + 4]) || text[name + 4] == '_')) return true;
        }

        return false;
    }
}

/// <summary>A port on which a platform expects the program.</summary>
/// <param name="Name">The setting: <c>http_service.internal_port</c>, <c>--port</c>.</param>
/// <param name="Value">Its value.</param>
internal sealed record ExpectedPort(string Name, SettingValue Value);

/// <summary>What one file of a hosting platform declares.</summary>
internal sealed record PlatformFile(IReadOnlyList<PlatformProcess> Processes, IReadOnlyList<ExpectedPort> Ports)
{
    public static readonly PlatformFile Empty = new([], []);
}
