using System;
using System.Collections.Generic;

namespace ConnLint.Probing.Sockets;

/// <summary>
/// Asks the kernel through <c>sock_diag</c> (netlink) for its listeners: faster than <c>/proc/net/tcp</c>, for which it walks every slot of the
/// table of connections, and the only source that tells which <c>[::]</c> sockets refuse IPv4.
/// </summary>
internal static class SocketDiagnostics
{
    private const int NetlinkFamily = 16;
    private const int RawAndCloseOnExec = 3 | 0x80000;
    private const int DiagnosticsProtocol = 4;
    private const int DoNotWait = 0x40;
    private const byte IPv4 = 2;
    private const byte IPv6 = 10;

    /// <summary>All listeners, or null where the kernel does not answer: an old one, a sandbox, or one without the module.</summary>
    public static List<LinuxSocket>? Listeners()
    {
        var netlink = Open();
        if (netlink < 0) return null;
        try
        {
            var sockets = new List<LinuxSocket>();
            return Ask(netlink, IPv4, sockets) && Ask(netlink, IPv6, sockets) ? sockets : null;
        }
        finally
        {
            _ = LibC.close(netlink);
        }
    }

    /// <summary>A descriptor for questions, or a negative number; the caller closes it.</summary>
    public static int Open() => LibC.socket(NetlinkFamily, RawAndCloseOnExec, DiagnosticsProtocol);

    /// <summary>Sends one request and receives one packet of the answer; its length, or 0 where the kernel does not answer.</summary>
    public static int Exchange(int netlink, byte[] request, byte[] answer)
        => (int)LibC.send(netlink, request, (IntPtr)request.Length, 0) == request.Length
            ? Math.Max(0, (int)LibC.recv(netlink, answer, (IntPtr)answer.Length, DoNotWait))
            : 0;

    private static bool Ask(int netlink, byte family, List<LinuxSocket> sockets)
    {
        var request = DiagnosticsMessage.Request(family);
        if ((int)LibC.send(netlink, request, (IntPtr)request.Length, 0) != request.Length) return false;

        var answer = new byte[32 * 1024];
        while ((int)LibC.recv(netlink, answer, (IntPtr)answer.Length, DoNotWait) is > 0 and var length)
        {
            switch (DiagnosticsMessage.Parse(answer, length, sockets))
            {
                case DumpState.Ended: return true;
                case DumpState.Broken: return false;
            }
        }

        return false;
    }
}
