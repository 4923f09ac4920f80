using System;
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Reflection;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ConnLint.Hook.Tests;

/// <summary>The classes of death, with the exceptions of the real server.</summary>
public sealed class DeathReasonTests
{
    [Fact]
    public async Task PortInUse_NamesTheEndpoint()
    {
        using var stranger = new TcpListener(IPAddress.Loopback, 0);
        stranger.Start();
        var url = "http://127.0.0.1:" + ((IPEndPoint)stranger.LocalEndpoint).Port;
        Assert.StartsWith(url + " is already in use;", DeathReason.Of(await FailedStart(url), []), StringComparison.Ordinal);
    }

    [Fact]
    public async Task RefusedUrlThatTheServerDoesNotName_IsFoundAmongTheConfigured()
        => Assert.Equal(
            "the server refuses to listen on 'http://127.0.0.1:70000': its port is not between 0 and 65535",
            DeathReason.Of(await FailedStart("http://127.0.0.1:70000"), ["http://localhost:5000", "http://127.0.0.1:70000"]));

    [Fact]
    public async Task RefusedUrl_ShowsNoSecret()
        => Assert.Equal(
            "the server refuses to listen on 'tcp://localhost:5000': its scheme is neither 'http' nor 'https'",
            DeathReason.Of(await FailedStart("tcp://user:secret@localhost:5000"), []));

    [Fact]
    public async Task DynamicLocalhostPort_IsNamedWithItsRemedy()
        => Assert.Equal(
            "the server refuses port 0 on localhost, which stands for two addresses; bind 127.0.0.1:0", DeathReason.Of(await FailedStart("http://localhost:0"), []));

    [Fact]
    public async Task ServerSaysWhatNobodyKnows_ShowsTheTypeOnly()
        => Assert.Equal("unhandled System.ArgumentOutOfRangeException", WithoutPlace(DeathReason.Of(await FailedStart("http://127.0.0.1:70000"), [])));

    [Fact]
    public void UnknownException_ShowsTypeAndPlaceOnly()
    {
        var reason = DeathReason.Of(Thrown(() => throw new InvalidOperationException("Password=secret")), []);
        Assert.StartsWith(
            "unhandled System.InvalidOperationException at ConnLint.Hook.Tests.DeathReasonTests.UnknownException_ShowsTypeAndPlaceOnly in DeathReasonTests.cs:",
            reason, StringComparison.Ordinal);
    }

    [Fact]
    public void WrappedException_IsUnwrapped()
    {
        var inner = new FormatException("secret");
        Assert.Equal("unhandled System.FormatException", DeathReason.Of(new AggregateException(new TargetInvocationException(inner)), []));
        Assert.Equal("unhandled System.FormatException", DeathReason.Of(new TypeInitializationException("Startup", inner), []));
    }

    [Fact]
    public void MissingAssembly_IsNamed()
        => Assert.Equal(
            "the assembly 'Not.There, Version=1.2.3.0, Culture=neutral, PublicKeyToken=null' is missing",
            DeathReason.Of(Thrown(() => Assembly.Load("Not.There, Version=1.2.3.0")), []));

    [Fact]
    public void MissingFile_IsNotAnAssembly()
        => Assert.Equal("unhandled System.IO.FileNotFoundException", WithoutPlace(DeathReason.Of(Thrown(() => File.ReadAllText("not-there.db")), [])));

    [Theory]
    [InlineData(SocketError.ConnectionRefused, "a dependency refuses connections: System.IO.IOException")]
    [InlineData(SocketError.HostNotFound, "a dependency's name does not resolve: System.IO.IOException")]
    [InlineData(SocketError.TimedOut, "a dependency does not answer: System.IO.IOException")]
    public void UnreachableDependency_IsNamed(SocketError error, string reason)
        => Assert.Equal(reason, DeathReason.Of(new IOException("secret", new SocketException((int)error)), []));

    [Fact]
    public void RefusingDependency_IsNamedByHostAndPort()
    {
        using var client = new TcpClient();
        var port = HookedApp.FreePort();
        var refused = Assert.ThrowsAny<SocketException>(() => client.Connect(IPAddress.Loopback, port));
        Assert.StartsWith($"a dependency on 127.0.0.1:{port} refuses connections: System.Net.Sockets.SocketException", DeathReason.Of(refused, []), StringComparison.Ordinal);
    }

    [Fact]
    public void ConflictingAssembly_IsNamed()
        => Assert.Equal(
            "the assembly 'Shop.Data, Version=2.0.0.0' is there in another version only",
            DeathReason.Of(new FileLoadException("The located assembly's manifest definition does not match", "Shop.Data, Version=2.0.0.0"), []));

    [Fact]
    public void OwnListenerOnPortInUse_IsPortInUse()
        => Assert.StartsWith("its address is already in use;", DeathReason.Of(new SocketException((int)SocketError.AddressAlreadyInUse), []), StringComparison.Ordinal);

    [Fact]
    public void SocketErrorOfAnotherServer_IsNoBindFailure()
        => Assert.Equal("unhandled System.Net.Sockets.SocketException", DeathReason.Of(new SocketException((int)SocketError.AccessDenied), []));

    [Fact]
    public void AbortedHost_IsNoDeath()
    {
        Assert.True(DeathReason.IsAbort(new TargetInvocationException(new HostAbortedException())));
        Assert.False(DeathReason.IsAbort(new InvalidOperationException()));
        Assert.False(DeathReason.IsAbort(null));
    }

    private static async Task<Exception> FailedStart(string url)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(url);
        await using var app = builder.Build();
        return await Assert.ThrowsAnyAsync<Exception>(() => app.StartAsync());
    }

    private static Exception Thrown(Action action) => Record.Exception(action)!;

    private static string WithoutPlace(string reason) => reason.Split(" at ")[0];
}
