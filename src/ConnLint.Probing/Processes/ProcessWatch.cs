using System;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace ConnLint.Probing.Processes;

/// <summary>Tells whether a process that somebody else has started still runs.</summary>
internal abstract class ProcessWatch : IDisposable
{
    public abstract bool HasEnded { get; }

    /// <summary>Null where no such process runs.</summary>
    public static ProcessWatch? TryOpen(int processId)
    {
        if (!RuntimeInformation.IsOSPlatform(OSPlatform.Linux)) return PortableProcessWatch.TryOpen(processId);
        return LinuxProcessWatch.TryOpen(processId, out var watch) ? watch : PortableProcessWatch.TryOpen(processId);
    }

    public abstract void Dispose();
}

/// <summary>What .NET can tell on any system. On Unix a process counts as running until its parent has taken notice of its end.</summary>
internal sealed class PortableProcessWatch(Process process) : ProcessWatch
{
    public override bool HasEnded
    {
        get
        {
            try
            {
                return process.HasExited;
            }
            catch (System.ComponentModel.Win32Exception)
            {
                // Another user's process on Windows: it exists, and hides its state.
                return false;
            }
        }
    }

    public static new ProcessWatch? TryOpen(int processId)
    {
        try
        {
            var watch = new PortableProcessWatch(Process.GetProcessById(processId));
            if (!watch.HasEnded) return watch;
            watch.Dispose();
            return null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    public override void Dispose() => process.Dispose();
}
