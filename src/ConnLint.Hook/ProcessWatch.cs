using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.Extensions.Configuration;

namespace ConnLint.Hook;

/// <summary>
/// From the start of the process to the verdict: it listens as promised, it listens elsewhere, it takes too long, or it died before it listened.
/// </summary>
internal sealed class ProcessWatch
{
    private readonly string _application;
    private readonly Promise? _promise;
    private readonly Channel? _check;
    private readonly DeathWatch _death;
    private readonly StartLimit _limit;
    private WatchedHost[] _hosts = [];
    private string[] _bound = [];
    private IDisposable? _listeners;
    private int _started;
    private bool _otherHost;
    private int _isOver;

    public ProcessWatch(string application, Promise? promise)
    {
        _application = application;
        _promise = promise;
        _check = Channel.FromEnvironment(application);
        _death = new DeathWatch(this, application, promise, _check);
        _limit = new StartLimit(OnLimit);
    }

    public IConfiguration? Configuration => _hosts.Length == 0 ? null : _hosts[^1].Configuration;

    public void Begin()
    {
        _death.Begin();
        _listeners = DiagnosticListener.AllListeners.Subscribe(new HostEvents(this));
        _limit.Begin();
    }

    public void OnBuilt(object host)
    {
        if (_isOver != 0) return;
        if (WatchedHost.TryWatch(host, this) is not { } watched)
        {
            _otherHost = true;
            return;
        }

        lock (_death)
        {
            _hosts = [.. _hosts, watched];
            if (_hosts.Length == 1) _death.WatchStart();
        }
    }

    public void OnStarted(WatchedHost host)
    {
        _death.End();
        var bound = host.BoundAddresses();
        lock (_death)
        {
            _bound = [.. _bound, .. bound];
            _started++;
        }

        if (_promise is not null && _bound.Length > 0 && _promise.Broken(_bound, LoopbackSockets.Families) is { } broken)
        {
            // Another host of this process may still keep the promise.
            if (_started == _hosts.Length && End()) Report(broken, host);
            return;
        }

        if (End() && _bound.Length > 0) Accept(host);
    }

    /// <summary>Asked to stop before it listened: only when its start failed is there something to say, at the end.</summary>
    public void OnStopping()
    {
        if (!_death.StartHasFailed) End();
    }

    /// <summary>Whether the program was about to listen; without a host, what it has loaded says so.</summary>
    public bool WasToListen()
        => _hosts.Length > 0 || (!_otherHost && LoadedAssemblies.ShowWebProgram() && !LoadedAssemblies.ShowUnseenServer());

    /// <summary>Detaches from the program; true for the first verdict only.</summary>
    public bool End()
    {
        if (Interlocked.Exchange(ref _isOver, 1) != 0) return false;
        _death.End();
        _limit.End();
        _listeners?.Dispose();
        foreach (var host in _hosts) host.Forget();
        return true;
    }

    // On a thread of its own. The watch goes on: the program may still listen, or die.
    private void OnLimit(TimeSpan limit)
    {
        if (_isOver != 0 || _started > 0 || Debugger.IsAttached || !WasToListen()) return;
        var host = _hosts.Length == 0 ? null : _hosts[^1];
        _check?.Send("blocker", StartBlocker.Words(host, _promise));
        var told = StartBlocker.Tell(_application, Verdict.Urls(_promise?.Urls ?? []), host, _promise, limit);
        if (host is null) Line.Write(told);
        else Line.Log(told, host.Services);
    }

    // Not inlined: texts and parsers are loaded only when there is a line to write.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Report(List<string> broken, WatchedHost host)
    {
        if (_promise!.Half(_bound, LoopbackSockets.Families) is { } half && broken.TrueForAll(url => url == half.Url))
        {
            Line.Log(HalfBound.Tell(_application, _promise, half), host.Services);
            return;
        }

        var winner = WinningSetting.Of(host.Configuration, _bound, _promise);
        _check?.Send("winner", winner);
        Line.Log(Verdict.BoundElsewhere(_application, _promise, broken, _bound, winner), host.Services);
    }

    // It listens as it says; whether the system agrees, and what may still come between it and its clients.
    private void Accept(WatchedHost host)
    {
        Fault.At("accept");
        var told = HalfBound.Tell(_application, _promise) ?? ProxyInterception.Tell(_bound);
        if (told is not null) Line.Log(told, host.Services);
        ListeningWatch.Begin(_application, _bound, host);
    }
}
