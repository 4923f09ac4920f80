using System;
using System.Linq;
using System.Net;
using System.Threading;
using System.Threading.Tasks;
using ConnLint.Probing.Processes;
using ConnLint.Probing.Waiting;

namespace ConnLint.Probing.Tests.Waiting;

/// <summary>Runs a wait as the command does, on a thread of its own.</summary>
internal static class Wait
{
    public static readonly WaitOptions Once = new() { Timeout = TimeSpan.Zero };

    /// <summary>Long enough for every machine; a test that needs it all fails.</summary>
    public static readonly WaitOptions Long = new() { Timeout = TimeSpan.FromMinutes(1) };

    public static WaitTarget Tcp(int port, string host = "localhost")
        => new(WaitKind.Tcp, $"tcp://{host}:{port}") { Host = host, Port = port, Address = IPAddress.TryParse(host, out var address) ? address : null };

    public static WaitTarget Http(int port, string path = "/", bool isTls = false) => Tcp(port) with { Kind = WaitKind.Http, Path = path, IsTls = isTls };

    public static WaitTarget Grpc(int port, string service = "") => Tcp(port) with { Kind = WaitKind.Grpc, Path = service };

    public static WaitTarget Unix(string path) => new(WaitKind.Unix, "unix:" + path) { Path = path };

    public static Task<WaitOutcome> ForAsync(WaitOptions options, params WaitTarget[] targets) => ForAsync(options, null, targets);

    public static Task<WaitOutcome> ForAsync(WaitOptions options, ProcessWatch? process, params WaitTarget[] targets)
        => Task.Run(() => new ReadinessWait(targets, options, process, TimeProvider.System).Run(CancellationToken.None));

    /// <summary>What the one target of a wait shows, without times: its status and what was seen at each address.</summary>
    public static string Seen(WaitOutcome outcome)
        => outcome.End + ": " + string.Join("; ", outcome.Results().Single().Details.Select(static detail => detail.Name.Split(':')[0] + " " + detail.Value));
}
