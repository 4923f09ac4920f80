using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;

namespace ConnLint.Supervisor.Tests;

/// <summary>Processes that a test can find again wherever they hide: each sleeps for a time that no other process has.</summary>
internal sealed class Marked
{
    private static int _count;

    private readonly string _seconds = string.Format(
        CultureInfo.InvariantCulture, "{0}.{1}", 300 + Interlocked.Increment(ref _count), Environment.ProcessId);

    /// <summary>The shell words that sleep.</summary>
    public string Sleep => "sleep " + _seconds;

    public int Count() => Directory.EnumerateDirectories("/proc").Count(IsMarked);

    /// <summary>Waits until as many are alive; the time it took.</summary>
    public TimeSpan WaitFor(int count)
    {
        var clock = Stopwatch.StartNew();
        Assert.True(SpinWait.SpinUntil(() => Pause() && Count() == count, TimeSpan.FromSeconds(15)), $"{Count()} alive instead of {count}");
        return clock.Elapsed;
    }

    private static bool Pause()
    {
        Thread.Sleep(5);
        return true;
    }

    private bool IsMarked(string folder)
    {
        try
        {
            // A zombie has no command line, so it does not count as alive.
            return File.ReadAllText(folder + "/cmdline").Contains("sleep\0" + _seconds, StringComparison.Ordinal);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
