using System;
using System.Collections.Generic;
using ConnLint.Cli.Explaining;

namespace ConnLint.Cli.Tests.Explaining;

public sealed class InvalidTargetTests
{
    [Theory]
    [InlineData("htpp://localhost:5080", "http://localhost:5080")]
    [InlineData("hhtps://localhost:7080/api", "https://localhost:7080")]
    [InlineData("HTPS://localhost:7080", "https://localhost:7080")]
    [InlineData("ttp://localhost:5080", "http://localhost:5080")]
    [InlineData("http:/localhost:5080", "http://localhost:5080")]
    [InlineData("https//localhost:7080", "https://localhost:7080")]
    [InlineData("http:localhost:5080", "http://localhost:5080")]
    [InlineData("http:5080", "http://localhost:5080")]
    [InlineData("https:\\\\localhost:7080", "https://localhost:7080")]
    [InlineData("http://http://localhost:5080", "http://localhost:5080")]
    [InlineData("http://https://localhost:7080", "https://localhost:7080")]
    [InlineData("://localhost:5080", "http://localhost:5080")]
    [InlineData("\"http://localhost:5080\",", "http://localhost:5080")]
    [InlineData("<http://localhost:5080>", "http://localhost:5080")]
    public void Scheme_IsReadAsMeant(string text, string meant) => Assert.Equal("use " + meant, Decide(text).Fix);

    [Theory]
    [InlineData("http://:5080", "http://localhost:5080")]
    [InlineData("http://0.0.0.0:5080", "http://localhost:5080")]
    [InlineData("[::]:5080", "http://localhost:5080")]
    [InlineData("https://*:5080", "https://localhost:5080")]
    [InlineData("http://+:5080/", "http://localhost:5080")]
    [InlineData("http://127.0.0.0.1:5080", "http://127.0.0.1:5080")]
    [InlineData("http://127.0.0..1:5080", "http://127.0.0.1:5080")]
    [InlineData("http://127,0,0,1:5080", "http://127.0.0.1:5080")]
    [InlineData("http://127.0.0.1.5080", "http://127.0.0.1:5080")]
    [InlineData("::1:5080", "http://[::1]:5080")]
    [InlineData("https://fe80::1:5080", "https://[fe80::1]:5080")]
    [InlineData("http://user:hidden@0.0.0.0:5080", "http://localhost:5080")]
    public void Host_IsReadAsMeant(string text, string meant) => Assert.Equal("use " + meant, Decide(text).Fix);

    [Theory]
    [InlineData("http://localhost:508O", "http://localhost:5080")]
    [InlineData("http://localhost:l234", "http://localhost:1234")]
    [InlineData("http://localhost::5080", "http://localhost:5080")]
    [InlineData("http://localhost;5080", "http://localhost:5080")]
    [InlineData("http://localhots,5080", "http://localhost:5080")]
    [InlineData("localhost/api:5080", "http://localhost:5080")]
    [InlineData("localhost.5080", "http://localhost:5080")]
    [InlineData("localhost5080", "http://localhost:5080")]
    public void Port_IsReadAsMeant(string text, string meant) => Assert.Equal("use " + meant, Decide(text).Fix);

    [Fact]
    public void Message_NamesTheTextTheFaultAndTheUrl()
    {
        var verdict = Decide("htpp://localhost:5080");
        Assert.Equal((VerdictKind.InvalidTarget, "CONN8005", ExitCode.Refused), (verdict.Kind, verdict.Rule?.Id, verdict.ExitCode));
        Assert.Equal("'htpp://localhost:5080' is nothing that a client can connect to: its scheme is none of http, https, ws and wss; use http://localhost:5080", verdict.Message);
    }

    [Theory]
    [InlineData("http://localhost:50800", "http://localhost:50800")]
    [InlineData("http://localhost:508000", "http://localhost:5080")]
    [InlineData("150800", "http://localhost:5080")]
    [InlineData("localhost:99999", null)]
    public void PortBeyondTheLast_IsTheNearestPromisedOne(string text, string? meant)
    {
        if (Target.TryParse(text, out var target, out _))
        {
            Assert.Equal(meant, target.Url);
            return;
        }

        Assert.Equal(meant is null ? "a URL reads for example http://localhost:5080" : "use " + meant, Decide(text, Seen.Promise("http://localhost:7200"), Seen.Promise("http://localhost:5080")).Fix);
    }

    [Theory]
    [InlineData("http://localhost:undefined/api", "'undefined'")]
    [InlineData("http://localhost:${PORT}", "'${PORT}'")]
    [InlineData("http://localhost:$PORT", "'$PORT'")]
    [InlineData("http://localhost:%PORT%", "'%PORT%'")]
    [InlineData("{{base}}:5080x", "'{{base}}'")]
    public void VariableThatNobodyReplaced_IsNamed(string text, string variable)
        => Assert.Contains($": {variable} was to be replaced by a value, and was not; look where that variable is set", Decide(text).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("explian")]
    [InlineData("localhost")]
    [InlineData("Cannot reach http://")]
    [InlineData("")]
    [InlineData("a\u001b[31m:1x")]
    public void OtherText_IsNoTargetAtAll(string text) => Assert.Null(TryDecide(text, []));

    [Theory]
    [InlineData("redis://localhost:6379x")]
    [InlineData("ftp://localhost:x")]
    public void OtherScheme_IsNotCorrected(string text) => Assert.Equal("a URL reads for example http://localhost:5080", Decide(text).Fix);

    [Theory]
    [InlineData("htpp://user:secret@localhost:5080/?token=secret")]
    [InlineData("http://user:secret@localhost:99999")]
    [InlineData("http:/user:secret@localhost:1/#secret")]
    public void Secret_IsNeverRepeated(string text) => Assert.DoesNotContain("secret", Decide(text).Message, StringComparison.Ordinal);

    private static Verdict Decide(string text, params ProjectPromise[] promises)
    {
        var verdict = TryDecide(text, promises);
        Assert.NotNull(verdict);
        return verdict;
    }

    private static Verdict? TryDecide(string text, IReadOnlyList<ProjectPromise> promises)
    {
        var fault = Target.FaultOf(text, out _);
        Assert.NotNull(fault);
        return InvalidTargetVerdict.TryDecide(text, fault.Value.Reason, () => promises);
    }
}
