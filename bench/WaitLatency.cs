using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;

namespace ConnLint.Bench;

/// <summary>
/// From the moment a port listens to the end of a program that waits for it: <c>connlint wait</c>, and beside it whatever of its peers is
/// installed. The port opens at a random moment, at least two seconds after the program's start, when it has settled.
/// </summary>
internal static class WaitLatency
{
    private const int Rounds = 40;

    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LongestMoment = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    public static async Task PrintAsync(MeasuredCommand command)
    {
        var random = new Random(1);
        var waiters = Waiters(command).ToList();
        var runs = waiters.ConvertAll(static _ => new List<Run>());

        // Interleaved: what else the machine does meets all alike.
        for (var round = 0; round < Rounds; round++)
        {
            for (var i = 0; i < waiters.Count; i++) runs[i].Add(await MeasureAsync(waiters[i], random.NextDouble() * LongestMoment).ConfigureAwait(false));
        }

        for (var i = 0; i < waiters.Count; i++) Print(waiters[i].Name, runs[i]);
    }

    private static IEnumerable<Waiter> Waiters(MeasuredCommand command)
    {
        yield return new Waiter("connlint wait PORT", port => command.Start("wait", port));
        yield return new Waiter("connlint wait http://", port => command.Start("wait", "http://localhost:" + port), IsHttp: true);
        if (Installed("wait-on")) yield return new Waiter("wait-on", static port => Peer("wait-on", "tcp:127.0.0.1:" + port));
        if (Installed("wait-port")) yield return new Waiter("wait-port", static port => Peer("wait-port", "127.0.0.1:" + port));
        if (Installed("wait-for-it")) yield return new Waiter("wait-for-it", static port => Peer("wait-for-it", "127.0.0.1:" + port, "-t", "0"));
    }

    private static ProcessStartInfo Peer(string program, params string[] arguments) => new(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };

    private static async Task<Run> MeasureAsync(Waiter waiter, TimeSpan moment)
    {
        using var listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        var port = ((IPEndPoint)listener.LocalEndPoint!).Port.ToString(CultureInfo.InvariantCulture);
        using var process = Process.Start(waiter.Start(port))!;
        await Task.Delay(Settling).ConfigureAwait(false);

        var (cpu, waited) = (process.TotalProcessorTime, Stopwatch.StartNew());
        await Task.Delay(moment).ConfigureAwait(false);
        process.Refresh();
        var share = new Run(TimeSpan.Zero, process.TotalProcessorTime - cpu, waited.Elapsed);

        // Takes what comes, with a thread of its own, so that nobody has to be scheduled for it.
        var answering = new Thread(() => Answer(listener, waiter.IsHttp)) { IsBackground = true };
        var clock = Stopwatch.StartNew();
        listener.Listen();
        answering.Start();
        if (!process.WaitForExit(Limit)) throw new InvalidOperationException(waiter.Name + " does not end.");
        var latency = clock.Elapsed;
        if (process.ExitCode != 0) throw new InvalidOperationException($"{waiter.Name} ends with {process.ExitCode}.");
        return share with { Latency = latency };
    }

    /// <summary>Accepts until the listener is closed; answers HTTP where that is asked.</summary>
    public static void Answer(Socket listener, bool isHttp)
    {
        var request = new byte[4096];
        try
        {
            while (true)
            {
                using var connection = listener.Accept();
                if (isHttp && connection.Receive(request) > 0) connection.Send("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"u8);
            }
        }
        catch (SocketException)
        {
            // The round is over.
        }
        catch (ObjectDisposedException)
        {
        }
    }

    private static void Print(string name, List<Run> runs)
    {
        var sorted = runs.Select(static run => run.Latency.TotalMilliseconds).Order().ToList();
        var share = 100 * runs.Sum(static run => run.Cpu.TotalMilliseconds) / runs.Sum(static run => run.Waited.TotalMilliseconds);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-22} median {sorted[sorted.Count / 2],6:0.0} ms  p95 {sorted[(int)(sorted.Count * 0.95) - 1],6:0.0} ms  max {sorted[^1],6:0.0} ms  {share,5:0.00} % of a core  ({runs.Count} rounds)"));
    }

    private static bool Installed(string program)
        => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));

    private sealed record Waiter(string Name, Func<string, ProcessStartInfo> Start, bool IsHttp = false);

    private sealed record Run(TimeSpan Latency, TimeSpan Cpu, TimeSpan Waited);
}
