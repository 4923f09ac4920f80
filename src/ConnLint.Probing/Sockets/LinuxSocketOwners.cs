using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Text;

namespace ConnLint.Probing.Sockets;

/// <summary>Finds the processes that hold sockets, by the links in <c>/proc/*/fd</c>.</summary>
internal static class LinuxSocketOwners
{
    private const string LinkPrefix = "socket:[";
    private const int NameOffset = 19; // d_name of struct dirent, in every libc of a 64-bit Linux

    /// <summary>The owner of each socket that this user may see; of several holders the oldest, which is the one that forked the others.</summary>
    public static Dictionary<long, int> Of(IEnumerable<LinuxSocket> sockets) => Of(sockets, null);

    /// <summary>The sockets that one process holds; all of them where it is null.</summary>
    public static Dictionary<long, int> Of(IEnumerable<LinuxSocket> sockets, int? ofProcess)
    {
        var owners = new Dictionary<long, int>();
        if (IntPtr.Size != 8) return owners;

        var wanted = new HashSet<long>();
        foreach (var socket in sockets) wanted.Add(socket.Inode);
        var link = new byte[32];
        foreach (var processId in ofProcess is { } one ? [one] : ProcessIds())
        {
            if (owners.Count == wanted.Count) break;
            Collect(processId, wanted, owners, link);
        }

        return owners;
    }

    /// <summary>The inode in <c>socket:[12345]</c>, or -1.</summary>
    public static long ParseLink(string link)
    {
        if (!link.StartsWith(LinkPrefix, StringComparison.Ordinal) || link[link.Length - 1] != ']') return -1;
        var digits = link.Substring(LinkPrefix.Length, link.Length - LinkPrefix.Length - 1);
        return long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var inode) ? inode : -1;
    }

    private static List<int> ProcessIds()
    {
        var ids = new List<int>();
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var id)) ids.Add(id);
        }

        ids.Sort();
        return ids;
    }

    // .NET's own enumeration asks for the state of each link's target, and throws for each of the processes of other users.
    private static void Collect(int processId, HashSet<long> wanted, Dictionary<long, int> owners, byte[] link)
    {
        var folder = LibC.opendir("/proc/" + processId.ToString(CultureInfo.InvariantCulture) + "/fd");
        if (folder == IntPtr.Zero) return;

        var file = LibC.dirfd(folder);
        for (var entry = LibC.readdir(folder); entry != IntPtr.Zero; entry = LibC.readdir(folder))
        {
            var length = (int)LibC.readlinkat(file, entry + NameOffset, link, (IntPtr)link.Length);
            if (length <= LinkPrefix.Length || link[0] != 's') continue;

            var inode = ParseLink(Encoding.ASCII.GetString(link, 0, length));
            if (wanted.Contains(inode) && !owners.ContainsKey(inode)) owners.Add(inode, processId);
        }

        _ = LibC.closedir(folder);
    }
}
