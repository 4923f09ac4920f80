using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Threading;

namespace ConnLint.Supervisor.Trees;

/// <summary>
/// Linux: this process becomes the reaper of its orphaned descendants, so whatever the backend leaves behind stays below us and can be found.
/// </summary>
internal sealed class LinuxProcessTree : ProcessTree
{
    private static readonly TimeSpan KillLimit = TimeSpan.FromSeconds(5);

    private int _backend;

    public override void Adopt() => _ = Libc.ProcessControl(Libc.SetChildSubreaper, 1, 0, 0, 0);

    public override void Started(Process backend) => _backend = backend.Id;

    public override bool RequestStop()
    {
        Signal(Libc.SigTerm);
        return true;
    }

    public override bool WaitForEnd(TimeSpan limit)
    {
        var clock = Stopwatch.StartNew();
        while (Living().Count > 0)
        {
            if (clock.Elapsed >= limit) return false;
            Thread.Sleep(10);
        }

        return true;
    }

    public override void Kill()
    {
        // A process that forks while it is killed leaves a child for the next round.
        var clock = Stopwatch.StartNew();
        while (Signal(Libc.SigKill) && clock.Elapsed < KillLimit) Thread.Sleep(2);
    }

    private bool Signal(int signal)
    {
        var living = Living();
        foreach (var id in living) _ = Libc.Kill(id, signal);
        return living.Count > 0;
    }

    private List<int> Living()
    {
        var living = new List<int>();
        foreach (var process in LinuxProcesses.DescendantsOf(Environment.ProcessId))
        {
            if (!process.IsZombie) living.Add(process.Id);
            else Reap(process);
        }

        return living;
    }

    // Where process 1 does not reap, an adopted zombie would outlive us. The backend itself belongs to .NET, which wants its exit code.
    private void Reap(LinuxProcess zombie)
    {
        if (zombie.Id != _backend && zombie.ParentId == Environment.ProcessId) _ = Libc.WaitForProcess(zombie.Id, out _, Libc.NoHang);
    }
}
