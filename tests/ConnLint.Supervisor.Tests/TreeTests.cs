using System;
using System.Diagnostics;
using System.Globalization;
using System.Linq;

namespace ConnLint.Supervisor.Tests;

public sealed class TreeTests
{
    [LinuxFact]
    public void Stop_EndsChildAndGrandchild()
    {
        var marked = new Marked();
        using var supervised = Supervised.Shell($"sh -c '{marked.Sleep} & {marked.Sleep}' & {marked.Sleep}");
        marked.WaitFor(3);
        supervised.Write("stop");
        var lines = supervised.WaitForEnd(out _);

        Assert.Equal(0, marked.Count());
        Assert.Equal("exited 143", lines[^1]);
    }

    [LinuxFact]
    public void TheEndOfThePipe_IsAStop()
    {
        var marked = new Marked();
        using var supervised = Supervised.Shell($"{marked.Sleep} & {marked.Sleep}");
        marked.WaitFor(2);
        supervised.CloseInput();
        supervised.WaitForEnd(out _);

        Assert.Equal(0, marked.Count());
    }

    [LinuxFact]
    public void AnOrphanInItsOwnSession_EndsToo()
    {
        var marked = new Marked();
        using var supervised = Supervised.Shell($"(setsid {marked.Sleep} >/dev/null 2>&1 &); exec {marked.Sleep}");
        marked.WaitFor(2);
        supervised.Write("stop");
        supervised.WaitForEnd(out _);

        Assert.Equal(0, marked.Count());
    }

    [LinuxFact]
    public void ABackendThatLeavesADaemon_LeavesNothing()
    {
        var marked = new Marked();
        using var supervised = Supervised.Shell($"(setsid {marked.Sleep} &); echo bye; exit 4");
        var lines = supervised.WaitForEnd(out _);

        Assert.Equal(["out bye", "exited 4"], lines.Skip(1));
        Assert.Equal(0, marked.Count());
    }

    [LinuxFact]
    public void APoliteProgram_CanCleanUp()
    {
        using var supervised = Supervised.Shell("trap 'echo cleaned; exit 0' TERM; echo ready; while :; do sleep 0.02; done");
        supervised.WaitForLine("out ready");
        supervised.Write("stop");

        // The shell itself complains about its killed sleep, on the other stream.
        var lines = supervised.WaitForEnd(out _).Where(static line => !line.StartsWith("err ", StringComparison.Ordinal));
        Assert.Equal(["out cleaned", "exited 0"], lines.TakeLast(2));
    }

    [LinuxFact]
    public void AProgramThatIgnoresTheSignal_IsKilledAfterTwoSeconds()
    {
        var marked = new Marked();
        using var supervised = Supervised.Shell($"trap '' TERM; {marked.Sleep} & {marked.Sleep}");
        marked.WaitFor(2);
        var clock = Stopwatch.StartNew();
        supervised.Write("stop");
        var lines = supervised.WaitForEnd(out _);

        Assert.Equal(0, marked.Count());
        Assert.Equal("exited 137", lines[^1]);
        Assert.InRange(clock.Elapsed.TotalSeconds, 1.9, 5);
    }

    [LinuxFact]
    public void CtrlC_IsReported_AndTheSupervisorOutlivesIt()
    {
        var marked = new Marked();
        using var supervised = Supervised.InOwnGroup($"trap '' INT; {marked.Sleep} & {marked.Sleep}");
        marked.WaitFor(2);
        Signal("INT", -supervised.Id);
        supervised.WaitForLine("interrupted");
        Signal("HUP", supervised.Id);
        Signal("TERM", supervised.Id);

        Assert.False(supervised.HasExited);
        Assert.Equal(2, marked.Count());

        supervised.CloseInput();
        supervised.WaitForEnd(out _);
        Assert.Equal(0, marked.Count());
    }

    [LinuxFact]
    public void AKilledParent_LeavesNothing()
    {
        var marked = new Marked();
        var specification = Supervised.Specification("sh", ["-c", $"(setsid {marked.Sleep} &); {marked.Sleep}"], null, null, null);

        // The shell holds the pipe and waits for a line that never comes, without a child that would inherit the pipe.
        using var parent = Process.Start(new ProcessStartInfo(
            "bash", ["-c", "exec 3> >(exec \"$1\" exec \"$2\" >/dev/null); printf '%s\\n' \"$3\" >&3; read -r", "bash", Supervised.Dotnet, Supervised.Path, specification])
        {
            RedirectStandardInput = true,
        })!;
        marked.WaitFor(2);
        Signal("KILL", parent.Id);

        marked.WaitFor(0);
    }

    [LinuxFact]
    public void TwentyRounds_LeaveNothing()
    {
        var marked = new Marked();
        for (var round = 0; round < 20; round++)
        {
            using var supervised = Supervised.Shell($"(setsid {marked.Sleep} &); {marked.Sleep} & {marked.Sleep}");

            // Every other round is stopped while its processes are still being born.
            if (round % 2 == 0) marked.WaitFor(3);
            else supervised.WaitForLine("started");
            supervised.CloseInput();
            supervised.WaitForEnd(out _);
            Assert.Equal(0, marked.Count());
        }
    }

    private static void Signal(string name, int processId)
    {
        using var kill = Process.Start("kill", ["-s", name, "--", processId.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
        Assert.Equal(0, kill.ExitCode);
    }
}
