using System;
using System.ComponentModel;
using System.Diagnostics;

namespace ConnLint.Supervisor.Trees;

/// <summary>macOS and the other Unixes: what .NET finds by parent ids. A grandchild whose parent has ended is not found.</summary>
internal sealed class UnixProcessTree : ProcessTree
{
    private Process? _backend;

    public override void Adopt()
    {
    }

    public override void Started(Process backend) => _backend = backend;

    public override bool RequestStop() => _backend is { HasExited: false } backend && Libc.Kill(backend.Id, Libc.SigTerm) == 0;

    public override bool WaitForEnd(TimeSpan limit) => _backend?.WaitForExit(limit) ?? true;

    public override void Kill()
    {
        try
        {
            _backend?.Kill(entireProcessTree: true);
        }
        catch (Exception exception) when (exception is InvalidOperationException or Win32Exception or AggregateException)
        {
            // It ended while we looked.
        }
    }
}
