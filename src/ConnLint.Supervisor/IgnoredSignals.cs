using System;
using System.Runtime.InteropServices;

namespace ConnLint.Supervisor;

/// <summary>
/// Ctrl+C reaches the whole foreground group. The supervisor has to outlive it, or nobody would be left to end the backend's tree.
/// </summary>
internal sealed class IgnoredSignals : IDisposable
{
    private static readonly PosixSignal[] Signals = [PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP, PosixSignal.SIGQUIT];

    private readonly PosixSignalRegistration[] _registrations;

    public IgnoredSignals(Action received)
        => _registrations = Array.ConvertAll(Signals, signal => PosixSignalRegistration.Create(signal, context =>
        {
            context.Cancel = true;
            received();
        }));

    public void Dispose()
    {
        foreach (var registration in _registrations) registration.Dispose();
    }
}
