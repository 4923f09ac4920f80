using System;
using System.Threading;

namespace ConnLint.Probing.Waiting;

/// <summary>What the parts of one wait share.</summary>
internal sealed class WaitContext(WaitOptions options, Knock knock) : IDisposable
{
    private readonly AutoResetEvent _wake = new(initialState: false);

    public WaitOptions Options => options;

    public Knock Knock => knock;

    /// <summary>The state that ends the wait for a target: closed where the wait is for the end of a server.</summary>
    public CheckState Wanted { get; } = options.IsInverted ? CheckState.Closed : CheckState.Ready;

    /// <summary>Ends the pause of the waiting thread, from any thread.</summary>
    public void Wake()
    {
        try
        {
            _wake.Set();
        }
        catch (ObjectDisposedException)
        {
            // An attempt that outlived the wait.
        }
    }

    /// <summary>Pauses, at most some hours.</summary>
    public void Sleep(TimeSpan pause) => _wake.WaitOne((int)Math.Clamp(Math.Ceiling(pause.TotalMilliseconds), 1, int.MaxValue));

    public void Dispose() => _wake.Dispose();
}
