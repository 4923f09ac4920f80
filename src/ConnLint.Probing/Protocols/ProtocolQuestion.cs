using System;
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;
using ConnLint.Probing.Sockets;

namespace ConnLint.Probing.Protocols;

/// <summary>What a server said first on a connection of its own.</summary>
/// <param name="Bytes">The beginning of the answer; empty where there was none.</param>
/// <param name="Error">Why there was none, in words that follow the question; null where there was one.</param>
internal sealed record ProtocolAnswer(byte[] Bytes, string? Error)
{
    /// <summary>Whether the server took the connection and said nothing for as long as it was waited for.</summary>
    public bool IsSilent { get; init; }
}

/// <summary>Sends a greeting and reads the beginning of the answer. Every failure becomes a result; only cancellation throws.</summary>
internal static class ProtocolQuestion
{
    private const int MaxAnswer = 512;
    private const int Enough = 12; // a status line up to its status, and more than any of the other beginnings

    /// <param name="endPoint">Whom to ask.</param>
    /// <param name="greeting">What to say first; nothing lets the server begin.</param>
    /// <param name="limit">How long the answer may take.</param>
    /// <param name="cancellationToken">Ends the question.</param>
    /// <param name="enough">How many bytes tell the answer.</param>
    public static async Task<ProtocolAnswer> AskAsync(IPEndPoint endPoint, byte[] greeting, TimeSpan limit, CancellationToken cancellationToken, int enough = Enough)
    {
        using var timer = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timer.CancelAfter(limit);
        var answer = new byte[MaxAnswer];
        var length = 0;
        try
        {
            using var socket = new Socket(endPoint.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            var error = await ConnectAttempt.ConnectAsync(socket, endPoint, limit, timer.Token).ConfigureAwait(false);
            if (error != SocketError.Success) return new ProtocolAnswer([], "the connection fails (" + error + ")");

            using var stream = new NetworkStream(socket);
            if (greeting.Length > 0) await stream.WriteAsync(greeting, timer.Token).ConfigureAwait(false);
            int read;
            while ((read = await stream.ReadAsync(answer.AsMemory(length), timer.Token).ConfigureAwait(false)) > 0 && (length += read) < enough)
            {
            }

            return length == 0 ? new ProtocolAnswer([], "closes the connection without an answer") : new ProtocolAnswer(answer[..length], null);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // An alert of TLS is shorter, and not every server closes the connection behind it.
            return length > 0 ? new ProtocolAnswer(answer[..length], null) : new ProtocolAnswer([], FormattableString.Invariant($"no answer within {limit.TotalMilliseconds:0} ms")) { IsSilent = true };
        }
        catch (IOException exception)
        {
            return new ProtocolAnswer([], exception.InnerException is SocketException { SocketErrorCode: var code } ? "the connection breaks (" + code + ")" : "the connection breaks");
        }
    }
}
