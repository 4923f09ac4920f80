using System;
using System.Globalization;
using System.IO;
using System.Linq;
using ConnLint.Endpoints.Rules;
using ConnLint.Probing.Sockets;

namespace ConnLint.Probing.Processes;

/// <summary>Says who holds a port, without the arguments of its command line, which may be secret.</summary>
internal static class PortHolder
{
    private static readonly string[] Programs = [".dll", ".exe", ".js", ".mjs", ".cjs", ".ts", ".py", ".rb", ".jar", ".php"];

    public static string Describe(int? processId, ProcessDescription? process)
    {
        if (processId is null) return "a process that this user may not see";
        if (process is null) return string.Format(CultureInfo.InvariantCulture, "process {0}", processId);

        var command = CommandOf(process.CommandLine ?? "");
        var details = command.Length == 0 || command == process.Name ? "" : ": " + command;
        var since = process.Started is { } started ? ", running since " + Local(started) : "";
        return string.Format(CultureInfo.InvariantCulture, "'{0}' (process {1}{2}{3})", Quoted.Text(process.Name), process.Id, details, since);
    }

    /// <summary>Whether a process runs the very file that is to be checked.</summary>
    public static bool Runs(ProcessDescription? process, string targetPath)
    {
        if (process?.CommandLine is not { } line) return false;
        var program = Path.ChangeExtension(targetPath, null);
        var exe = Path.ChangeExtension(targetPath, ".exe");
        return CommandLine.Split(line).Any(word => SamePath(word, targetPath) || SamePath(word, program) || SamePath(word, exe));
    }

    private static string CommandOf(string line)
    {
        var words = CommandLine.Split(line);
        var scripts = words.Skip(1).Where(IsProgram);
        return string.Join(" ", words.Take(1).Concat(scripts.Take(1)).Select(static word => Quoted.Text(NameOf(word))));
    }

    private static bool IsProgram(string word)
        => Array.Exists(Programs, extension => word.EndsWith(extension, StringComparison.OrdinalIgnoreCase));

    private static string Local(DateTimeOffset time) => time.ToLocalTime().ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    private static string NameOf(string path) => path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);

    private static bool SamePath(string left, string right)
        => left.Equals(right, Path.DirectorySeparatorChar == '\\' ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);
}
