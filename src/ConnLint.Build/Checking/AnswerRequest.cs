using System;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using ConnLint.Endpoints.Rules;

namespace ConnLint.Build.Checking;

/// <summary>
/// One GET to one address: no proxy, no redirection, no cookie. On loopback every certificate will do, because a developer's own is often not trusted
/// and a packet to a loopback address never leaves the machine.
/// </summary>
/// <remarks>
/// The command's <c>HttpExchange</c> chooses the address by a callback that the .NET Framework, in which MSBuild may run this, does not have:
/// here the URL holds the address, and the header the host.
/// </remarks>
internal static class AnswerRequest
{
    /// <summary>Null when the answer is as expected, otherwise what is wrong, in words that follow the URL, such as <c>answers 503, not 200-399</c>.</summary>
    public static async Task<string?> FaultAsync(PromisedEndpoint promise, IPEndPoint target, TimeSpan limit, CancellationToken cancellation)
    {
        using var timer = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        timer.CancelAfter(limit);
        try
        {
            using var handler = HandlerFor(target.Address);
            using var client = new HttpClient(handler);
            using var request = new HttpRequestMessage(HttpMethod.Get, promise.Url!.Scheme + "://" + target + promise.Answer!.Path);
            request.Headers.Host = promise.Url.Host is "*" or "+" ? "localhost:" + target.Port : promise.Url.Host + ":" + target.Port;
            request.Headers.UserAgent.ParseAdd("connlint");
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, timer.Token).ConfigureAwait(false);
            return promise.Answer.Status.Contains((int)response.StatusCode) ? null : $"answers {(int)response.StatusCode}, not {promise.Answer.Status}";
        }
        catch (OperationCanceledException)
        {
            return cancellation.IsCancellationRequested ? "was not asked" : "accepts connections, but does not answer";
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or WebException)
        {
            return $"accepts connections, but the request fails ({Quoted.Text((exception.InnerException ?? exception).Message)})";
        }
    }

    private static HttpClientHandler HandlerFor(IPAddress address)
    {
        var handler = new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false };
#pragma warning disable CA5359 // On loopback alone, as the summary says: what is sent never leaves the machine.
        if (IPAddress.IsLoopback(address)) handler.ServerCertificateCustomValidationCallback = static (_, _, _, _) => true;
#pragma warning restore CA5359
        return handler;
    }
}
