using System;
using System.IO;
using System.Linq;

namespace ConnLint.Hook.Tests;

/// <summary>Whatever happens inside the hook, the program does what it does without it.</summary>
public sealed class UntouchedProgramTests
{
    private static readonly string Elsewhere = "http://127.0.0.1:" + HookedApp.FreePort();

    [Fact]
    public void SwitchedOff_IsSilent()
    {
        using var app = new HookedApp();
        AssertUnreported(app.Promised("http://localhost:5000").With("CONNLINT_HOOK", "0"));
    }

    [Fact]
    public void ForeignEntryAssembly_IsSilent()
    {
        using var app = new HookedApp(hookedAs: "SomebodyElse");
        AssertUnreported(app.Promised("http://localhost:5000"));
    }

    [Fact]
    public void RuntimeConfigurationOfAnotherProgram_IsSilent()
    {
        using var app = new HookedApp();
        foreach (var file in Directory.GetFiles(HookedApp.OutputOf("HookedConsole"), "HookedConsole.*"))
            File.Copy(file, Path.Combine(app.Folder, Path.GetFileName(file)));
        var outcome = app.Start(
            "exec", "--runtimeconfig", "HookedWeb.runtimeconfig.json", "--depsfile", "HookedWeb.deps.json", "HookedConsole.dll", "hooks");
        Assert.Equal("main" + Environment.NewLine + "ConnLint.Hook" + Environment.NewLine, outcome.Output);
        Assert.Equal("", outcome.Error);
    }

    [Theory]
    [InlineData("HookedConsole", "main")]
    [InlineData("HookedWorker", "worked")]
    public void NoWebServer_IsSilent(string name, string output)
    {
        using var app = new HookedApp(name);
        var outcome = app.Promised("http://localhost:5000", profile: null).Run();
        Assert.Contains(output, outcome.Output, StringComparison.Ordinal);
        Assert.Equal("", outcome.Error);
        Assert.Empty(app.Run("throw").Lines);
    }

    [Theory]
    [InlineData("payload-is-no-host")]
    [InlineData("services-throw")]
    [InlineData("services-are-empty")]
    [InlineData("addresses-throw")]
    public void FaultInTheHook_DoesNotReachTheProgram(string story)
    {
        using var app = new HookedApp();
        var outcome = app.Promised("http://127.0.0.1:" + HookedApp.FreePort()).Story(story).Run();
        Assert.Equal("", outcome.Error);
        Assert.Contains("started", outcome.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("ConnLint", outcome.Output, StringComparison.Ordinal);
        Assert.Equal(0, outcome.ExitCode);
    }

    [Fact]
    public void AfterTheVerdict_NothingIsSubscribed()
    {
        using var app = new HookedApp();
        var outcome = app.Promised("http://localhost:5000").Story("inspect").Run("--urls", Elsewhere);
        Assert.Single(outcome.Lines);
        Assert.Contains("before: OnUnhandledException OnException listening", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("after: nothing", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void AfterAGoodStart_OnlyTheEndIsListenedFor()
    {
        using var app = new HookedApp();
        var outcome = app.Promised("http://127.0.0.1:0").Story("inspect").Run();
        Assert.Contains("after: OnUnhandledException", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("threads: none", outcome.Output[outcome.Output.IndexOf("after:", StringComparison.Ordinal)..], StringComparison.Ordinal);
    }

    [Fact]
    public void Environment_GetsNoVariable()
    {
        using var app = new HookedApp();
        Assert.Contains("variables: none", app.Story("inspect").Run("--urls", Elsewhere).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void StandardOutput_IsTheSame()
    {
        using var app = new HookedApp();
        app.Promised("http://127.0.0.1:0");
        var hooked = app.Run();
        var plain = app.With("CONNLINT_HOOK", "0").Run();
        Assert.Equal(Lines(plain.Output), Lines(hooked.Output));
    }

    [Fact]
    public void AnotherStartupHook_RunsToo()
    {
        using var app = new HookedApp();
        var other = Path.Combine(HookedApp.OutputOf("HookedConsole"), "HookedConsole.dll");
        var outcome = app.Promised("http://localhost:5000").With("DOTNET_STARTUP_HOOKS", other).Run("--urls", "http://127.0.0.1:0");
        Assert.Single(outcome.Lines);
        Assert.StartsWith("other hook", outcome.Output, StringComparison.Ordinal);
    }

    private static void AssertUnreported(HookedApp app)
    {
        var outcome = app.Run("--urls", "http://127.0.0.1:0");
        Assert.Equal("", outcome.Error);
        Assert.Contains("started", outcome.Output, StringComparison.Ordinal);
    }

    // The console logger writes on a thread of its own, and each run gets its own port.
    private static string[] Lines(string output)
        => [.. output.Split(Environment.NewLine).Select(WithoutPort).Order(StringComparer.Ordinal)];

    private static string WithoutPort(string line)
        => line.Contains("Now listening", StringComparison.Ordinal) ? line[..line.LastIndexOf(':')] : line;
}
