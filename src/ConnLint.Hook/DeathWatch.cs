using System;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;

namespace ConnLint.Hook;

/// <summary>Hears of the end of a process that has not listened yet: by an unhandled exception, or after a failure that it caught.</summary>
internal sealed class DeathWatch(ProcessWatch process, string application, Promise? promise)
{
    private readonly Failures _failures = new();

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

    private void OnException(object? sender, FirstChanceExceptionEventArgs e) => _failures.Add(e.Exception);

    private void OnExit(object? sender, EventArgs e)
    {
        try
        {
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
            if (!e.IsTerminating || !process.WasToListen() || e.ExceptionObject is not Exception exception || !process.End()) return;
            Report(OperatingSystem.IsWindows() ? "0xE0434352" : "134", exception, exception);
        }
        catch
        {
            // It would hide the exception that is being reported.
        }
    }

    // 130 and 143: interrupted or terminated by its user.
    private static bool IsOrdinary(int exitCode) => exitCode is 0 or 130 or 143;

    // Not inlined: texts and parsers are loaded only when there is a line to write.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Report(string exitCode, Exception? failure, Exception? last)
    {
        var configured = ConfiguredUrls.Of(promise, process.Configuration);
        if (Verdict.ExitedBeforeListening(application, promise, exitCode, failure, last, configured) is { } line) Line.Write(line);
    }
}
