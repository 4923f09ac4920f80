using System;
using System.Globalization;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;
using ConnLint.Endpoints.Rules;
using ConnLint.Probing.Sockets;

namespace ConnLint.Probing.Waiting;

/// <summary>
/// One request on one new connection to one address: no proxy, no redirection, no cookie, no credentials. On loopback every certificate will do,
/// because a developer's own is often not trusted and nobody listens in.
/// </summary>
internal static class HttpExchange
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    public static Uri UrlOf(WaitTarget target, string path)
        => new(string.Format(CultureInfo.InvariantCulture, "{0}://{1}:{2}{3}", target.IsTls ? "https" : "http", target.Host, target.Port, path));

    /// <summary>Sends the request and lets <paramref name="judge"/> read the response; every failure becomes a result.</summary>
    public static async Task<CheckResult> RunAsync(
        EndPoint endPoint, HttpRequestMessage request, Func<HttpResponseMessage, CancellationToken, Task<CheckResult>> judge, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Limit);
        try
        {
            using var invoker = new HttpMessageInvoker(HandlerFor(endPoint));
            request.Headers.UserAgent.ParseAdd("connlint");
            using var response = await invoker.SendAsync(request, limit.Token).ConfigureAwait(false);
            return await judge(response, limit.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return NotReady($"accepts connections, but no answer within {Limit.TotalSeconds:0} s");
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            return OfFailure(exception, request.Version);
        }
    }

    public static CheckResult NotReady(string text) => new(CheckState.NotReady, text);

    private static SocketsHttpHandler HandlerFor(EndPoint endPoint)
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            ConnectCallback = (_, token) => endPoint is RehearsedEndPoint ? new(new RehearsedStream()) : ConnectAsync(endPoint, token),
        };
#pragma warning disable CA5359 // Said above: a packet to a loopback address never leaves the machine.
        if (endPoint is IPEndPoint { Address: var address } && IPAddress.IsLoopback(address))
            handler.SslOptions.RemoteCertificateValidationCallback = static (_, _, _, _) => true;
#pragma warning restore CA5359
        return handler;
    }

    private static async ValueTask<Stream> ConnectAsync(EndPoint endPoint, CancellationToken cancellationToken)
    {
        var socket = new Socket(endPoint.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            var error = await ConnectAttempt.ConnectAsync(socket, endPoint, EndpointCheck.ConnectLimit(endPoint), cancellationToken).ConfigureAwait(false);
            return error == SocketError.Success ? new NetworkStream(socket, ownsSocket: true) : throw new SocketException((int)error);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static CheckResult OfFailure(Exception exception, Version version)
    {
        var error = SocketErrorOf(exception);
        var kind = (exception as HttpRequestException)?.HttpRequestError;
        if (kind == HttpRequestError.ConnectionError && error is { } refusal) return EndpointCheck.OfConnect(ConnectAttempt.OutcomeOf(refusal), refusal);

        var inner = exception.InnerException ?? exception;
        return NotReady(kind switch
        {
            HttpRequestError.SecureConnectionError => "accepts connections, but the TLS handshake fails: " + Quoted.Text(inner.Message),

            // Who knows HTTP/1.1 alone refuses the first bytes of HTTP/2 by a frame, by an answer of its own, by an end or by a reset, and which of them the client sees first is chance.
            not null when version == HttpVersion.Version20 => "accepts connections, but does not answer in HTTP/2",

            // A server that closes before it has read everything resets the connection.
            _ when kind == HttpRequestError.ResponseEnded || error is SocketError.ConnectionReset or SocketError.ConnectionAborted or SocketError.Shutdown
                => "accepts connections, but closes them without an answer",
            HttpRequestError.InvalidResponse => "accepts connections, but does not answer in HTTP/1.1",
            _ => "accepts connections, but the request fails: " + Quoted.Text(inner.Message),
        });
    }

    private static SocketError? SocketErrorOf(Exception exception)
    {
        for (Exception? cause = exception; cause is not null; cause = cause.InnerException)
            if (cause is SocketException { SocketErrorCode: var error })
                return error;

        return null;
    }
}
