using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Threading;
using ConnLint.Endpoints.Rules;

namespace ConnLint.Hook;

/// <summary>
/// A program without ASP.NET Core whose launch profile promises endpoints all the same: it listens with sockets, <c>TcpListener</c> or
/// <c>HttpListener</c>, about which nobody tells, so the system is asked for its listening sockets.
/// </summary>
internal sealed class PlainWatch
{
    private readonly string _application;
    private readonly Promise _promise;
    private readonly Channel? _check;
    private readonly StartLimit _limit;
    private int _isOver;

    public PlainWatch(string application, Promise promise)
    {
        _application = application;
        _promise = promise;
        _check = Channel.FromEnvironment(application);
        _limit = new StartLimit(OnLimit);
    }

    public void Begin()
    {
        AppDomain.CurrentDomain.UnhandledException += OnUnhandledException;
        AppDomain.CurrentDomain.ProcessExit += OnExit;
        _limit.Begin();
    }

    private void OnLimit(TimeSpan limit)
    {
        if (Debugger.IsAttached || Tell(limit) is not { } told) return;
        if (End()) Line.Write(told);
    }

    private Told? Tell(TimeSpan limit)
    {
        var own = OwnListeners.Read(_promise);
        if (own.AreKnown && own.Bound.Length > 0 && _promise.Broken(own.Bound, LoopbackSockets.Families) is { } broken)
        {
            return _promise.Half(own.Bound, LoopbackSockets.Families) is { } half ? HalfBound.Tell(_application, _promise, half)
                : Verdict.BoundElsewhere(_application, _promise, broken, own.Bound, WinningSetting.Code);
        }

        if (own.Bound.Length > 0)
        {
            End();
            return null;
        }

        const string Words = "nothing tells what it does first: see Main";
        _check?.Send("blocker", "it uses no host: look at what Main does first");
        return new Told(RuleCatalogue.NotListeningInTime, false, _application, "nothing listens on " + Verdict.Urls(_promise.Urls), limit.TotalSeconds.ToString("0.#", CultureInfo.InvariantCulture), Words);
    }

    private void OnUnhandledException(object sender, UnhandledExceptionEventArgs e)
    {
        try
        {
            Fault.At("plain-unhandled");
            if (e.IsTerminating && e.ExceptionObject is Exception exception) Report(DeathWatch.UnhandledExitCode, exception);
        }
        catch
        {
            // It would hide the exception that is being reported.
        }
    }

    private void OnExit(object? sender, EventArgs e)
    {
        try
        {
            Fault.At("plain-exit");
            if (!DeathWatch.IsOrdinary(Environment.ExitCode)) Report(Environment.ExitCode.ToString(CultureInfo.InvariantCulture), null);
            else End();
        }
        catch
        {
            // It would turn an ordinary end into a crash.
        }
    }

    // Its sockets are still open here: a program that listened has died of something else.
    private void Report(string exitCode, Exception? failure)
    {
        if (!End()) return;
        var own = OwnListeners.Read(_promise);
        if (own.Bound.Length > 0) return;
        if (Verdict.Died(_application, _promise, exitCode, failure, null, _promise.Urls, out var cause) is not { } told) return;
        _check?.Send("cause", cause);
        Line.Write(told);
    }

    private bool End()
    {
        if (Interlocked.Exchange(ref _isOver, 1) != 0) return false;
        AppDomain.CurrentDomain.UnhandledException -= OnUnhandledException;
        AppDomain.CurrentDomain.ProcessExit -= OnExit;
        _limit.End();
        return true;
    }
}
