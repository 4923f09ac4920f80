using System;
using System.Threading.Tasks;
using ConnLint.Probing.Waiting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace ConnLint.Probing.Tests.Waiting;

/// <summary>The health service, spoken by hand on a real Kestrel: what Grpc.AspNetCore.HealthChecks sends.</summary>
public sealed class GrpcCheckTests
{
    [Theory]
    [InlineData("00000000020801", "0", "Ready: 127.0.0.1 serving")]
    [InlineData("00000000020802", "0", "TimedOut: 127.0.0.1 not serving")]
    [InlineData("0000000000", "0", "TimedOut: 127.0.0.1 of unknown health")]
    [InlineData("", "5", "TimedOut: 127.0.0.1 knows no such service (grpc-status 5, NOT_FOUND)")]
    [InlineData("", "12", "TimedOut: 127.0.0.1 speaks gRPC, but has no health service (grpc-status 12, UNIMPLEMENTED)")]
    [InlineData("", "16", "TimedOut: 127.0.0.1 speaks gRPC, but the health check fails with grpc-status 16")]
    public async Task Answer_Decides(string body, string status, string seen)
    {
        await using var server = await StartedKestrel.StartAsync(HttpProtocols.Http2, context => AnswerAsync(context, body, status));
        Assert.StartsWith(seen, Wait.Seen(await Wait.ForAsync(Wait.Once, Wait.Grpc(server.Port))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Request_IsACallOfTheHealthService()
    {
        var seen = "";
        await using var server = await StartedKestrel.StartAsync(HttpProtocols.Http2, async context =>
        {
            var body = new byte[64];
            var length = await context.Request.Body.ReadAsync(body);
            seen = $"{context.Request.Protocol} {context.Request.Method} {context.Request.Path} {context.Request.ContentType} {Convert.ToHexString(body.AsSpan(0, length))}";
            await AnswerAsync(context, "00000000020801", "0");
        });
        Assert.Equal(WaitEnd.Ready, (await Wait.ForAsync(Wait.Once, Wait.Grpc(server.Port, "a.B"))).End);
        Assert.Equal("HTTP/2 POST /grpc.health.v1.Health/Check application/grpc 00000000050A03612E42", seen);
    }

    [Fact]
    public async Task PlainHttp_SaysSo()
    {
        await using var two = await StartedKestrel.StartAsync(HttpProtocols.Http2);
        Assert.StartsWith("TimedOut: 127.0.0.1 answers 200 in HTTP/2, but not in gRPC", Wait.Seen(await Wait.ForAsync(Wait.Once, Wait.Grpc(two.Port))), StringComparison.Ordinal);
        await using var one = await StartedKestrel.StartAsync(HttpProtocols.Http1);
        Assert.Contains("does not answer in HTTP/2", Wait.Seen(await Wait.ForAsync(Wait.Once, Wait.Grpc(one.Port))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("", true)]
    [InlineData("HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n", false)]
    [InlineData("HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n", true)]
    [InlineData("-ERR unknown command\r\n", false)]
    public async Task OtherProtocols_SaySo(string answer, bool isReset)
    {
        using var listener = Loopback.ListenAndEnd(answer, isReset);
        Assert.StartsWith("TimedOut: 127.0.0.1 accepts connections, but does not answer in HTTP/2", Wait.Seen(await Wait.ForAsync(Wait.Once, Wait.Grpc(Loopback.PortOf(listener)))), StringComparison.Ordinal);
    }

    private static async Task AnswerAsync(HttpContext context, string body, string status)
    {
        context.Response.ContentType = "application/grpc";
        if (body.Length == 0)
        {
            // A call that fails at once: its status is among the headers.
            context.Response.Headers["grpc-status"] = status;
            return;
        }

        await context.Response.Body.WriteAsync(Convert.FromHexString(body));
        context.Response.AppendTrailer("grpc-status", status);
    }
}
