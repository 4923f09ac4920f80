using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Threading.Tasks;
using ConnLint.Probing.Processes;

namespace ConnLint.Probing.Tests.Processes;

public sealed class ProcessWatchTests
{
    [Fact]
    public void ThisProcess_Runs()
    {
        using var watch = ProcessWatch.TryOpen(Environment.ProcessId);
        Assert.False(watch!.HasEnded);
        using var portable = PortableProcessWatch.TryOpen(Environment.ProcessId);
        Assert.False(portable!.HasEnded);
    }

    [Fact]
    public async Task EndOfAProcess_IsSeen()
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", "--help") { RedirectStandardOutput = true })!;
        using var watch = ProcessWatch.TryOpen(process.Id);
        await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(watch is null or { HasEnded: true });
        Assert.Null(ProcessWatch.TryOpen(process.Id));
        Assert.Null(PortableProcessWatch.TryOpen(process.Id));
    }

    [Fact]
    public async Task EndedProcessOfACarelessParent_HasEnded()
    {
        const string Shell = "/bin/sh";
        if (!OperatingSystem.IsLinux() || !File.Exists(Shell)) { Assert.Null(PortableProcessWatch.TryOpen(int.MaxValue)); return; }

        // The shell becomes a program that never asks for its child, which stays behind as an entry of the process table.
        using var parent = Process.Start(new ProcessStartInfo(Shell, ["-c", "true & echo $!; exec sleep 30"]) { RedirectStandardOutput = true })!;
        var child = int.Parse((await parent.StandardOutput.ReadLineAsync())!, CultureInfo.InvariantCulture);
        try
        {
            using var watch = ProcessWatch.TryOpen(child);
            while (watch is { HasEnded: false }) await Task.Delay(1);
            Assert.Null(ProcessWatch.TryOpen(child));
        }
        finally
        {
            parent.Kill();
            await parent.WaitForExitAsync();
        }
    }
}
