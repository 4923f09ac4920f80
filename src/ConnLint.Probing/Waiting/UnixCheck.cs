using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;
using ConnLint.Probing.Sockets;

namespace ConnLint.Probing.Waiting;

/// <summary>Ready when a connection is accepted on a Unix domain socket. A file that nobody listens on, left by a program that ended, refuses.</summary>
internal sealed class UnixCheck(string path) : EndpointCheck
{
    private static readonly CheckResult Missing = new(CheckState.Closed, "no such socket");

    public override async Task<CheckResult> RunAsync(EndPoint endPoint, CancellationToken cancellationToken)
    {
        if (!File.Exists(path)) return Missing;
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        var error = await ConnectAttempt.ConnectAsync(socket, endPoint, ConnectLimit(endPoint), cancellationToken).ConfigureAwait(false);
        return OfConnect(ConnectAttempt.OutcomeOf(error), error);
    }
}
