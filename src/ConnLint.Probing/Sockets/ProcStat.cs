using System;
using System.Globalization;
using System.Linq;

namespace ConnLint.Probing.Sockets;

/// <summary>Reads <c>/proc/PID/stat</c> and <c>/proc/PID/cmdline</c>.</summary>
internal static class ProcStat
{
    private const int MaxName = 15; // TASK_COMM_LEN without its end
    private const double TicksPerSecond = 100; // USER_HZ, which is part of the kernel's interface on every architecture that runs .NET
    private const int ParentColumn = 1;
    private const int StartColumn = 19;

    /// <summary>Puts a process together, or null where its <c>stat</c> is not one.</summary>
    /// <param name="processId">The process.</param>
    /// <param name="stat">Its <c>stat</c>; the name in it may hold blanks and parentheses.</param>
    /// <param name="arguments">Its <c>cmdline</c>: arguments that each end with a zero; empty for a kernel thread or one that is ending.</param>
    /// <param name="systemStat"><c>/proc/stat</c>, for the time of the system's start.</param>
    public static ProcessDescription? Describe(int processId, string stat, string arguments, string systemStat)
    {
        int open = stat.IndexOf('('), close = stat.LastIndexOf(')');
        if (open < 0 || close < open) return null;

        var columns = stat.Substring(close + 1).Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
        var words = arguments.TrimEnd('\0').Split('\0');
        var name = NameOf(stat.Substring(open + 1, close - open - 1), words[0]);
        return new ProcessDescription(processId, name, arguments.Length == 0 ? null : CommandLine(words), StartOf(columns, systemStat), ParentOf(columns));
    }

    // The kernel cuts the name off; the program's path has the rest of it.
    private static string NameOf(string name, string program)
    {
        if (name.Length < MaxName) return name;
        var full = program.Substring(program.LastIndexOf('/') + 1);
        return full.StartsWith(name, StringComparison.Ordinal) ? full : name;
    }

    private static string CommandLine(string[] words)
        => string.Join(" ", words.Select(static word => word.Length == 0 || word.IndexOfAny([' ', '\t', '\n']) >= 0 ? "\"" + word + "\"" : word));

    /// <summary>When the process started, in ticks since the system did: the kernel's own number, or null where <paramref name="stat"/> is none.</summary>
    public static string? StartTicks(string stat)
    {
        var columns = stat.Substring(stat.LastIndexOf(')') + 1).Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
        return columns.Length > StartColumn ? columns[StartColumn] : null;
    }

    private static int? ParentOf(string[] columns)
        => columns.Length > ParentColumn && int.TryParse(columns[ParentColumn], NumberStyles.None, CultureInfo.InvariantCulture, out var parent) && parent > 0
            ? parent
            : null;

    private static DateTimeOffset? StartOf(string[] columns, string systemStat)
    {
        if (columns.Length <= StartColumn || !long.TryParse(columns[StartColumn], NumberStyles.None, CultureInfo.InvariantCulture, out var ticks)) return null;

        const string Boot = "\nbtime ";
        var start = systemStat.IndexOf(Boot, StringComparison.Ordinal);
        if (start < 0) return null;
        start += Boot.Length;
        var end = systemStat.IndexOf('\n', start);
        var digits = end < 0 ? systemStat.Substring(start) : systemStat.Substring(start, end - start);
        return long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var boot)
            ? DateTimeOffset.FromUnixTimeSeconds(boot).AddSeconds(ticks / TicksPerSecond)
            : null;
    }
}
