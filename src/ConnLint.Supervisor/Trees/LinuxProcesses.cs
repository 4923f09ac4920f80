using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;

namespace ConnLint.Supervisor.Trees;

internal readonly record struct LinuxProcess(int Id, int ParentId, bool IsZombie);

/// <summary>Reads the process table from <c>/proc</c>.</summary>
internal static class LinuxProcesses
{
    public static List<LinuxProcess> DescendantsOf(int root)
    {
        var children = new Dictionary<int, List<LinuxProcess>>();
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (!int.TryParse(Path.GetFileName(folder.AsSpan()), NumberStyles.None, CultureInfo.InvariantCulture, out var id)) continue;
            if (Read(id) is not { } process) continue;
            if (!children.TryGetValue(process.ParentId, out var siblings)) children.Add(process.ParentId, siblings = []);
            siblings.Add(process);
        }

        var found = new List<LinuxProcess>();
        Collect(root, children, found);
        return found;
    }

    private static void Collect(int parent, Dictionary<int, List<LinuxProcess>> children, List<LinuxProcess> found)
    {
        // Removed on the way, so that no inconsistent snapshot can lead in circles.
        if (!children.Remove(parent, out var own)) return;
        foreach (var child in own)
        {
            found.Add(child);
            Collect(child.Id, children, found);
        }
    }

    private static LinuxProcess? Read(int id)
    {
        try
        {
            // "pid (name) state ppid …"; the name may hold anything, closing brackets included.
            var stat = File.ReadAllText("/proc/" + id.ToString(CultureInfo.InvariantCulture) + "/stat");
            var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ', 3);
            return new LinuxProcess(id, int.Parse(fields[1], CultureInfo.InvariantCulture), fields[0] is "Z" or "X");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
