using System;
using System.Collections.Generic;
using System.Net;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using ConnLint.Endpoints.Rules;

namespace ConnLint.Probing.Protocols;

/// <summary>
/// Finds out what a port speaks: one question after the other, the expected one first, and none more once one was answered in its own protocol, so that a server
/// that is what it should be sees one harmless request. One that is silent is asked all the others at once: it would let each of them wait for its time.
/// </summary>
internal sealed class ProtocolRecognition(IPEndPoint endPoint, TimeSpan limit)
{
    private const string Category = "protocol";
    private const string Tls = "TLS";
    private const string Http1 = "HTTP/1.1";
    private const string Http2 = "HTTP/2 in clear text";
    private const string PostgreSql = "PostgreSQL";
    private const string Banner = "a banner";

    private static readonly string[] Questions = [Tls, Http1, Http2, PostgreSql, Banner];

    private readonly List<ProbeResult> _results = [];
    private readonly Dictionary<string, Task<ProtocolAnswer>> _together = new(StringComparer.Ordinal);
    private byte[] _unexpected = [];

    /// <param name="isTlsExpected">Whether the client would begin with TLS.</param>
    /// <param name="cancellationToken">Ends the questions.</param>
    public async Task<Recognition> RunAsync(bool isTlsExpected, CancellationToken cancellationToken)
    {
        // What is still asked when the answer is known is not waited for.
        using var rest = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        try
        {
            return await ConcludeAsync(isTlsExpected, rest.Token).ConfigureAwait(false);
        }
        finally
        {
            rest.Cancel();
        }
    }

    private async Task<Recognition> ConcludeAsync(bool isTlsExpected, CancellationToken cancellationToken)
    {
        if (isTlsExpected && await IsTlsAsync(cancellationToken).ConfigureAwait(false)) return Concluded(SpokenProtocol.Tls);

        var status = await Http1StatusAsync(cancellationToken).ConfigureAwait(false);

        // A server of HTTP/2 alone may refuse in HTTP/1.1: Kestrel does so with 400 (Http2Connection.cs), and so does nginx where it wants TLS (ngx_http_request.c).
        if (status is not (null or "400" or "505")) return Concluded(SpokenProtocol.Http1);
        if (status is null or "400" && !isTlsExpected && await IsTlsAsync(cancellationToken).ConfigureAwait(false)) return Concluded(SpokenProtocol.Tls);
        if (await IsHttp2Async(cancellationToken).ConfigureAwait(false)) return Concluded(SpokenProtocol.Http2Only);
        if (status is not null) return Concluded(SpokenProtocol.Http1);

        // PostgreSQL closes whatever does not begin as its own clients do, and says nothing.
        if (_unexpected.Length == 0 && await IsPostgreSqlAsync(cancellationToken).ConfigureAwait(false)) return Concluded(SpokenProtocol.Other) with { Name = PostgreSql };
        if (_unexpected.Length == 0) await ListenAsync(cancellationToken).ConfigureAwait(false);
        return Concluded(_unexpected.Length == 0 ? SpokenProtocol.Unknown : SpokenProtocol.Other) with { Name = ProtocolGreetings.IsRedis(_unexpected) ? "Redis" : null };
    }

    private async Task<bool> IsTlsAsync(CancellationToken cancellationToken)
    {
        var answer = await AskAsync(Tls, cancellationToken).ConfigureAwait(false);
        return Add(Tls, answer, ProtocolGreetings.IsTls(answer.Bytes), "answers the handshake");
    }

    private async Task<string?> Http1StatusAsync(CancellationToken cancellationToken)
    {
        var answer = await AskAsync(Http1, cancellationToken).ConfigureAwait(false);
        var status = ProtocolGreetings.Status(answer.Bytes);
        Add(Http1, answer, status is not null, "answers " + status);
        return status;
    }

    private async Task<bool> IsHttp2Async(CancellationToken cancellationToken)
    {
        var answer = await AskAsync(Http2, cancellationToken).ConfigureAwait(false);
        return Add(Http2, answer, ProtocolGreetings.IsHttp2(answer.Bytes), "answers with its settings");
    }

    private async Task<bool> IsPostgreSqlAsync(CancellationToken cancellationToken)
    {
        var answer = await AskAsync(PostgreSql, cancellationToken).ConfigureAwait(false);
        var isSpoken = ProtocolGreetings.IsPostgreSql(answer.Bytes);
        if (isSpoken) _unexpected = answer.Bytes;
        return Add(PostgreSql, answer, isSpoken, $"answers '{Shown(answer.Bytes)}'");
    }

    // Some protocols let the server speak first.
    private async Task ListenAsync(CancellationToken cancellationToken)
        => Add(Banner, await AskAsync(Banner, cancellationToken).ConfigureAwait(false), isSpoken: false, "");

    private async Task<ProtocolAnswer> AskAsync(string question, CancellationToken cancellationToken)
    {
        var answer = await (_together.TryGetValue(question, out var asked) ? asked : SendAsync(question, cancellationToken)).ConfigureAwait(false);
        if (!answer.IsSilent || _together.Count > 0) return answer;
        foreach (var other in Questions)
        {
            if (other != question) _together[other] = SendAsync(other, cancellationToken);
        }

        return answer;
    }

    private Task<ProtocolAnswer> SendAsync(string question, CancellationToken cancellationToken) => question switch
    {
        Tls => ProtocolQuestion.AskAsync(endPoint, ProtocolGreetings.ClientHello(), limit, cancellationToken),
        Http1 => ProtocolQuestion.AskAsync(endPoint, ProtocolGreetings.Http1.ToArray(), limit, cancellationToken),
        Http2 => ProtocolQuestion.AskAsync(endPoint, ProtocolGreetings.Http2.ToArray(), limit, cancellationToken),
        PostgreSql => ProtocolQuestion.AskAsync(endPoint, ProtocolGreetings.PostgreSql.ToArray(), limit, cancellationToken, enough: 1),
        _ => ProtocolQuestion.AskAsync(endPoint, [], limit, cancellationToken),
    };

    private bool Add(string name, ProtocolAnswer answer, bool isSpoken, string words)
    {
        if (!isSpoken && !IsKnown(answer.Bytes) && _unexpected.Length == 0) _unexpected = answer.Bytes;
        var message = isSpoken ? words : answer.Error ?? $"answers '{Shown(answer.Bytes)}'";
        _results.Add(new ProbeResult(Category, name, isSpoken ? ProbeStatus.Pass : ProbeStatus.Fail, message, null, null, []));
        return isSpoken;
    }

    private static bool IsKnown(byte[] answer) => ProtocolGreetings.IsTls(answer) || ProtocolGreetings.IsHttp1(answer) || ProtocolGreetings.IsHttp2(answer);

    private Recognition Concluded(SpokenProtocol protocol) => new(protocol, protocol == SpokenProtocol.Other ? Shown(_unexpected) : null, _results);

    // The beginning of the first line: enough to know a protocol by, and too short for what else a server might tell.
    private static string Shown(byte[] answer)
    {
        const int MaxShown = 24;
        var line = Encoding.Latin1.GetString(answer).Split('\r', '\n')[0];
        return Quoted.Text(line.Length > MaxShown ? line[..MaxShown] : line);
    }
}
