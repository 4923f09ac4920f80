using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Runtime.InteropServices;

namespace ConnLint.Probing.Sockets;

/// <summary>Windows: the IP helper's tables of listeners with their owners.</summary>
internal sealed class WindowsSocketTable : SocketTable
{
    private const int IPv4 = 2;
    private const int IPv6 = 23;
    private const int ListenersWithOwner = 3; // TCP_TABLE_OWNER_PID_LISTENER
    private const int BufferTooSmall = 122;

    private readonly PortableSocketTable _processes = new();

    public override IReadOnlyList<Listener> Listeners()
    {
        var listeners = new List<Listener>(TcpTableBytes.ParseIPv4(Table(IPv4)));
        listeners.AddRange(TcpTableBytes.ParseIPv6(Table(IPv6)));
        return listeners;
    }

    public override ProcessDescription? Describe(int processId) => _processes.Describe(processId);

    private static byte[] Table(int family)
    {
        var size = 0;
        var error = GetExtendedTcpTable(null, ref size, false, family, ListenersWithOwner, 0);

        // The table can grow between the two calls.
        for (var attempt = 0; error == BufferTooSmall && attempt < 5; attempt++)
        {
            var table = new byte[size];
            error = GetExtendedTcpTable(table, ref size, false, family, ListenersWithOwner, 0);
            if (error == 0) return table;
        }

        return error == 0 ? [] : throw new Win32Exception(error);
    }

    [DllImport("iphlpapi.dll", ExactSpelling = true), DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int GetExtendedTcpTable(byte[]? table, ref int size, [MarshalAs(UnmanagedType.Bool)] bool sorted, int family, int kind, int reserved);
}
