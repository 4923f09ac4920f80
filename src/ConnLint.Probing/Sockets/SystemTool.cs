using System;
using System.Diagnostics;

namespace ConnLint.Probing.Sockets;

/// <summary>Runs one of the system's own read-only tools and returns what it prints.</summary>
internal static class SystemTool
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(3);

    /// <summary>The standard output, or null where the tool is missing, hangs or prints nothing.</summary>
    /// <param name="path">The tool with its full path: a folder of PATH might hold another program of that name.</param>
    /// <param name="arguments">Its arguments, which never come from outside.</param>
    public static string? Output(string path, string arguments)
    {
        using var process = new Process();
        process.StartInfo = new ProcessStartInfo(path, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        process.StartInfo.Environment["LC_ALL"] = "C";
        process.ErrorDataReceived += static (_, _) => { };
        try
        {
            process.Start();
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }

        process.BeginErrorReadLine();
        var output = process.StandardOutput.ReadToEndAsync();
        if (!output.Wait(Limit))
        {
            End(process);
            return null;
        }

        process.WaitForExit((int)Limit.TotalMilliseconds);
        return output.Result.Length == 0 ? null : output.Result;
    }

    private static void End(Process process)
    {
        try
        {
            process.Kill();
        }
        catch (Exception exception) when (exception is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            // It has ended by itself in this moment.
        }
    }
}
