using System;
using System.IO;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace ConnLint.Hook.Tests;

public sealed class FailuresTests
{
    private readonly Failures _failures = new();

    [Fact]
    public void Empty_HasNone()
    {
        Assert.Null(_failures.Last);
        Assert.Null(_failures.OfHost());
    }

    [Fact]
    public void Cancellation_IsNoFailure()
    {
        _failures.Add(new TaskCanceledException());
        _failures.Add(new ObjectDisposedException("host"));
        Assert.Null(_failures.Last);
    }

    [Fact]
    public async Task FailedStart_IsFoundBehindLaterOnes()
    {
        var failure = await FailedStart();
        _failures.Add(new IOException());
        _failures.Add(failure);
        _failures.Add(failure);
        for (var i = 0; i < 7; i++) _failures.Add(new IOException());

        Assert.Same(failure, _failures.OfHost());
        Assert.NotSame(failure, _failures.Last);
    }

    [Fact]
    public void ExceptionOutsideTheHost_IsNotItsFailure()
    {
        for (var i = 0; i < 20; i++) _failures.Add(new IOException());
        Assert.Null(_failures.OfHost());
        Assert.NotNull(_failures.Last);
    }

    [Fact]
    public async Task AfterTheVerdict_NothingIsKept()
    {
        _failures.Add(await FailedStart());
        _failures.Clear();
        Assert.Null(_failures.Last);
        Assert.Null(_failures.OfHost());
    }

    private static async Task<Exception> FailedStart()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("localhost:5000");
        await using var app = builder.Build();
        return await Assert.ThrowsAsync<FormatException>(() => app.StartAsync());
    }
}
