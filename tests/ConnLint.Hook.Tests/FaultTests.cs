using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;

namespace ConnLint.Hook.Tests;

/// <summary>An exception at each step of the hook: the program ends as it would without one.</summary>
public sealed class FaultTests
{
    // Each step with a program, a story that reaches it, and the arguments.
    private static readonly Dictionary<string, (string App, string Story, string Arguments)> Reached = new()
    {
        ["initialize"] = ("HookedWeb", "", ""),
        ["listener"] = ("HookedWeb", "", ""),
        ["built"] = ("HookedWeb", "", ""),
        ["started"] = ("HookedWeb", "", ""),
        ["accept"] = ("HookedWeb", "", ""),
        ["log"] = ("HookedWeb", "", "--urls http://127.0.0.1:0"),
        ["write"] = ("HookedWeb", "no-logger", "--urls http://127.0.0.1:0"),
        ["send"] = ("HookedWeb", "", "--urls http://127.0.0.1:0"),
        ["limit"] = ("HookedWeb", "service-blocks", ""),
        ["stopping"] = ("HookedWeb", "", ""),
        ["stopping-early"] = ("HookedWeb", "stop-before-start", ""),
        ["first-chance"] = ("HookedWeb", "exit-after-caught-migration", ""),
        ["unhandled"] = ("HookedWeb", "async-throw", ""),
        ["exit"] = ("HookedWeb", "return-3-after-build", ""),
        ["plain-unhandled"] = ("HookedConsole", "", "throw"),
        ["plain-exit"] = ("HookedConsole", "", "exit 4"),
    };

    public static TheoryData<string> Steps => new(Reached.Keys);

    [Theory]
    [MemberData(nameof(Steps))]
    public void AFaultAtAnyStep_DoesNotReachTheProgram(string step)
    {
        var (name, story, arguments) = Reached[step];
        using var app = new HookedApp(name).Promised("http://127.0.0.1:" + HookedApp.FreePort()).Story(story).With("CONNLINT_HOOK_LIMIT", "1")
            .With("CONNLINT_CHECK_CHANNEL", "/nowhere");
        File.Copy(Path.Combine(HookedApp.OutputOf("FaultyHook"), "ConnLint.Hook.dll"), Path.Combine(app.Folder, "ConnLint.Hook.dll"), overwrite: true);
        var plain = app.With("CONNLINT_HOOK", "0").Run(arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        var hooked = app.With("CONNLINT_HOOK", null).With("CONNLINT_FAULT", step).Run(arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.True(File.Exists(Path.Combine(app.Folder, "fault-" + step)), "the step was not reached");
        Assert.Equal(plain.ExitCode, hooked.ExitCode);
        Assert.DoesNotContain("injected", hooked.Output + hooked.Error, StringComparison.Ordinal);
        Assert.Equal(Own(plain.Output), Own(hooked.Output));
    }

    [Fact]
    public void EveryStep_IsTried()
    {
        var named = Directory.EnumerateFiles(Path.Combine(SourceFolder(), "..", "..", "src", "ConnLint.Hook"), "*.cs").SelectMany(File.ReadLines)
            .Select(static line => line.Trim()).Where(static line => line.StartsWith("Fault.At(\"", StringComparison.Ordinal)).Select(static line => line.Split('"')[1]);
        Assert.Equal(named.Order(StringComparer.Ordinal), Reached.Keys.Order(StringComparer.Ordinal));
    }

    private static string[] Own(string output)
        => [.. output.Split('\n', '\r').Where(static line => line is "main" or "started" or "caught" or "listens")];

    private static string SourceFolder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
