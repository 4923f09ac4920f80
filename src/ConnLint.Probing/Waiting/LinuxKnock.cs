using System;
using System.Collections.Generic;
using System.Net;
using ConnLint.Probing.Sockets;

namespace ConnLint.Probing.Waiting;

/// <summary>
/// Linux: asks the kernel whether it has a listener for an address (<c>sock_diag</c>, a tenth of the cost of a connection), and connects when it has,
/// and now and then all the same: behind rules that rewrite addresses (a container's published port) somebody else answers.
/// </summary>
internal sealed class LinuxKnock(TimeProvider time) : Knock
{
    private static readonly TimeSpan PauseWithLookup = TimeSpan.FromMilliseconds(3);
    private static readonly TimeSpan PauseWithoutLookup = TimeSpan.FromMilliseconds(12);
    private static readonly TimeSpan LongestSilence = TimeSpan.FromMilliseconds(100);

    private readonly Dictionary<IPEndPoint, LinuxDoor> _doors = [];
    private readonly byte[] _answer = new byte[1024];
    private int _netlink = SocketDiagnostics.Open();

    public override TimeSpan Pause => _netlink < 0 ? PauseWithoutLookup : PauseWithLookup;

    public override ConnectResult? At(IPEndPoint endPoint)
    {
        if (!IPAddress.IsLoopback(endPoint.Address)) return null;
        if (!_doors.TryGetValue(endPoint, out var door)) _doors.Add(endPoint, door = new LinuxDoor(endPoint));

        if (door.Last is { Outcome: not ConnectOutcome.Accepted } last && time.GetElapsedTime(door.KnockedAt) < LongestSilence && IsHeld(door) == false) return last;
        door.KnockedAt = time.GetTimestamp();
        return door.Last = door.Knock();
    }

    public override void Dispose() => Close();

    private bool? IsHeld(LinuxDoor door)
    {
        if (_netlink < 0) return null;
        var isHeld = DiagnosticsMessage.IsListener(_answer, SocketDiagnostics.Exchange(_netlink, door.Lookup, _answer));

        // A kernel or sandbox that does not tell once never does.
        if (isHeld is null) Close();
        return isHeld;
    }

    private void Close()
    {
        if (_netlink >= 0) _ = LibC.close(_netlink);
        _netlink = -1;
    }
}
