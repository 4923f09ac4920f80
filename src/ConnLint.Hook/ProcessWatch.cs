using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using System.Threading;
using ConnLint.Endpoints.Addresses;

namespace ConnLint.Hook;

/// <summary>
/// From the start of the process to the verdict: it listens as promised, it listens elsewhere, or it died before it listened.
/// </summary>
internal sealed class ProcessWatch(string application, Promise? promise)
{
    private readonly Failures _failures = new();
    private WatchedHost[] _hosts = [];
    private string[] _bound = [];
    private IDisposable? _listeners;
    private int _started;
    private bool _otherHost;
    private int _isOver;

    public void Begin()
    {
        AppDomain.CurrentDomain.UnhandledException += OnUnhandledException;
        _listeners = DiagnosticListener.AllListeners.Subscribe(new HostEvents(this));
    }

    public void OnBuilt(object host)
    {
        if (_isOver != 0) return;
        if (WatchedHost.TryWatch(host, this) is not { } watched)
        {
            _otherHost = true;
            return;
        }

        lock (_failures)
        {
            _hosts = [.. _hosts, watched];
            if (_hosts.Length > 1) return;
        }

        AppDomain.CurrentDomain.FirstChanceException += OnException;
        AppDomain.CurrentDomain.ProcessExit += OnExit;
    }

    public void OnStarted(WatchedHost host)
    {
        WatchNoDeath();
        lock (_failures)
        {
            _bound = [.. _bound, .. host.BoundAddresses()];
            _started++;
        }

        if (promise is not null && _bound.Length > 0 && promise.Broken(_bound, Available()) is { } broken)
        {
            // Another host of this process may still keep the promise.
            if (_started == _hosts.Length && End()) Report(broken, host);
            return;
        }

        End();
    }

    public void OnStopping()
    {
        // Asked to stop before it listened; only when its own start failed is there something to say, at the end.
        if (_failures.OfHost() is null) End();
    }

    private void OnException(object? sender, FirstChanceExceptionEventArgs e) => _failures.Add(e.Exception);

    private void OnExit(object? sender, EventArgs e)
    {
        try
        {
            // 130 and 143: interrupted or terminated by its user.
            var failure = _failures.OfHost();
            var last = failure ?? _failures.Last;
            if (!End() || (failure is null && Environment.ExitCode is 0 or 130 or 143)) return;
            Report(Environment.ExitCode.ToString(System.Globalization.CultureInfo.InvariantCulture), failure, last);
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
            var wasToListen = _hosts.Length > 0 || (!_otherHost && LoadedAssemblies.HasWebHosting());
            if (!e.IsTerminating || !wasToListen || e.ExceptionObject is not Exception exception || !End()) return;
            Report(OperatingSystem.IsWindows() ? "0xE0434352" : "134", exception, exception);
        }
        catch
        {
            // It would hide the exception that is being reported.
        }
    }

    // Not inlined: texts and parsers are loaded only when there is a line to write.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Report(List<string> broken, WatchedHost host)
        => Line.Write(Verdict.BoundElsewhere(application, promise!, broken, _bound, host.Configuration));

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Report(string exitCode, Exception? failure, Exception? last)
    {
        if (Verdict.ExitedBeforeListening(application, promise, exitCode, failure, last, ConfiguredUrls.Of(promise, _hosts.Length == 0 ? null : _hosts[^1].Configuration)) is { } line) Line.Write(line);
    }

    private static AddressFamilies Available() => Socket.OSSupportsIPv6 ? AddressFamilies.Both : AddressFamilies.IPv4;

    private void WatchNoDeath()
    {
        AppDomain.CurrentDomain.FirstChanceException -= OnException;
        AppDomain.CurrentDomain.ProcessExit -= OnExit;
        AppDomain.CurrentDomain.UnhandledException -= OnUnhandledException;
        _failures.Clear();
    }

    /// <summary>Detaches from the program; true for the first verdict only.</summary>
    private bool End()
    {
        if (Interlocked.Exchange(ref _isOver, 1) != 0) return false;
        WatchNoDeath();
        _listeners?.Dispose();
        foreach (var host in _hosts) host.Forget();
        return true;
    }
}
