using System;
using ConnLint.Cli.Explaining;
using ConnLint.Probing.Protocols;

namespace ConnLint.Cli.Tests.Explaining;

public sealed class WrongProtocolTests
{
    [Theory]
    [InlineData("http://localhost:5001", SpokenProtocol.Tls, "HTTP/1.1 in clear text", "TLS", "use https://localhost:5001")]
    [InlineData("https://localhost:5000", SpokenProtocol.Http1, "TLS", "HTTP/1.1 in clear text", "use http://localhost:5000, or bind an https endpoint with a certificate")]
    public void OtherScheme_NamesTheRightUrl(string url, object spoken, string asked, string speaks, string fix)
    {
        var verdict = Decide(url, (SpokenProtocol)spoken);
        Assert.Equal((VerdictKind.WrongProtocol, "CONN8006", ExitCode.Refused, fix), (verdict.Kind, verdict.Rule?.Id, verdict.ExitCode, verdict.Fix));
        Assert.Equal($"{url} asks in {asked}, but what answers on port {url[^4..]}, Api (process 4711), speaks {speaks}; {fix}", verdict.Message);
    }

    [Fact]
    public void Http2Alone_IsNothingForBrowsers()
    {
        var verdict = Decide("http://localhost:5080", SpokenProtocol.Http2Only);
        Assert.Equal("CONN8006", verdict.Rule?.Id);
        Assert.Contains("speaks HTTP/2 in clear text and nothing else; let the client speak HTTP/2 with prior knowledge", verdict.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Http2AloneAskedInTls_NamesTheScheme()
        => Assert.StartsWith("use http://localhost:5080; let the client", Decide("https://localhost:5080", SpokenProtocol.Http2Only).Fix, StringComparison.Ordinal);

    [Fact]
    public void OtherProgram_IsShownByItsBanner()
        => Assert.Contains("speaks something else ('SSH-2.0-x'); use a client of that protocol", Decide("http://localhost:2222", SpokenProtocol.Other).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("http://localhost:5080", SpokenProtocol.Http1)]
    [InlineData("https://localhost:5080", SpokenProtocol.Tls)]
    [InlineData("http://localhost:5080", SpokenProtocol.Unknown)]
    [InlineData("https://localhost:5080", SpokenProtocol.Unknown)]
    public void RightOrUnknownProtocol_IsReachable(string url, object spoken) => Assert.Equal(VerdictKind.Reachable, Decide(url, (SpokenProtocol)spoken).Kind);

    [Fact]
    public void SchemeThatNoPromiseHas_IsFoundEarlier()
    {
        var seen = Seen.Asking("https://localhost:5080", "127.0.0.1", accepting: "127.0.0.1") with { Holders = [Seen.Held("127.0.0.1:5080")], Spoken = new Recognition(SpokenProtocol.Http1, null, []) };
        Assert.Equal("CONN5002", VerdictEngine.Decide(seen with { Promises = [Seen.Promise("http://localhost:5080")] }).FoundEarlierBy?.Id);
        Assert.Null(VerdictEngine.Decide(seen).FoundEarlierBy);
    }

    [Fact]
    public void RightProtocol_RulesTheWrongOneOut()
        => Assert.Contains(Decide("http://localhost:5080", SpokenProtocol.Http1).RuledOut, static cause => cause is { Rule.Id: "CONN8006", Reason: "what answers speaks HTTP/1.1, as asked" });

    [Fact]
    public void TargetWithoutScheme_IsNotAskedForAProtocol()
    {
        Assert.True(Target.TryParse("localhost:5080", out var bare, out _));
        Assert.True(Target.TryParse("http://localhost:5080", out var url, out _));
        Assert.Equal((false, true), (bare.HasScheme, url.HasScheme));
    }

    private static Verdict Decide(string url, SpokenProtocol spoken)
    {
        var port = url[^4..];
        return VerdictEngine.Decide(Seen.Asking(url, "127.0.0.1", accepting: "127.0.0.1") with
        {
            Holders = [Seen.Held("127.0.0.1:" + port)],
            Spoken = new Recognition(spoken, spoken == SpokenProtocol.Other ? "SSH-2.0-x" : null, []),
        });
    }
}
