using System;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;
using ConnLint.Probing.Sockets;

namespace ConnLint.Probing.Waiting;

/// <summary>Finds out whether one address is ready. Every failure becomes a result; only cancellation throws.</summary>
internal abstract class EndpointCheck
{
    private static readonly TimeSpan LoopbackLimit = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan RemoteLimit = TimeSpan.FromSeconds(3);

    /// <summary>Whether accepting a connection is all that is asked, so that a knock decides.</summary>
    public virtual bool IsDecidedByConnecting => false;

    public static EndpointCheck Of(WaitTarget target, WaitOptions options) => options.IsInverted
        ? target.Kind == WaitKind.Unix ? new UnixCheck(target.Path) : new TcpCheck()
        : target.Kind switch
        {
            WaitKind.Tcp => new TcpCheck(),
            WaitKind.Unix => new UnixCheck(target.Path),
            WaitKind.Http => new HttpCheck(target, options),
            _ => new GrpcCheck(target),
        };

    public abstract Task<CheckResult> RunAsync(EndPoint endPoint, CancellationToken cancellationToken);

    /// <summary>How long one attempt to connect may take: some systems leave even a refused one without an answer for two minutes.</summary>
    public static TimeSpan ConnectLimit(EndPoint endPoint)
        => endPoint is not IPEndPoint { Address: var address } || IPAddress.IsLoopback(address) ? LoopbackLimit : RemoteLimit;

    public static CheckResult OfConnect(ConnectOutcome outcome, SocketError error) => outcome switch
    {
        ConnectOutcome.Accepted => new CheckResult(CheckState.Ready, "accepts connections"),
        ConnectOutcome.Refused => new CheckResult(CheckState.Closed, "refused (" + CamelCase(error) + ")"),
        ConnectOutcome.Unreachable => new CheckResult(CheckState.Closed, "unreachable (" + CamelCase(error) + ")"),
        ConnectOutcome.TimedOut => new CheckResult(CheckState.NotReady, "no answer (" + CamelCase(error) + ")"),
        _ => new CheckResult(CheckState.NotReady, "failed (" + CamelCase(error) + ")"),
    };

    private static string CamelCase(SocketError error)
    {
        var name = error.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}

/// <summary>Ready when a TCP connection is accepted.</summary>
internal sealed class TcpCheck : EndpointCheck
{
    public override bool IsDecidedByConnecting => true;

    public override async Task<CheckResult> RunAsync(EndPoint endPoint, CancellationToken cancellationToken)
    {
        var result = await ConnectAttempt.ToAsync((IPEndPoint)endPoint, ConnectLimit(endPoint), cancellationToken).ConfigureAwait(false);
        return OfConnect(result.Outcome, result.Error);
    }
}
