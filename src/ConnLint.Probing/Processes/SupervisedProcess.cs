using System;
using System.Diagnostics;
using System.IO;
using System.Text;
using System.Threading;

namespace ConnLint.Probing.Processes;

/// <summary>A program that runs under the supervisor, which ends it with its whole tree when we say so or when we are gone.</summary>
internal sealed class SupervisedProcess : IDisposable
{
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(20);
    private static readonly byte[] StopLine = Encoding.ASCII.GetBytes("stop\n");

    private readonly Process _supervisor;
    private readonly SupervisorReport _report;
    private readonly Thread _reading;

    private SupervisedProcess(Process supervisor, SupervisorReport report)
    {
        _supervisor = supervisor;
        _report = report;
        _reading = new Thread(Read) { IsBackground = true, Name = "supervisor" };
        _reading.Start();
    }

    /// <summary>The root of everything that the program starts: its orphans become the supervisor's children.</summary>
    public int TreeId => _supervisor.Id;

    public SupervisorReport Report => _report;

    /// <param name="dotnetHost">The <c>dotnet</c> to run the supervisor with.</param>
    /// <param name="supervisorPath">The supervisor's assembly.</param>
    /// <param name="specification">What to start.</param>
    /// <param name="observe">Called for every line of output, on another thread.</param>
    /// <param name="forward">Called there for all output as it comes; see <see cref="SupervisorReport"/>.</param>
    public static SupervisedProcess Start(
        string dotnetHost, string supervisorPath, LaunchSpecification specification, Action<string> observe, Action<string, bool, bool>? forward = null)
    {
        var line = Encoding.UTF8.GetBytes(specification.ToLine() + "\n");

        // The option on the command line is stronger than a DOTNET_ROLL_FORWARD that somebody needs for something else.
        var start = new ProcessStartInfo(dotnetHost, "exec --roll-forward Major \"" + supervisorPath + "\"")
        {
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            WorkingDirectory = Path.GetDirectoryName(supervisorPath)!,
        };
        var report = new SupervisorReport(observe, forward);
        var supervisor = new Process { StartInfo = start };
        try
        {
            supervisor.ErrorDataReceived += (_, line) => report.Complain(line.Data);
            supervisor.Start();
            supervisor.BeginErrorReadLine();
        }
        catch (Exception)
        {
            supervisor.Dispose();
            throw;
        }

        var process = new SupervisedProcess(supervisor, report);
        process.Send(line);
        return process;
    }

    /// <summary>Waits for the program to change its state, but not longer than the limit or the cancellation.</summary>
    public void Wait(TimeSpan limit, CancellationToken cancellation)
        => WaitHandle.WaitAny([_report.Ended, cancellation.WaitHandle], limit);

    /// <summary>Ends the program with its whole tree and returns when that is done.</summary>
    public void Stop()
    {
        Send(StopLine);
        CloseInput();
        if (_supervisor.WaitForExit((int)StopLimit.TotalMilliseconds)) _reading.Join(StopLimit);
        else KillSupervisor();
    }

    public void Dispose()
    {
        Stop();
        if (_report.ProcessId is { } processId && _report.IsAbandoned) EndAbandoned(processId);
        _report.Dispose();
        _supervisor.Dispose();
    }

    private void Read()
    {
        try
        {
            while (_supervisor.StandardOutput.ReadLine() is { } line) _report.Add(line);
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException or InvalidOperationException)
        {
            // The supervisor is gone, which the next line says.
        }

        _report.Close();
    }

    // StandardInput itself would encode with the console's code page, and put a byte order mark in front on some.
    private void Send(byte[] bytes)
    {
        try
        {
            var input = _supervisor.StandardInput.BaseStream;
            input.Write(bytes, 0, bytes.Length);
            input.Flush();
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException or InvalidOperationException)
        {
            // It has ended; the report says how.
        }
    }

    private void CloseInput()
    {
        try
        {
            _supervisor.StandardInput.Dispose();
        }
        catch (Exception exception) when (exception is IOException or InvalidOperationException)
        {
        }
    }

    private void KillSupervisor()
    {
        try
        {
            _supervisor.Kill();
            _supervisor.WaitForExit();
        }
        catch (Exception exception) when (exception is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
        }
    }

    // Only after somebody killed the supervisor itself: its child is all that we can still name.
    private static void EndAbandoned(int processId)
    {
        try
        {
            using var process = Process.GetProcessById(processId);
            process.Kill();
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException or System.ComponentModel.Win32Exception)
        {
        }
    }
}
