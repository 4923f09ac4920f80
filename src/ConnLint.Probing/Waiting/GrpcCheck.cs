using System;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading;
using System.Threading.Tasks;
using ConnLint.Endpoints.Rules;

namespace ConnLint.Probing.Waiting;

/// <summary>
/// Ready when <c>grpc.health.v1.Health/Check</c> says SERVING (github.com/grpc/grpc, doc/health-checking.md), over HTTP/2 alone: in clear text with prior
/// knowledge, as gRPC has no other way there.
/// </summary>
internal sealed class GrpcCheck(WaitTarget target) : EndpointCheck
{
    private readonly Uri _url = HttpExchange.UrlOf(target, "/grpc.health.v1.Health/Check");

    public override async Task<CheckResult> RunAsync(EndPoint endPoint, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, _url)
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
            Content = new ByteArrayContent(HealthMessage.Request(target.Path)) { Headers = { ContentType = new MediaTypeHeaderValue("application/grpc") } },
        };
        request.Headers.TE.ParseAdd("trailers");
        return await HttpExchange.RunAsync(endPoint, request, JudgeAsync, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<CheckResult> JudgeAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (response.Content.Headers.ContentType?.MediaType?.StartsWith("application/grpc", StringComparison.Ordinal) != true)
            return HttpExchange.NotReady($"answers {(int)response.StatusCode} in HTTP/2, but not in gRPC");

        var body = await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);

        // A call that fails at once has its status among the headers.
        var status = response.TrailingHeaders.TryGetValues("grpc-status", out var trailing) ? trailing.First()
            : response.Headers.TryGetValues("grpc-status", out var leading) ? leading.First()
            : null;
        return status switch
        {
            "0" when HealthMessage.Status(body) is var health => health == HealthMessage.Serving
                ? new CheckResult(CheckState.Ready, "serving")
                : HttpExchange.NotReady(health == HealthMessage.NotServing ? "not serving" : "of unknown health"),
            "5" => HttpExchange.NotReady("knows no such service (grpc-status 5, NOT_FOUND)"),
            "12" => HttpExchange.NotReady("speaks gRPC, but has no health service (grpc-status 12, UNIMPLEMENTED)"),
            null => HttpExchange.NotReady("speaks gRPC, but answers without a status"),
            _ => HttpExchange.NotReady("speaks gRPC, but the health check fails with grpc-status " + Quoted.Text(status)),
        };
    }
}
