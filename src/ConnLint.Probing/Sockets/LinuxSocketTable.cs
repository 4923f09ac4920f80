using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Net;

namespace ConnLint.Probing.Sockets;

/// <summary>Linux: <c>sock_diag</c> for the listeners, or <c>/proc/net/tcp*</c> where the kernel does not answer that, and <c>/proc/*/fd</c> for their owners.</summary>
internal sealed class LinuxSocketTable : SocketTable
{
    public override IReadOnlyList<Listener> Listeners()
    {
        var sockets = SocketDiagnostics.Listeners() ?? FromProc();
        var owners = LinuxSocketOwners.Of(sockets);
        Limitation = sockets.TrueForAll(socket => owners.ContainsKey(socket.Inode)) ? null : "sockets of other users show no owner; run it as that user or as root";
        return sockets.ConvertAll(socket => new Listener(socket.EndPoint, owners.TryGetValue(socket.Inode, out var owner) ? owner : null)
        {
            IsDualStack = IsDualStack(socket, sockets),
            Queue = socket.Queue,
        });
    }

    public override IReadOnlyList<Listener> ListenersOf(int processId)
    {
        var sockets = SocketDiagnostics.Listeners() ?? FromProc();
        var owners = LinuxSocketOwners.Of(sockets, processId);
        return sockets.FindAll(socket => owners.ContainsKey(socket.Inode))
            .ConvertAll(socket => new Listener(socket.EndPoint, processId) { IsDualStack = IsDualStack(socket, sockets), Queue = socket.Queue });
    }

    public override ProcessDescription? Describe(int processId)
    {
        var folder = "/proc/" + processId.ToString(CultureInfo.InvariantCulture);
        return Directory.Exists(folder)
            ? ProcStat.Describe(processId, File.ReadAllText(folder + "/stat"), File.ReadAllText(folder + "/cmdline"), File.ReadAllText("/proc/stat"))
            : null;
    }

    /// <summary>The listeners as <c>/proc</c> tells them, in the network namespace of this process.</summary>
    public static List<LinuxSocket> FromProc()
    {
        var sockets = new List<LinuxSocket>(ProcNetTcp.Parse(File.ReadAllText("/proc/net/tcp")));

        // A kernel without IPv6 has no second table.
        if (File.Exists("/proc/net/tcp6")) sockets.AddRange(ProcNetTcp.Parse(File.ReadAllText("/proc/net/tcp6")));
        return sockets;
    }

    private static bool? IsDualStack(LinuxSocket socket, List<LinuxSocket> all)
    {
        if (!socket.EndPoint.Address.Equals(IPAddress.IPv6Any)) return false;
        if (socket.IsOnlyIPv6 is { } only) return !only;

        // Two sockets cannot both serve IPv4 on one port (short of SO_REUSEPORT), so an IPv4 neighbour settles it.
        return all.Exists(other => other.EndPoint.Port == socket.EndPoint.Port && other.EndPoint.Address.Equals(IPAddress.Any)) ? false : null;
    }
}
