using System;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Threading;
using System.Threading.Tasks;

namespace ConnLint.Probing.Sockets;

/// <summary>Tries one TCP connection to one address and closes it at once, without sending a byte.</summary>
internal static class ConnectAttempt
{
    private const int WindowsInitialRto = unchecked((int)0x98000011); // SIO_TCP_INITIAL_RTO

    /// <summary>Connects; every failure becomes a result, only cancellation throws.</summary>
    public static async Task<ConnectResult> ToAsync(IPEndPoint endPoint, TimeSpan timeout, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            using var socket = new Socket(endPoint.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
            FailAtOnce(socket, endPoint.Address);
            var error = await ConnectAsync(socket, endPoint, timeout, cancellationToken).ConfigureAwait(false);
            if (error == SocketError.Success && IsSelfConnected(socket))
            {
                // Closed in the polite way, the port would stay taken for a minute, by nobody.
                socket.LingerState = new LingerOption(true, 0);
                error = SocketError.ConnectionRefused;
            }

            return new ConnectResult(endPoint, OutcomeOf(error), error);
        }
        catch (SocketException exception)
        {
            return new ConnectResult(endPoint, OutcomeOf(exception.SocketErrorCode), exception.SocketErrorCode);
        }
    }

    public static ConnectOutcome OutcomeOf(SocketError error) => error switch
    {
        SocketError.Success => ConnectOutcome.Accepted,
        SocketError.ConnectionRefused => ConnectOutcome.Refused,
        SocketError.TimedOut => ConnectOutcome.TimedOut,
        SocketError.NetworkUnreachable or SocketError.HostUnreachable or SocketError.NetworkDown or SocketError.HostDown => ConnectOutcome.Unreachable,

        // What a machine without IPv6 says about [::1].
        SocketError.AddressNotAvailable or SocketError.AddressFamilyNotSupported or SocketError.ProtocolFamilyNotSupported => ConnectOutcome.Unreachable,
        _ => ConnectOutcome.Failed,
    };

    /// <summary>Connects a socket within the time; only cancellation throws.</summary>
    /// <remarks>By event arguments: a refusal is the expected case here, and the first exception of a process costs 50 ms.</remarks>
    public static async Task<SocketError> ConnectAsync(Socket socket, EndPoint endPoint, TimeSpan timeout, CancellationToken cancellationToken)
    {
        using var arguments = new SocketAsyncEventArgs { RemoteEndPoint = endPoint };
        var connected = new TaskCompletionSource<SocketError>(TaskCreationOptions.RunContinuationsAsynchronously);
        arguments.Completed += (_, completed) => connected.TrySetResult(completed.SocketError);
        if (!socket.ConnectAsync(arguments)) return arguments.SocketError;

        using var timer = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        if (await Task.WhenAny(connected.Task, Task.Delay(timeout, timer.Token)).ConfigureAwait(false) == connected.Task)
        {
            timer.Cancel();
            return await connected.Task.ConfigureAwait(false);
        }

        Socket.CancelConnectAsync(arguments);
        cancellationToken.ThrowIfCancellationRequested();
        return SocketError.TimedOut;
    }

    // TCP may pick the target's own port as the source port and then connect the socket to itself: nobody listens.
    private static bool IsSelfConnected(Socket socket) => socket.LocalEndPoint is { } local && local.Equals(socket.RemoteEndPoint);

    // Windows repeats the SYN for two seconds after a loopback port has refused it.
    private static void FailAtOnce(Socket socket, IPAddress address)
    {
        if (!RuntimeInformation.IsOSPlatform(OSPlatform.Windows) || !IPAddress.IsLoopback(address)) return;
        try
        {
            // TCP_INITIAL_RTO_PARAMETERS: the default time-out, and TCP_INITIAL_RTO_NO_SYN_RETRANSMISSIONS.
            socket.IOControl(WindowsInitialRto, [0xFF, 0xFF, 0xFE, 0], null);
        }
        catch (SocketException)
        {
            // An older Windows: the refusal then only takes longer.
        }
    }
}
