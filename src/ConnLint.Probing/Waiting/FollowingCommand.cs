using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;
using System.IO;
using System.Runtime.InteropServices;
using System.Threading;
using ConnLint.Probing.Processes;
using ConnLint.Probing.Sockets;

namespace ConnLint.Probing.Waiting;

/// <summary>
/// Runs the command that waited for its backend, never through a shell. On Unix this process becomes the command (<c>execvp</c>): signals, the
/// terminal, the exit code and the process id are then its own, and nothing of ours is left. On Windows it is a child that outlives no Ctrl+C of ours.
/// </summary>
internal static class FollowingCommand
{
    private const int BrokenPipe = 13;

    /// <summary>The program's full path, as a shell finds it, or null where there is none.</summary>
    public static string? Find(string name)
    {
        if (name.Contains('/', StringComparison.Ordinal) || (OperatingSystem.IsWindows() && name.Contains('\\', StringComparison.Ordinal))) return Existing(Path.GetFullPath(name));
        foreach (var folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
        {
            // A bare name is not looked up in the current folder, which is somebody's repository.
            if (Path.IsPathFullyQualified(folder) && Existing(Path.Combine(folder, name)) is { } found) return found;
        }

        return null;
    }

    /// <summary>Runs the program; on Unix it returns only where that fails.</summary>
    /// <param name="program">Its full path.</param>
    /// <param name="command">Its name as typed, and its arguments.</param>
    /// <exception cref="Win32Exception">It cannot be started.</exception>
    public static int Run(string program, IReadOnlyList<string> command)
    {
        if (OperatingSystem.IsWindows()) return RunAsChild(program, command);

        RuntimeFiles.OfThisProcess()?.Delete();

        // The runtime ignores broken pipes, and what is ignored stays so in the next program: 'command | head' would go on without a reader.
        _ = LibC.signal(BrokenPipe, IntPtr.Zero);
        _ = LibC.execvp(program, [.. command, null]);
        throw new Win32Exception(Marshal.GetLastPInvokeError());
    }

    private static int RunAsChild(string program, IReadOnlyList<string> command)
    {
        var start = new ProcessStartInfo(program) { UseShellExecute = false };
        for (var i = 1; i < command.Count; i++) start.ArgumentList.Add(command[i]);

        // Ctrl+C reaches the whole console; the command decides what it means.
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, static context => context.Cancel = true);
        using var quit = PosixSignalRegistration.Create(PosixSignal.SIGQUIT, static context => context.Cancel = true);
        using var process = Process.Start(start)!;
        process.WaitForExit();
        return process.ExitCode;
    }

    private static string? Existing(string path)
    {
        if (!OperatingSystem.IsWindows()) return File.Exists(path) && IsExecutable(path) ? path : null;
        if (Path.HasExtension(path) && File.Exists(path)) return path;
        foreach (var extension in (Environment.GetEnvironmentVariable("PATHEXT") ?? ".COM;.EXE;.BAT;.CMD").Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            if (File.Exists(path + extension)) return path + extension;
        }

        return null;
    }

    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    private static bool IsExecutable(string path)
        => (File.GetUnixFileMode(path) & (UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute)) != 0;
}
