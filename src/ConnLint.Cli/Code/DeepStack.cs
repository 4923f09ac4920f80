using System;
using System.Threading;
using System.Threading.Tasks;

namespace ConnLint.Cli.Code;

/// <summary>Runs what recurses as deeply as somebody's text is nested on a thread with a stack for it.</summary>
internal static class DeepStack
{
    private const int Size = 64 * 1024 * 1024;

    public static Task<T> RunAsync<T>(Func<T> function)
    {
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        var thread = new Thread(() => Complete(done, function), Size) { IsBackground = true, Name = "C#" };
        thread.Start();
        return done.Task;
    }

    private static void Complete<T>(TaskCompletionSource<T> done, Func<T> function)
    {
        try
        {
            done.SetResult(function());
        }
        catch (OperationCanceledException exception)
        {
            done.SetCanceled(exception.CancellationToken);
        }
        catch (Exception exception)
        {
            done.SetException(exception);
        }
    }
}
