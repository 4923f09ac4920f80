using System;
using System.Globalization;
using System.Threading;

namespace ConnLint.Hook;

/// <summary>Calls back when a start takes too long. Its thread sleeps, and ends with the watch: a timer's would stay for as long as the process.</summary>
internal sealed class StartLimit(Action<TimeSpan> passed)
{
    private const double DefaultSeconds = 15;
    private const double MaxSeconds = 3600;
    private const int StackSize = 256 * 1024;

    private readonly object _gate = new();
    private bool _isOver;

    public void Begin()
    {
        if (Environment.GetEnvironmentVariable("CONNLINT_HOOK_LIMIT") == "0") return;
        new Thread(Wait, StackSize) { IsBackground = true, Name = "ConnLint" }.UnsafeStart();
    }

    public void End()
    {
        lock (_gate)
        {
            _isOver = true;
            Monitor.PulseAll(_gate);
        }
    }

    // The check says when its own patience is nearly over; 0 switches this off. Read on the thread, as parsing would cost Main a millisecond.
    private static TimeSpan Read()
    {
        var text = Environment.GetEnvironmentVariable("CONNLINT_HOOK_LIMIT");
        if (text is null) return TimeSpan.FromSeconds(DefaultSeconds);
        var isNumber = double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds);
        return TimeSpan.FromSeconds(isNumber ? Math.Min(seconds, MaxSeconds) : DefaultSeconds);
    }

    private void Wait()
    {
        try
        {
            var limit = Read();
            lock (_gate)
            {
                if (_isOver || Monitor.Wait(_gate, limit)) return;
            }

            Fault.At("limit");
            passed(limit);
        }
        catch
        {
            // On this thread it would end the program.
        }
    }
}
