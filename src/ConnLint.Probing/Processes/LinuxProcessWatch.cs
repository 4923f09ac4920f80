using System;
using System.Runtime.InteropServices;
using ConnLint.Probing.Sockets;

namespace ConnLint.Probing.Processes;

/// <summary>
/// Linux 5.3 and later: a descriptor of the process (<c>pidfd_open</c>), which tells its end even where its parent has not taken notice yet, and
/// never mistakes a later process with the same number for it.
/// </summary>
internal sealed class LinuxProcessWatch : ProcessWatch
{
    private const int OpenCall = 434; // the same number on every architecture that runs .NET
    private const int NoSuchProcess = 3;
    private const short Readable = 1;

    private readonly int _descriptor;
    private bool _hasEnded;

    private LinuxProcessWatch(int descriptor) => _descriptor = descriptor;

    public override bool HasEnded
    {
        get
        {
            if (_hasEnded) return true;
            var file = new LibC.PolledFile { File = _descriptor, Wanted = Readable };
            return _hasEnded = LibC.poll(ref file, (UIntPtr)1, 0) > 0;
        }
    }

    /// <summary>False where the kernel has no such descriptors; true and null where no such process runs.</summary>
    public static bool TryOpen(int processId, out ProcessWatch? watch)
    {
        watch = null;
        var descriptor = (int)LibC.syscall((IntPtr)OpenCall, (IntPtr)processId, IntPtr.Zero);
        if (descriptor < 0) return Marshal.GetLastWin32Error() == NoSuchProcess;

        var opened = new LinuxProcessWatch(descriptor);
        if (opened.HasEnded) opened.Dispose();
        else watch = opened;
        return true;
    }

    public override void Dispose() => _ = LibC.close(_descriptor);
}
