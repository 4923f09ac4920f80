using System;

namespace ConnLint.Hook.Tests;

/// <summary>CONN3007.</summary>
public sealed class ProxyInterceptionTests : IDisposable
{
    private readonly HookedApp _app = new();
    private readonly string _promised = "http://127.0.0.1:" + HookedApp.FreePort();

    public void Dispose() => _app.Dispose();

    [Theory]
    [InlineData("HTTP_PROXY", null)]
    [InlineData("all_proxy", "corp.example")]
    [InlineData("http_proxy", "*")]
    public void AProxyForLoopback_IsTold(string proxy, string? exceptions)
    {
        var line = Assert.Single(_app.Promised(_promised).With(proxy, "http://me:secret@proxy.example:3128").With("NO_PROXY", exceptions).Run().Lines);
        Assert.StartsWith(
            $"CONN3007: '{proxy}' sends requests for 127.0.0.1 to the proxy http://proxy.example:3128, which cannot reach this machine by that name; add localhost,127.0.0.1,[::1] to NO_PROXY [https://",
            line, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("HTTP_PROXY", "127.0.0.1")]
    [InlineData("HTTP_PROXY", "corp.example, 127.0.0.1")]
    [InlineData("HTTPS_PROXY", null)]
    public void AnExceptedAddressOrAnotherScheme_IsSilent(string proxy, string? exceptions)
        => Assert.Empty(_app.Promised(_promised).With(proxy, "http://proxy.example:3128").With("NO_PROXY", exceptions).Run().Lines);

    [Fact]
    public void OtherInterfacesToo_IsSilent()
        => Assert.Empty(_app.Promised("http://*:0").With("HTTP_PROXY", "http://proxy.example:3128").Run().Lines);
}
