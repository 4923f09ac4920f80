using System;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;

namespace ConnLint.Probing.Sockets;

/// <summary>Connects to a listener of our own on a loopback address, to tell a fault of one server from one of every connection within this machine.</summary>
internal static class ControlConnection
{
    /// <summary>How the connection ends; null where not even the listener could be made.</summary>
    public static async Task<ConnectResult?> TryAsync(IPAddress loopback, TimeSpan limit, CancellationToken cancellationToken)
    {
        try
        {
            using var listener = new Socket(loopback.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
            listener.Bind(new IPEndPoint(loopback, 0));
            listener.Listen(1);
            return await ConnectAttempt.ToAsync((IPEndPoint)listener.LocalEndPoint!, limit, cancellationToken).ConfigureAwait(false);
        }
        catch (SocketException)
        {
            // A machine without that family, or a sandbox without servers: then there is nothing to compare with.
            return null;
        }
    }
}
