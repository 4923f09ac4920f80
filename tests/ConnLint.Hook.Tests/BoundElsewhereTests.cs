using System;
using System.Globalization;

namespace ConnLint.Hook.Tests;

/// <summary>CONN7007 in real processes.</summary>
public sealed class BoundElsewhereTests : IDisposable
{
    private readonly HookedApp _app = new();
    private readonly int _promised = HookedApp.FreePort();
    private readonly int _other = HookedApp.FreePort();

    private string Promised => "http://localhost:" + _promised;

    private string Other => "http://localhost:" + _other;

    public void Dispose() => _app.Dispose();

    [Fact]
    public void PromiseKept_IsSilent() => AssertSilent(_app.Promised(Promised).Run());

    [Fact]
    public void NoPromise_IsSilent() => AssertSilent(_app.Run("--urls", Other));

    [Fact]
    public void BoundWider_IsSilent()
        => AssertSilent(_app.Promised(Promised).Story("urls-in-code").With("STORY_URL", "http://*:" + _promised).Run());

    [Fact]
    public void PromisedPortZero_IsSilent() => AssertSilent(_app.Promised("http://127.0.0.1:0").Run());

    [Fact]
    public void OtherHostKeepsPromise_IsSilent()
        => AssertSilent(_app.Promised(Promised).Story("second-host").With("STORY_URL", Other).Run());

    [Fact]
    public void UrlInCode_IsReported()
        => AssertReported(_app.Promised(Promised).Story("urls-in-code").With("STORY_URL", Other).Run(), Other, "an address set in code");

    [Fact]
    public void ListenInCode_IsReported()
        => AssertReported(
            _app.Promised(Promised).Story("listen-in-code").With("STORY_PORT", _other.ToString(CultureInfo.InvariantCulture)).Run(),
            "http://127.0.0.1:" + _other, "an address set in code");

    [Fact]
    public void KestrelEndpointInFile_IsReported()
        => AssertReported(
            _app.Promised(Promised).WriteFile("appsettings.json", $$"""{"Kestrel":{"Endpoints":{"Api":{"Url":"{{Other}}" } } } }""").Run(),
            Other, "'Kestrel:Endpoints:Api:Url' in appsettings.json");

    [Fact]
    public void UrlsInFile_IsReported()
        => AssertReported(
            _app.Promised(Promised).WriteFile("appsettings.json", $$"""{"Urls":"http://*:{{_other}}" }""").Run(),
            "http://[::]:" + _other, "'Urls' in appsettings.json");

    [Fact]
    public void KestrelEndpointInVariable_IsReported()
        => AssertReported(
            _app.Promised(Promised).With("Kestrel__Endpoints__Api__Url", Other).Run(),
            Other, "the environment variable Kestrel__Endpoints__Api__Url");

    [Theory]
    [InlineData("URLS")]
    [InlineData("DOTNET_URLS")]
    public void UrlsInVariable_IsReported(string variable)
        => AssertReported(_app.Promised(Promised).With(variable, Other).Run(), Other, "the environment variable " + variable);

    [Fact]
    public void UrlsOnCommandLine_IsReported()
        => AssertReported(_app.Promised(Promised).Run("--urls", Other), Other, "'--urls' on the command line");

    [Theory]
    [InlineData("127.0.0.1", "[::1]")]
    [InlineData("[::1]", "127.0.0.1")]
    public void OneFamilyOfLocalhost_HasAnIdOfItsOwn(string bound, string missing)
    {
        var outcome = _app.Promised(Promised).Story("urls-in-code").With("STORY_URL", $"http://{bound}:{_promised}").Run();
        Assert.Equal(
            $"CONN7008: HookedWeb listens on {bound}:{_promised} but not on {missing}:{_promised}, which {Promised} (launch profile 'http') promises too; bind localhost, or promise and use {bound.Trim('[', ']')} "
            + "[https://github.com/connlint/connlint/blob/v0.1.0/docs/rules/CONN7008.md]",
            Assert.Single(outcome.Lines));
    }

    [Fact]
    public void WithoutALogger_StandardErrorIsTold()
    {
        var outcome = _app.Promised(Promised).Story("no-logger").Run("--urls", Other);
        Assert.StartsWith($"ConnLint: warning CONN7007: Expected {Promised} (launch", Assert.Single(outcome.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public void StoppedAsSoonAsStarted_IsReported()
        => AssertReported(_app.Promised(Promised).Story("stop-when-started").Run("--urls", Other), Other, "'--urls' on the command line");

    [Fact]
    public void NoLaunchProfile_NamesTheVariable()
    {
        var outcome = _app.Promised(Promised, profile: null).Run("--urls", Other);
        Assert.Contains("(ASPNETCORE_URLS)", Assert.Single(outcome.Lines), StringComparison.Ordinal);
    }

    private static void AssertSilent(Outcome outcome)
    {
        Assert.Equal("", outcome.Error);
        Assert.Contains("started", outcome.Output, StringComparison.Ordinal);
        Assert.Equal(0, outcome.ExitCode);
    }

    private void AssertReported(Outcome outcome, string actual, string winner)
    {
        Assert.Equal(
            $"CONN7007: Expected {Promised} (launch profile 'http'), but HookedWeb listens on {actual}; {winner} wins "
            + "[https://github.com/connlint/connlint/blob/v0.1.0/docs/rules/CONN7007.md]",
            Assert.Single(outcome.Lines));
        Assert.Contains("warn: ConnLint[7007]", outcome.Output, StringComparison.Ordinal);
        Assert.Equal("", outcome.Error);
        Assert.Equal(0, outcome.ExitCode);
    }
}
