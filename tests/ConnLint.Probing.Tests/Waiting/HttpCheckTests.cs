using System;
using System.Threading;
using System.Threading.Tasks;
using ConnLint.Probing.Waiting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace ConnLint.Probing.Tests.Waiting;

/// <summary>HTTP as a real Kestrel speaks it, and as something else does.</summary>
public sealed class HttpCheckTests
{
    [Fact]
    public async Task Http_IsReady()
    {
        await using var server = await StartedKestrel.StartAsync(HttpProtocols.Http1AndHttp2);
        var outcome = await Wait.ForAsync(Wait.Long, Wait.Http(server.Port));
        Assert.Contains($"answers 200 on 127.0.0.1:{server.Port}", outcome.Results()[0].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(HttpProtocols.Http1)]
    [InlineData(HttpProtocols.Http2)]
    [InlineData(HttpProtocols.Http1AndHttp2)]
    public async Task Https_IsReadyWithACertificateThatNobodyTrusts(HttpProtocols protocols)
    {
        await using var server = await StartedKestrel.StartAsync(protocols, isTls: true);
        Assert.Equal(WaitEnd.Ready, (await Wait.ForAsync(Wait.Long, Wait.Http(server.Port, isTls: true))).End);
    }

    [Theory]
    [InlineData(302, "200-399", true)]
    [InlineData(404, "200-399", false)]
    [InlineData(404, "404", true)]
    [InlineData(200, "204,404", false)]
    public async Task Status_Decides(int status, string wanted, bool isReady)
    {
        await using var server = await StartedKestrel.StartAsync(HttpProtocols.Http1, context =>
        {
            context.Response.StatusCode = status;
            context.Response.Headers.Location = "/elsewhere";
            return Task.CompletedTask;
        });
        Assert.True(StatusRanges.TryParse(wanted, out var ranges));
        var outcome = await Wait.ForAsync(Wait.Once with { Status = ranges }, Wait.Http(server.Port));
        Assert.Equal(isReady ? WaitEnd.Ready : WaitEnd.TimedOut, outcome.End);
        if (!isReady) Assert.StartsWith($"TimedOut: 127.0.0.1 answers {status}, not {wanted}", Wait.Seen(outcome), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("world", true)]
    [InlineData("World", false)]
    public async Task Body_Decides(string text, bool isReady)
    {
        await using var server = await StartedKestrel.StartAsync(HttpProtocols.Http1);
        var outcome = await Wait.ForAsync(Wait.Once with { Body = text }, Wait.Http(server.Port));
        Assert.Equal(isReady ? WaitEnd.Ready : WaitEnd.TimedOut, outcome.End);
    }

    [Fact]
    public async Task ServerThatStartsUp_IsReadyWhenItAnswersWell()
    {
        var requests = 0;
        await using var server = await StartedKestrel.StartAsync(HttpProtocols.Http1, context =>
        {
            context.Response.StatusCode = ++requests < 4 ? 503 : 200;
            return Task.CompletedTask;
        });
        Assert.Equal(WaitEnd.Ready, (await Wait.ForAsync(Wait.Long, Wait.Http(server.Port))).End);
        Assert.Equal(4, requests);
    }

    [Fact]
    public async Task PathAndQuery_AreSent()
    {
        string? seen = null;
        await using var server = await StartedKestrel.StartAsync(HttpProtocols.Http1, context =>
        {
            seen = context.Request.Method + " " + context.Request.Path + context.Request.QueryString + " " + context.Request.Host;
            return Task.CompletedTask;
        });
        await Wait.ForAsync(Wait.Once, Wait.Http(server.Port, "/healthz?full=1"));
        Assert.Equal($"GET /healthz?full=1 localhost:{server.Port}", seen);
    }

    [Theory]
    [InlineData("ok", CheckState.Ready)]
    [InlineData("ko", CheckState.NotReady)]
    public async Task Rehearsal_GoesThroughAWholeAnswer(string body, object state)
    {
        var check = new HttpCheck(Wait.Http(80), Wait.Once with { Body = body });
        Assert.Equal(state, (await check.RunAsync(new RehearsedEndPoint(), CancellationToken.None)).State);
    }

    [Fact]
    public async Task OtherProtocols_SayWhatHappens()
    {
        await using var clear = await StartedKestrel.StartAsync(HttpProtocols.Http1);
        Assert.Contains("the TLS handshake fails", Wait.Seen(await Wait.ForAsync(Wait.Once, Wait.Http(clear.Port, isTls: true))), StringComparison.Ordinal);
        await using var tls = await StartedKestrel.StartAsync(HttpProtocols.Http1, isTls: true);
        Assert.Contains("closes them without an answer", Wait.Seen(await Wait.ForAsync(Wait.Once, Wait.Http(tls.Port))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task End_IsNoAnswer(bool isReset)
    {
        using var listener = Loopback.ListenAndEnd("", isReset);
        Assert.Contains("accepts connections, but closes them without an answer", Wait.Seen(await Wait.ForAsync(Wait.Once, Wait.Http(Loopback.PortOf(listener)))), StringComparison.Ordinal);
    }
}
