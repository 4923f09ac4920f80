using System;

namespace ConnLint.Hook.Tests;

/// <summary>CONN3007.</summary>
public sealed class ProxyVariablesTests : IDisposable
{
    private readonly HookedApp _app = new();
    private readonly string _promised = "http://127.0.0.1:" + HookedApp.FreePort();

    public void Dispose() => _app.Dispose();

    [Theory]
    [InlineData("HTTP_PROXY", null, "NO_PROXY is not", "localhost,127.0.0.1,::1")]
    [InlineData("all_proxy", "corp.example", "NO_PROXY does not name 127.0.0.1", "corp.example,localhost,127.0.0.1,::1")]
    public void AProxyForLoopback_IsTold(string proxy, string? exceptions, string missing, string remedy)
    {
        var line = Assert.Single(_app.Promised(_promised).With(proxy, "http://me:secret@proxy.example:3128").With("NO_PROXY", exceptions).Run().Lines);
        Assert.StartsWith(
            $"CONN3007: {proxy} is set and {missing}, so clients that follow it ask the proxy for {_promised}, which cannot reach it; set NO_PROXY={remedy} [https://", line, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("corp.example, 127.0.0.1")]
    [InlineData("*")]
    public void ANamedAddress_IsSilent(string exceptions)
        => Assert.Empty(_app.Promised(_promised).With("HTTP_PROXY", "http://proxy.example:3128").With("NO_PROXY", exceptions).Run().Lines);

    [Fact]
    public void OtherInterfacesToo_IsSilent()
        => Assert.Empty(_app.Promised("http://*:0").With("HTTP_PROXY", "http://proxy.example:3128").Run().Lines);

    [Theory]
    [InlineData("localhost", "localhost", true)]
    [InlineData("::1", "[::1]", true)]
    [InlineData(".localhost", "localhost", true)]
    [InlineData("LOCALHOST", "localhost", true)]
    [InlineData("mylocalhost", "localhost", false)]
    [InlineData("", "localhost", false)]
    public void Covers(string exceptions, string host, bool covers) => Assert.Equal(covers, ProxyVariables.Covers(exceptions, host));
}
