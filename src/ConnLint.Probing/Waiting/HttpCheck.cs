using System;
using System.Globalization;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace ConnLint.Probing.Waiting;

/// <summary>
/// Ready when a GET is answered with a wanted status and, where one is wanted, a text in the body. Not HEAD, which development servers of
/// front ends reject. In clear HTTP/1.1; over TLS HTTP/2 too, whichever the server prefers.
/// </summary>
internal sealed class HttpCheck(WaitTarget target, WaitOptions options) : EndpointCheck
{
    private const int MaxBody = 1024 * 1024;

    private readonly Uri _url = HttpExchange.UrlOf(target, target.Path);

    /// <summary>Goes through a whole exchange without a network; in clear text, as the library has no seam below TLS.</summary>
    public static void Rehearse(WaitTarget target, WaitOptions options)
        => new HttpCheck(target with { IsTls = false }, options with { Status = StatusRanges.Default }).RunAsync(new RehearsedEndPoint(), CancellationToken.None).GetAwaiter().GetResult();

    public override async Task<CheckResult> RunAsync(EndPoint endPoint, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, _url)
        {
            Version = target.IsTls ? HttpVersion.Version20 : HttpVersion.Version11,
            VersionPolicy = HttpVersionPolicy.RequestVersionOrLower,
        };
        return await HttpExchange.RunAsync(endPoint, request, JudgeAsync, cancellationToken).ConfigureAwait(false);
    }

    private async Task<CheckResult> JudgeAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var status = ((int)response.StatusCode).ToString(CultureInfo.InvariantCulture);
        if (!options.Status.Contains((int)response.StatusCode)) return HttpExchange.NotReady($"answers {status}, not {options.Status}");
        if (options.Body is not { } wanted) return new CheckResult(CheckState.Ready, "answers " + status);

        var text = Encoding.UTF8.GetString(await BeginningAsync(response, cancellationToken).ConfigureAwait(false));
        return text.Contains(wanted, StringComparison.Ordinal)
            ? new CheckResult(CheckState.Ready, $"answers {status} with the text")
            : HttpExchange.NotReady($"answers {status}, but without the text of --body");
    }

    // A stream that never ends, or a download, must not fill the memory.
    private static async Task<byte[]> BeginningAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        using var stream = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        var body = new byte[MaxBody];
        var length = await stream.ReadAtLeastAsync(body, body.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
        return body[..length];
    }
}
