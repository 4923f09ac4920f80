using System;
using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.Versioning;

namespace ConnLint.Supervisor.Trees;

/// <summary>
/// Windows: this process joins a job that ends with its last handle, which is ours; descendants are born into it.
/// There is no polite signal for a program without a window that shares no console with us.
/// </summary>
[SupportedOSPlatform("windows")]
internal sealed class WindowsProcessTree : ProcessTree
{
    private Process? _backend;

    public override void Adopt() => WindowsJob.EndsWithThisProcess();

    public override void Started(Process backend) => _backend = backend;

    public override bool RequestStop() => false;

    public override bool WaitForEnd(TimeSpan limit) => _backend?.WaitForExit(limit) ?? true;

    public override void Kill()
    {
        try
        {
            _backend?.Kill(entireProcessTree: true);
        }
        catch (Exception exception) when (exception is InvalidOperationException or Win32Exception or AggregateException)
        {
            // It ended while we looked; the job takes the rest when we end.
        }
    }
}
