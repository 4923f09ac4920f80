using System;
using System.Globalization;
using System.IO;
using System.Runtime.InteropServices;
using ConnLint.Probing.Sockets;

namespace ConnLint.Probing.Processes;

/// <summary>
/// The files by which debuggers find this process. The runtime deletes them when it ends in its own time, but not when the process becomes
/// another program or ends at once (dotnet/runtime, <c>ds-ipc-pal-socket.c</c> and <c>PAL_GetTransportName</c> name them).
/// </summary>
internal sealed class RuntimeFiles
{
    private readonly string[] _paths;

    private RuntimeFiles(string[] paths) => _paths = paths;

    /// <summary>Null where their names cannot be told: elsewhere than on Linux, or without <c>/proc</c>.</summary>
    public static RuntimeFiles? OfThisProcess()
    {
        if (!RuntimeInformation.IsOSPlatform(OSPlatform.Linux)) return null;
        try
        {
            if (ProcStat.StartTicks(File.ReadAllText("/proc/self/stat")) is not { } start) return null;

            var folder = Path.GetTempPath();
            var name = ProcessId().ToString(CultureInfo.InvariantCulture) + "-" + start + "-";
            return new RuntimeFiles(
            [
                Path.Combine(folder, "dotnet-diagnostic-" + name + "socket"),
                Path.Combine(folder, "clr-debug-pipe-" + name + "in"),
                Path.Combine(folder, "clr-debug-pipe-" + name + "out"),
            ]);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Deletes those that exist.</summary>
    public void Delete()
    {
        foreach (var path in _paths) _ = LibC.unlink(path);
    }

    private static int ProcessId()
    {
        using var process = System.Diagnostics.Process.GetCurrentProcess();
        return process.Id;
    }
}
