using System;
using System.Runtime.InteropServices;
using System.Threading;
using System.Threading.Tasks;

namespace ConnLint.Cli.Code;

/// <summary>Lets work clean up when this process is told to end (Ctrl+C, SIGTERM, a closed terminal), and the signal have its own effect then.</summary>
internal static class EndingSignals
{
    private static readonly PosixSignal[] Signals = [PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP];
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    /// <summary>Runs the work with a token that a signal cancels, too.</summary>
    /// <exception cref="OperationCanceledException">The caller cancelled, or somebody else kept the signal from ending this process.</exception>
    public static async Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var cleaned = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var registrations = Array.ConvertAll(Signals, signal => PosixSignalRegistration.Create(signal, _ =>
        {
            cancellation.Cancel();
            cleaned.Task.Wait(Limit);
        }));
        try
        {
            return await work(cancellation.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // The process is about to end; an exception would look like a fault of this tool.
            cleaned.SetResult();
            await Task.Delay(Limit, cancellationToken).ConfigureAwait(false);
            throw;
        }
        finally
        {
            cleaned.TrySetResult();
            foreach (var registration in registrations) registration.Dispose();
        }
    }
}
