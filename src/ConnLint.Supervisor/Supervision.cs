using System;
using System.ComponentModel;
using System.Diagnostics;
using System.IO;
using System.Threading;
using ConnLint.Supervisor.Trees;

namespace ConnLint.Supervisor;

/// <summary>Runs one backend from its start to the end of its last descendant.</summary>
internal sealed class Supervision(ProcessTree tree, Report report)
{
    private const int NotStarted = 3;
    private static readonly TimeSpan Politeness = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LastWords = TimeSpan.FromSeconds(3);

    public int Run(LaunchSpecification specification, ManualResetEventSlim stop)
    {
        try
        {
            tree.Adopt();
            using var channel = HookChannel.TryOpen(report.Hook);
            using var backend = new Process { StartInfo = specification.ToStartInfo(), EnableRaisingEvents = true };
            backend.StartInfo.Environment[HookChannel.Variable] = channel?.Path;
            using var changed = new ManualResetEventSlim();
            backend.Exited += (_, _) => changed.Set();
            backend.Start();
            Attend(backend, channel, changed, stop);
            return 0;
        }
        catch (Exception exception) when (exception is Win32Exception or IOException or InvalidOperationException or PlatformNotSupportedException)
        {
            report.Failed(exception.Message);
            return NotStarted;
        }
        finally
        {
            tree.Kill();
        }
    }

    private void Attend(Process backend, HookChannel? channel, ManualResetEventSlim exited, ManualResetEventSlim stop)
    {
        tree.Started(backend);
        report.Started(backend.Id);
        var output = new OutputLines(backend.StandardOutput, report.Output);
        var error = new OutputLines(backend.StandardError, report.Error);

        var ended = WaitHandle.WaitAny([exited.WaitHandle, stop.WaitHandle]) == 0;
        if (!ended) StopPolitely();

        // Leftovers would keep the streams open, and the exit is reported behind the output that explains it.
        backend.WaitForExit(Politeness);
        tree.Kill();
        var lastWords = Stopwatch.StartNew();
        output.WaitForEnd(LastWords);
        error.WaitForEnd(LastWords > lastWords.Elapsed ? LastWords - lastWords.Elapsed : TimeSpan.Zero);
        channel?.Drain();
        report.Exited(backend.HasExited ? backend.ExitCode : -1);
    }

    private void StopPolitely()
    {
        if (tree.RequestStop() && tree.WaitForEnd(Politeness)) return;
        tree.Kill();
    }
}
