using System;
using System.Runtime.ExceptionServices;
using System.Threading;

namespace ConnLint.Endpoints.Tests;

/// <summary>
/// Fails a test whose code hangs. How long code takes is measured in the long fuzz run and in the benchmarks: a machine that is busy with other work says nothing of it.
/// </summary>
internal static class HangGuard
{
    /// <summary>Many times what any input needs on a busy machine.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    // As little as Windows gives to a thread: what overflows it ends the process.
    private const int StackSize = 1 << 20;

    public static void Run(Action act) => Run(act, static running => !running.Join(Limit) ? $"Still running after {Limit}." : null);

    /// <summary>Runs the code on a thread of its own.</summary>
    /// <param name="act">The code.</param>
    /// <param name="watch">Waits for the thread, and says what is wrong when it stops waiting too early.</param>
    public static void Run(Action act, Func<Thread, string?> watch)
    {
        ExceptionDispatchInfo? failure = null;
        var thread = new Thread(Guarded, StackSize) { IsBackground = true };
        thread.Start();
        if (watch(thread) is { } hang) Assert.Fail(hang);
        failure?.Throw();

        void Guarded()
        {
            try
            {
                act();
            }
            catch (Exception exception)
            {
                failure = ExceptionDispatchInfo.Capture(exception);
            }
        }
    }
}
