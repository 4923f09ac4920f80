using System;
using System.Linq;
using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;
using ConnLint.Probing.Names;
using ConnLint.Probing.Sockets;

namespace ConnLint.Probing.Routes;

/// <summary>Finds who answers on the way to another machine: one echo request for each number of hops, all at the same time, and all of them to the address that was asked.</summary>
/// <remarks>.NET sends them through a raw socket where the user may open one, else on Linux through the program <c>ping</c>; Windows and macOS need no privilege.</remarks>
internal static class RouteTrace
{
    /// <summary>How far is looked: what a developer's machine, VPN and data centre put before a server; the internet's ways are longer, and not what anybody can mend.</summary>
    public const int MaxHops = 8;

    private const string NoTool = "this user may open no raw socket, and the program ping is not installed";
    private const string NoRouters = "on Linux, .NET does not tell which routers answer over IPv6"; // seen with .NET 10: their "time exceeded" arrives, and the request times out
    private const string NoResult = "the program ping gives this user no result";

    /// <summary>Whether an address is one that a way leads to; groups are many machines, of which none was asked.</summary>
    public static bool Fits(IPAddress address) => address.AddressFamily == AddressFamily.InterNetworkV6 ? !address.IsIPv6Multicast : address.GetAddressBytes()[0] < 224;

    /// <summary>The way, and why it is not known; both are null where this machine itself knows none, as the attempt to connect has told already.</summary>
    /// <exception cref="PingException">An error of the system that is neither a missing permission nor a missing way.</exception>
    public static async Task<(Route? Route, string? Limitation)> ToAsync(IPAddress target, TimeSpan limit, CancellationToken cancellationToken)
    {
        var answers = await Task.WhenAll(Enumerable.Range(1, MaxHops).Select(hops => AskAsync(target, hops, limit, cancellationToken))).ConfigureAwait(false);
        if (Array.Find(answers, static answer => answer.Limitation is not null).Limitation is { } limitation) return (null, limitation);

        var route = Route.Of(target, answers.Where(static answer => answer.Hop is not null).Select(static answer => answer.Hop!));
        if (route.Last is null && target.AddressFamily == AddressFamily.InterNetworkV6 && OperatingSystem.IsLinux()) return (null, NoRouters);
        return (route.Last is null && Array.Exists(answers, static answer => answer.IsUnsent) ? null : route, null);
    }

    private static async Task<(RouteHop? Hop, string? Limitation, bool IsUnsent)> AskAsync(IPAddress target, int hops, TimeSpan limit, CancellationToken cancellationToken)
    {
        try
        {
            // Without a buffer of ours: the program ping takes none.
            using var ping = new Ping();
            var reply = await ping.SendPingAsync(target, limit, buffer: null, new PingOptions(hops, dontFragment: false), cancellationToken).ConfigureAwait(false);
            return (HopOf(reply.Status, reply.Address, target, hops), reply.Status == IPStatus.Unknown ? NoResult : null, false);
        }
        catch (PlatformNotSupportedException)
        {
            return (null, NoTool, false);
        }
        catch (PingException exception) when (LimitationOf(exception) is { } limitation)
        {
            return (null, limitation, false);
        }
        catch (PingException exception) when (exception.InnerException is SocketException { SocketErrorCode: var error } && ConnectAttempt.OutcomeOf(error) == ConnectOutcome.Unreachable)
        {
            // Of this machine, or of a router whose "network unreachable" .NET hands on without its address.
            return (null, null, true);
        }
    }

    private static string? LimitationOf(PingException exception) => exception.InnerException switch
    {
        PlatformNotSupportedException => NoTool,
        SocketException { SocketErrorCode: SocketError.AccessDenied } => "the system forbids this program to send echo requests",
        _ => null,
    };

    /// <summary>Who answers, by the reply's status; null where nobody does, its address is not told, or it is this machine itself, which gives up looking for a neighbour.</summary>
    internal static RouteHop? HopOf(IPStatus status, IPAddress? address, IPAddress target, int hops)
    {
        HopAnswer? answer = status switch
        {
            IPStatus.Success => HopAnswer.Reached,
            IPStatus.TtlExpired or IPStatus.TimeExceeded => HopAnswer.Passed,
            IPStatus.DestinationNetworkUnreachable or IPStatus.DestinationHostUnreachable or IPStatus.DestinationProhibited or IPStatus.DestinationPortUnreachable
                or IPStatus.DestinationUnreachable => HopAnswer.Unreachable,
            _ => null,
        };

        // The target's own firewall may reject the request: that is an answer, too.
        if (answer == HopAnswer.Reached || (answer == HopAnswer.Unreachable && target.Equals(address))) return new RouteHop(hops, target, HopAnswer.Reached);
        return answer is null || address is null || address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any) || OwnAddress.Is(address) ? null : new RouteHop(hops, address, answer.Value);
    }
}
