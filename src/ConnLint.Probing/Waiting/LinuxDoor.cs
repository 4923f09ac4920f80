using System;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using ConnLint.Probing.Sockets;

namespace ConnLint.Probing.Waiting;

/// <summary>
/// One loopback address as Linux writes it. Linux answers an attempt to connect there before the call returns: the handshake, or the reset, is
/// handled by the sender's own thread. So a second <c>connect</c> of a socket that does not block tells the result at once
/// (net/ipv4/af_inet.c, <c>__inet_stream_connect</c>).
/// </summary>
internal sealed class LinuxDoor
{
    private const int StreamNonBlockingCloseOnExec = 1 | 0x800 | 0x80000;
    private const int IPv4 = 2;
    private const int IPv6 = 10;
    private const int SocketLevel = 1;
    private const int Linger = 13;

    private readonly byte[] _address;
    private readonly byte[] _own;
    private readonly int _family;
    private readonly ConnectResult _accepted;
    private readonly ConnectResult _refused;
    private readonly ConnectResult _unavailable;
    private readonly ConnectResult _unsupported;

    public LinuxDoor(IPEndPoint endPoint)
    {
        var isIPv4 = endPoint.AddressFamily == AddressFamily.InterNetwork;
        _family = isIPv4 ? IPv4 : IPv6;
        _address = endPoint.Serialize().Buffer[..(isIPv4 ? 16 : 28)].ToArray();
        _own = new byte[_address.Length];
        _accepted = new ConnectResult(endPoint, ConnectOutcome.Accepted, SocketError.Success);
        _refused = new ConnectResult(endPoint, ConnectOutcome.Refused, SocketError.ConnectionRefused);
        _unavailable = new ConnectResult(endPoint, ConnectOutcome.Unreachable, SocketError.AddressNotAvailable);
        _unsupported = new ConnectResult(endPoint, ConnectOutcome.Unreachable, SocketError.AddressFamilyNotSupported);
        Lookup = DiagnosticsMessage.Lookup(endPoint);
    }

    /// <summary>The question whether the kernel has a listener for the address.</summary>
    public byte[] Lookup { get; }

    /// <summary>What the last attempt to connect saw.</summary>
    public ConnectResult? Last { get; set; }

    /// <summary>When that was.</summary>
    public long KnockedAt { get; set; }

    /// <summary>The result of an attempt to connect, or null where it is still open or failed in a way that a real attempt has to describe.</summary>
    public ConnectResult? Knock()
    {
        var socket = LibC.socket(_family, StreamNonBlockingCloseOnExec, 0);
        if (socket < 0) return ResultOf(Marshal.GetLastPInvokeError());
        try
        {
            var result = Connect(socket) ?? Connect(socket);

            // Asked of a refused socket, too: what runs for the first time costs a millisecond, which must not come between the answer and our end.
            var isOwn = IsConnectedToItself(socket);
            return result == _accepted && isOwn ? RefusedByNobody(socket) : result;
        }
        finally
        {
            _ = LibC.close(socket);
        }
    }

    private ConnectResult? Connect(int socket)
        => LibC.connect(socket, _address, _address.Length) == 0 ? _accepted : ResultOf(Marshal.GetLastPInvokeError());

    private ConnectResult? ResultOf(int error) => error switch
    {
        111 => _refused,
        99 => _unavailable,
        97 => _unsupported,
        _ => null,
    };

    // TCP may pick the target's own port as the source port and then connect the socket to itself: nobody listens.
    private bool IsConnectedToItself(int socket)
    {
        var length = _own.Length;
        return LibC.getsockname(socket, _own, ref length) == 0 && _own.AsSpan().SequenceEqual(_address);
    }

    // Without lingering no trace of that stays behind, which would keep a server from binding the port.
    private ConnectResult RefusedByNobody(int socket)
    {
        _ = LibC.setsockopt(socket, SocketLevel, Linger, [1, 0], 2 * sizeof(int));
        return _refused;
    }
}
