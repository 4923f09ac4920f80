using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Runtime.InteropServices;

namespace ConnLint.Probing.Processes;

/// <summary>Finds processes by the names of their programs.</summary>
internal static class RunningPrograms
{
    private const int MaxName = 15; // of the kernel's own name of a process, TASK_COMM_LEN without its end

    /// <summary>The ids of those whose sockets this user may see, which is every one on Windows; on macOS none, as the system does not tell.</summary>
    /// <param name="names">Names without <c>.exe</c>.</param>
    public static IEnumerable<int> Called(IReadOnlyCollection<string> names)
        => RuntimeInformation.IsOSPlatform(OSPlatform.Linux) ? OnLinux(names) : RuntimeInformation.IsOSPlatform(OSPlatform.Windows) ? OnWindows(names) : [];

    private static IEnumerable<int> OnWindows(IReadOnlyCollection<string> names)
    {
        foreach (var name in names)
        {
            foreach (var process in Process.GetProcessesByName(name))
            {
                using (process) yield return process.Id;
            }
        }
    }

    private static IEnumerable<int> OnLinux(IReadOnlyCollection<string> names)
    {
        var wanted = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in names) wanted.Add(name.Length > MaxName ? name.Substring(0, MaxName) : name);
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var id) && wanted.Contains(NameOf(folder)) && ShowsSockets(folder)) yield return id;
        }
    }

    private static string NameOf(string folder)
    {
        try
        {
            return File.ReadAllText(folder + "/comm").TrimEnd('\n');
        }
        catch (IOException)
        {
            // It has ended since.
            return "";
        }
    }

    private static bool ShowsSockets(string folder)
    {
        try
        {
            return Directory.GetFileSystemEntries(folder + "/fd").Length > 0;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Another user's, or one that has ended since.
            return false;
        }
    }
}
