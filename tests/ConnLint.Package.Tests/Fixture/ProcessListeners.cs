using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

namespace ConnLint.Package.Tests.Fixture;

/// <summary>The addresses on which a process and its descendants listen for TCP, as Linux shows them in <c>/proc</c> (proc_pid_net(5)).</summary>
internal static class ProcessListeners
{
    private const string Listening = "0A";
    private const string MappedPrefix = "0000000000000000FFFF0000";
    private const string Loopback6 = "00000000000000000000000001000000";

    /// <returns>Whether only this machine reaches the address, and the port.</returns>
    public static HashSet<(bool IsLoopback, int Port)> Of(int processId)
    {
        var sockets = Tree(processId).SelectMany(SocketsOf).ToHashSet(StringComparer.Ordinal);
        var found = new HashSet<(bool, int)>();
        foreach (var line in new[] { "/proc/net/tcp", "/proc/net/tcp6" }.SelectMany(File.ReadAllLines))
        {
            var fields = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (fields[3] != Listening || !sockets.Contains($"socket:[{fields[9]}]")) continue;
            var local = fields[1].Split(':');
            found.Add((IsLoopback(local[0]), int.Parse(local[1], NumberStyles.HexNumber, CultureInfo.InvariantCulture)));
        }

        return found;
    }

    // The bytes of an address come in words of the machine's order: 127.0.0.1 is 0100007F.
    private static bool IsLoopback(string address)
        => address == Loopback6 || ((address.Length == 8 || address.StartsWith(MappedPrefix, StringComparison.Ordinal)) && address.EndsWith("7F", StringComparison.Ordinal));

    private static HashSet<int> Tree(int processId)
    {
        var parents = new Dictionary<int, int>();
        foreach (var folder in Directory.GetDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var id) && ParentOf(id) is { } parent) parents[id] = parent;
        }

        var tree = new HashSet<int> { processId };
        for (var size = 0; size < tree.Count;)
        {
            size = tree.Count;
            tree.UnionWith(parents.Where(pair => tree.Contains(pair.Value)).Select(static pair => pair.Key));
        }

        return tree;
    }

    private static int? ParentOf(int id)
    {
        try
        {
            var stat = File.ReadAllText($"/proc/{id}/stat");
            return int.Parse(stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[1], CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return null; // ended meanwhile
        }
    }

    private static List<string> SocketsOf(int id)
    {
        try
        {
            return [.. Directory.GetFileSystemEntries($"/proc/{id}/fd").Select(static file => new FileInfo(file).LinkTarget ?? "")];
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return []; // ended meanwhile
        }
    }
}
