using System;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;

namespace ConnLint.Hook;

/// <summary>Hears of the end of a process that has not listened yet: by an unhandled exception, or after a failure that it caught.</summary>
internal sealed class DeathWatch(ProcessWatch process, string application, Promise? promise, Channel? check)
{
    [ThreadStatic]
    private static bool _isInside;

    private readonly Failures _failures = new();

    /// <summary>How a process ends of an unhandled exception, as the shell shows it.</summary>
    public static string UnhandledExitCode => OperatingSystem.IsWindows() ? "0xE0434352" : "134";

    public bool StartHasFailed => _failures.OfHost() is not null;

    public void Begin() => AppDomain.CurrentDomain.UnhandledException += OnUnhandledException;

    /// <summary>From when a host is built: only then is an ordinary end of the process too early.</summary>
    public void WatchStart()
    {
        AppDomain.CurrentDomain.FirstChanceException += OnException;
        AppDomain.CurrentDomain.ProcessExit += OnExit;
    }

    public void End()
    {
        AppDomain.CurrentDomain.FirstChanceException -= OnException;
        AppDomain.CurrentDomain.ProcessExit -= OnExit;
        AppDomain.CurrentDomain.UnhandledException -= OnUnhandledException;
        _failures.Clear();
    }

    private void OnException(object? sender, FirstChanceExceptionEventArgs e)
    {
        // An exception of our own in here would be the next first chance, and so on until the stack is full.
        if (_isInside) return;
        _isInside = true;
        try
        {
            Fault.At("first-chance");
            _failures.Add(e.Exception);
        }
        catch
        {
            // Without it the last words are missing, and nothing else.
        }
        finally
        {
            _isInside = false;
        }
    }

    private void OnExit(object? sender, EventArgs e)
    {
        try
        {
            Fault.At("exit");
            var failure = _failures.OfHost();
            var last = failure ?? _failures.Last;
            if (!process.End() || (failure is null && IsOrdinary(Environment.ExitCode))) return;
            Report(Environment.ExitCode.ToString(CultureInfo.InvariantCulture), failure, last);
        }
        catch
        {
            // It would turn an ordinary end into a crash.
        }
    }

    private void OnUnhandledException(object sender, UnhandledExceptionEventArgs e)
    {
        try
        {
            Fault.At("unhandled");
            if (!e.IsTerminating || !process.WasToListen() || e.ExceptionObject is not Exception exception || !process.End()) return;
            Report(UnhandledExitCode, exception, exception);
        }
        catch
        {
            // It would hide the exception that is being reported.
        }
    }

    // 130 and 143: interrupted or terminated by its user.
    public static bool IsOrdinary(int exitCode) => exitCode is 0 or 130 or 143;

    // Not inlined: texts and parsers are loaded only when there is a line to write.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Report(string exitCode, Exception? failure, Exception? last)
    {
        var configured = ConfiguredUrls.Of(promise, process.Configuration);
        if (Verdict.Died(application, promise, exitCode, failure, last, configured, out var cause) is not { } told) return;
        check?.Send("cause", cause);
        Line.Write(told);
    }
}
