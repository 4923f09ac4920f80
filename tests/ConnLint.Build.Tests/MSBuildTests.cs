using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using ConnLint.Build.Tests.Fixture;

namespace ConnLint.Build.Tests;

/// <summary>The built task in a real MSBuild: it loads, reports with place, and nothing survives the build, however that ends.</summary>
public sealed class MSBuildTests
{
    [Fact]
    public void AnError_HasFileLineColumnAndCode()
    {
        using var check = Checked.Starting("exit 3", "http://localhost:" + Ports.Free());
        using var build = Build(check, group: false);
        var output = build.StandardOutput.ReadToEnd();
        build.WaitForExit();

        Assert.Equal(1, build.ExitCode);
        Assert.Contains("launchSettings.json(3,", output, StringComparison.Ordinal);
        Assert.Contains("): error CONN7005: Shop.Api ended with exit code 3", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("INT", true)]
    [InlineData("TERM", false)]
    [InlineData("KILL", false)]
    public void ASignalToTheBuild_LeavesNoProcess(string signal, bool toGroup)
    {
        if (OperatingSystem.IsWindows() || (signal == "INT" && IsInterruptIgnored())) return;

        // Bound elsewhere than promised, so the check is still waiting when the signal comes; the address is its mark in the process table.
        var mark = "127.0.0.1:" + Ports.Free().ToString(CultureInfo.InvariantCulture);
        using var check = Checked.Starting("listen-then-block " + mark, "http://localhost:" + Ports.Free());
        using var build = Build(check, group: true);
        WaitForCount(mark, 1);

        Signal(signal, toGroup ? -build.Id : build.Id);

        WaitForCount(mark, 0);
        WaitForCount(check.Folder, 0);
        Assert.True(build.WaitForExit(20_000), "the build goes on");
    }

    [Fact]
    public void AKilledSupervisor_LeavesNoProcessEither()
    {
        if (!OperatingSystem.IsLinux()) return;
        var mark = "127.0.0.1:" + Ports.Free().ToString(CultureInfo.InvariantCulture);
        using var check = Checked.Starting("listen-then-block " + mark, "http://localhost:" + Ports.Free());
        using var build = Build(check, group: true);
        WaitForCount(mark, 1);
        WaitForListener(IPEndPoint.Parse(mark)); // by then the task has been told whom to end

        // "pid (name) state ppid": the backend's parent is the supervisor.
        var stat = File.ReadAllText(Path.Combine(Marked(mark).Single(), "stat"));
        Signal("KILL", int.Parse(stat[(stat.LastIndexOf(')') + 4)..].Split(' ')[0], CultureInfo.InvariantCulture));

        WaitForCount(mark, 0);
        Assert.Contains("error CONN9001: Shop.Api could not be looked at", build.StandardOutput.ReadToEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public void ProjectsWithTheSamePort_BuiltInParallel_TakeTurns()
    {
        using var check = Checked.Starting("web", "http://localhost:" + Ports.Free());
        string[] projects = ["One", "Two", "Three"];
        foreach (var name in projects) File.WriteAllText(Path.Combine(check.Folder, name + ".proj"), Project(""));
        File.WriteAllText(check.Task.ProjectFile, $"""
            <Project><Target Name="Check"><MSBuild Projects="{string.Join(';', projects.Select(static name => name + ".proj"))}" Targets="Check" BuildInParallel="true" /></Target></Project>
            """);
        using var build = Start(check, group: false, "-m:3");
        var output = build.StandardOutput.ReadToEnd();
        build.WaitForExit();

        Assert.True(build.ExitCode == 0, output);
        Assert.All(projects, name => Assert.Contains($"ConnLint check: {name} listens on", output, StringComparison.Ordinal));
        Assert.Contains("waits until another check has done with port", output, StringComparison.Ordinal);
    }

    [Fact]
    public void InATaskHost_ItWorks()
    {
        using var check = Checked.Starting("web", "http://localhost:" + Ports.Free());
        File.WriteAllText(check.Task.ProjectFile, Project("""TaskFactory="TaskHostFactory" Runtime="NET" """));
        using var build = Start(check, group: false, "-v:d");
        var output = build.StandardOutput.ReadToEnd();
        build.WaitForExit();

        Assert.True(build.ExitCode == 0, output);
        Assert.Contains("as promised", output, StringComparison.Ordinal);
        Assert.Contains("external task host", output, StringComparison.Ordinal);
    }

    private static Process Build(Checked check, bool group)
    {
        File.WriteAllText(check.Task.ProjectFile, Project(""));
        return Start(check, group);
    }

    private static string Project(string host) => $"""
        <Project>
          <UsingTask TaskName="ConnLint.Build.ListenerCheck" AssemblyFile="{Built.Task}" {host} />
          <Target Name="Check">
            <ConnLint.Build.ListenerCheck ProjectFile="$(MSBuildProjectFullPath)" TargetPath="{Built.Backend}" LaunchSettingsFile="launchSettings.json"
                                          SupervisorPath="{Built.Supervisor}" DotNetHost="$(DOTNET_HOST_PATH)" />
          </Target>
        </Project>
        """;

    private static Process Start(Checked check, bool group, params string[] more)
    {
        string[] words = [.. group ? new[] { "setsid" } : [], Built.Dotnet, "msbuild", check.Task.ProjectFile, "-t:Check", "-nologo", "-nodeReuse:false", "-tl:off", .. more];
        return Process.Start(new ProcessStartInfo(words[0], words.Skip(1)) { RedirectStandardOutput = true, WorkingDirectory = check.Folder })!;
    }

    private static void WaitForListener(IPEndPoint endPoint)
    {
        for (var attempt = 0; ; attempt++)
        {
            using var client = new TcpClient();
            try
            {
                client.Connect(endPoint);
                return;
            }
            catch (SocketException) when (attempt < 500)
            {
                Thread.Sleep(20);
            }
        }
    }

    private static string[] Marked(string text) => [.. Directory.EnumerateDirectories("/proc").Where(folder => CommandLineOf(folder).Contains(text, StringComparison.Ordinal))];

    private static string CommandLineOf(string folder)
    {
        try
        {
            return File.ReadAllText(folder + "/cmdline");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    private static void WaitForCount(string mark, int count)
        => Assert.True(SpinWait.SpinUntil(() => Pause() && Marked(mark).Length == count, TimeSpan.FromSeconds(25)), $"{Marked(mark).Length} alive instead of {count}");

    // A shell starts what it puts into the background so, and everything below it inherits that (sh, "Asynchronous Lists"; proc_pid_status(5), SigIgn).
    private static bool IsInterruptIgnored()
    {
        const long Interrupt = 1 << 1;
        const string Status = "/proc/self/status";
        return File.Exists(Status) && File.ReadLines(Status).First(static line => line.StartsWith("SigIgn:", StringComparison.Ordinal)) is var line
            && (long.Parse(line["SigIgn:".Length..].Trim(), NumberStyles.HexNumber, CultureInfo.InvariantCulture) & Interrupt) != 0;
    }

    private static bool Pause()
    {
        Thread.Sleep(10);
        return true;
    }

    private static void Signal(string name, int processId)
    {
        using var kill = Process.Start("kill", ["-s", name, "--", processId.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }
}
