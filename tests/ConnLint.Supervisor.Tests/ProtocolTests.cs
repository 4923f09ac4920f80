using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace ConnLint.Supervisor.Tests;

public sealed class ProtocolTests
{
    [LinuxFact]
    public void BothStreamsAndTheExitCode_AreReported()
    {
        using var supervised = Supervised.Shell("echo one; echo two >&2; printf three; exit 3");
        var lines = supervised.WaitForEnd(out var code);

        Assert.StartsWith("started ", lines[0], System.StringComparison.Ordinal);
        Assert.Equal(["out one", "out three", "exited 3"], lines.Skip(1).Where(static line => line != "err two"));
        Assert.Single(lines, static line => line == "err two");
        Assert.Equal(0, code);
    }

    [LinuxFact]
    public void ASignal_IsReportedAsTheShellDoes()
    {
        using var supervised = Supervised.Shell("kill -SEGV $$");

        Assert.Equal("exited 139", supervised.WaitForEnd(out _)[^1]);
    }

    [LinuxFact]
    public void Arguments_PassNoShell()
    {
        using var supervised = Supervised.Run("printf", ["%s|", "a b", "\"", "$HOME;id", "*", "", "ü\u2028'"]);

        Assert.Contains("out a b|\"|$HOME;id|*||ü\u2028'|", supervised.WaitForEnd(out _));
    }

    [LinuxFact]
    public void Variables_AreSetAndRemoved()
    {
        using var supervised = Supervised.Run(
            "sh", ["-c", "echo \"$ONE/$PATH/${HOME-none}\""], new Dictionary<string, string> { ["ONE"] = "1 ; 2", ["PATH"] = "/nowhere" }, ["HOME"]);

        Assert.Contains("out 1 ; 2//nowhere/none", supervised.WaitForEnd(out _));
    }

    [LinuxFact]
    public void TheWorkingDirectory_IsTheGivenOne()
    {
        using var supervised = Supervised.Run("pwd", [], folder: "/proc");

        Assert.Contains("out /proc", supervised.WaitForEnd(out _));
    }

    [LinuxFact]
    public void StandardInput_StaysOpen_SoThatNoProgramEndsForItsSake()
    {
        using var supervised = Supervised.Shell("read -r line || { echo end; exit 5; }");
        supervised.WaitForLine("started");
        supervised.Write("anything but the word");
        supervised.Write("stop");

        Assert.DoesNotContain("out end", supervised.WaitForEnd(out _));
    }

    [LinuxFact]
    public void AnEndlessLine_ComesInPieces()
    {
        using var supervised = Supervised.Shell("head -c 100000 /dev/zero | tr '\\0' x; echo; echo end");
        var lines = supervised.WaitForEnd(out _);

        var pieces = lines.Where(static line => line.StartsWith("out+ x", System.StringComparison.Ordinal)).ToList();
        Assert.All(pieces, static piece => Assert.Equal(4096 + "out+ ".Length, piece.Length));
        Assert.Equal(100_000, (4096 * pieces.Count) + lines.Single(static line => line.StartsWith("out x", System.StringComparison.Ordinal)).Length - "out ".Length);
        Assert.Contains("out end", lines);
    }

    [LinuxFact]
    public void AMissingProgram_IsAFailure()
    {
        using var supervised = Supervised.Run("/no/such/program", []);
        var lines = supervised.WaitForEnd(out var code);

        Assert.Matches("^failed .*/no/such/program.*", Assert.Single(lines));
        Assert.Equal(3, code);
    }

    [LinuxFact]
    public void AMissingFolder_IsAFailure()
    {
        using var supervised = Supervised.Run("pwd", [], folder: Path.Combine(Path.GetTempPath(), "connlint-no-such-folder"));

        Assert.Matches("^failed ", Assert.Single(supervised.WaitForEnd(out _)));
    }

    [LinuxFact]
    public void ABrokenSpecification_IsAFailure()
    {
        foreach (var line in new[] { "{", "[]", "{}", "{\"command\":1}", "nonsense" })
        {
            using var supervised = Supervised.WithInput(line);
            Assert.Matches("^failed the launch specification cannot be read: ", Assert.Single(supervised.WaitForEnd(out var code)));
            Assert.Equal(2, code);
        }
    }
}
