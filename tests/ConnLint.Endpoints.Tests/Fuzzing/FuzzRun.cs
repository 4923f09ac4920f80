using System;
using System.Threading;

namespace ConnLint.Endpoints.Tests.Fuzzing;

/// <summary>Feeds damaged texts to one reader, one after the other.</summary>
/// <param name="reader">The reader.</param>
/// <param name="length">How long texts are made by repetition.</param>
internal sealed class FuzzRun(FuzzedReader reader, int length)
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan Suspicious = TimeSpan.FromMilliseconds(500);

    private long _since = Environment.TickCount64;
    private int _done;

    public int Done => _done;

    public TimeSpan Total { get; private set; }

    public TimeSpan Slowest { get; private set; }

    public int SlowestInput { get; private set; }

    public void Go(int count)
    {
        for (var number = 0; number < count; number++)
        {
            Volatile.Write(ref _since, Environment.TickCount64);
            One(number);
            Volatile.Write(ref _done, number + 1);
        }
    }

    /// <summary>Waits for the end; says which input hangs.</summary>
    public string? WaitForHang(Thread thread)
    {
        while (!thread.Join(Look))
        {
            if (Environment.TickCount64 - Volatile.Read(ref _since) > HangGuard.Limit.TotalMilliseconds) return $"{reader.Name}: input {Volatile.Read(ref _done)} runs on and on.";
        }

        return null;
    }

    private void One(int number)
    {
        var damage = new TextDamage(reader.Name, number, length);
        var seed = damage.Next(reader.Texts.Count);
        var text = damage.Of(reader.Texts[seed].Replace("\r", "", StringComparison.Ordinal));
        if (reader.IsLine) text = text.Replace('\r', ' ').Replace('\n', ' ');
        object? facts = null;
        try
        {
            var time = Measured(() => facts = reader.Read(seed, text));

            // The whole process is measured: what else it does comes and goes.
            for (var again = 0; again < 2 && time > Suspicious; again++) time = Min(time, Measured(() => reader.Read(seed, text)));
            Total += time;
            if (time > Slowest) (Slowest, SlowestInput) = (time, number);
        }
        catch (Exception exception)
        {
            throw new InvalidOperationException($"{reader.Name}: input {number} throws.", exception);
        }

        var path = reader.PathOf(seed);
        var lines = new LineStarts(text);
        foreach (var place in FactPlaces.Of(facts, path))
        {
            if (lines.FaultOf(place) is { } fault) Assert.Fail($"{reader.Name}: input {number}: {fault}");
        }
    }

    private static TimeSpan Measured(Action act)
    {
        var start = Environment.CpuUsage.TotalTime;
        act();
        return Environment.CpuUsage.TotalTime - start;
    }

    private static TimeSpan Min(TimeSpan left, TimeSpan right) => left < right ? left : right;
}
