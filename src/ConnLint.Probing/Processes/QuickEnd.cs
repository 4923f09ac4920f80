using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ConnLint.Probing.Sockets;

namespace ConnLint.Probing.Processes;

/// <summary>
/// Ends this process without the runtime's own end, which takes five milliseconds and more. For when everything is written, nothing is left to
/// dispose of, and somebody waits for the exit code.
/// </summary>
internal sealed class QuickEnd
{
    private readonly RuntimeFiles _files;

    private QuickEnd(RuntimeFiles files) => _files = files;

    /// <summary>Does beforehand what takes time; null where only the usual end leaves nothing behind.</summary>
    public static QuickEnd? Prepare()
    {
        if (RuntimeFiles.OfThisProcess() is not { } files) return null;
        Marshal.PrelinkAll(typeof(LibC));
        var end = new QuickEnd(files);
        RuntimeHelpers.PrepareMethod(((Action<int>)end.With).Method.MethodHandle);
        RuntimeHelpers.PrepareMethod(((Action)files.Delete).Method.MethodHandle);
        return end;
    }

    public void With(int exitCode)
    {
        _files.Delete();
        LibC._exit(exitCode);
    }
}
