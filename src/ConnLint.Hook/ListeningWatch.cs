using System;
using System.Collections.Generic;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Threading;
using ConnLint.Endpoints.Rules;

namespace ConnLint.Hook;

/// <summary>After a good start: hears of the end of a program that listens, and speaks only when it is no ordinary one.</summary>
internal sealed class ListeningWatch
{
    private readonly string _application;
    private readonly IReadOnlyList<string> _bound;
    private readonly WatchedHost _host;
    private readonly CancellationTokenRegistration _onStopping;
    private int _isOver;

    private ListeningWatch(string application, IReadOnlyList<string> bound, WatchedHost host)
    {
        _application = application;
        _bound = bound;
        _host = host;
        AppDomain.CurrentDomain.UnhandledException += OnUnhandledException;
        AppDomain.CurrentDomain.ProcessExit += OnExit;
        _onStopping = host.Lifetime.ApplicationStopping.UnsafeRegister(static state => ((ListeningWatch)state!).OnStopping(), this);
    }

    public static void Begin(string application, IReadOnlyList<string> bound, WatchedHost host) => _ = new ListeningWatch(application, bound, host);

    // A background service that fails stops the host, and has failed before the host hears of it.
    private void OnStopping()
    {
        try
        {
            Fault.At("stopping");
            if (!End()) return;
            if (HostedServices.Of(_host.Host) is { } services && HostedServices.Failed(services) is { } failed) TellOf(failed);
        }
        catch
        {
            // The host would log it as a failure of the program.
        }
    }

    private void OnUnhandledException(object sender, UnhandledExceptionEventArgs e)
    {
        try
        {
            if (e.IsTerminating && e.ExceptionObject is Exception exception && End()) Write("unhandled " + OwnFrame.Describe(exception));
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
            if (DeathWatch.IsOrdinary(Environment.ExitCode) || !End()) return;
            Write("it ended itself with exit code " + Environment.ExitCode.ToString(CultureInfo.InvariantCulture));
        }
        catch
        {
            // It would turn an ordinary end into a crash.
        }
    }

    private bool End()
    {
        if (Interlocked.Exchange(ref _isOver, 1) != 0) return false;
        AppDomain.CurrentDomain.UnhandledException -= OnUnhandledException;
        AppDomain.CurrentDomain.ProcessExit -= OnExit;
        _onStopping.Unregister();
        return true;
    }

    // Not inlined, as below: what is needed for a line alone is loaded only for one.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void TellOf(Microsoft.Extensions.Hosting.BackgroundService failed)
    {
        var exception = failed.ExecuteTask?.Exception?.InnerException;
        var how = exception is null ? "" : " with " + OwnFrame.Describe(exception);
        Line.Log(Told("the background service " + Quoted.Text(failed.GetType().FullName ?? "") + " failed" + how), _host.Services);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Write(string why) => Line.Write(Told(why));

    private Told Told(string why) => new(RuleCatalogue.StoppedListening, true, _application, Verdict.Urls(_bound), why);
}
