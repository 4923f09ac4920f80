using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;
using ConnLint.Cli.Explaining;
using ConnLint.Cli.Output;
using ConnLint.Cli.Solutions;
using ConnLint.Probing.Sockets;

namespace ConnLint.Cli.Tests.Explaining;

public sealed class OtherVerdictTests
{
    [Fact]
    public void FailedAttempt_IsNoVerdictAboutTheBackend()
    {
        var verdict = VerdictEngine.Decide(Seen.Asking("http://localhost:5080", "127.0.0.1 ::1", otherwise: ConnectOutcome.Failed));

        Assert.Equal("CONN9001", verdict.Rule!.Id);
        Assert.Equal(ExitCode.NotChecked, verdict.ExitCode);
        Assert.Contains("127.0.0.1:5080 failed with TooManyOpenSockets", verdict.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void FaultOfALook_IsNoGap()
    {
        var seen = Seen.Asking("http://localhost:5080", "127.0.0.1 ::1") with { Gaps = [new Gap("The firewall", "NullReferenceException") { IsFault = true }, new Gap("The owner of [::]:22", "hidden")] };
        var lines = Report.Of(seen, VerdictEngine.Decide(seen)).Incomplete;
        Assert.Equal(
            [
                ("CONN9002", "The firewall: the check itself failed with NullReferenceException, so it says nothing for or against any cause"),
                ("CONN9001", "The owner of [::]:22 could not be looked at: hidden"),
            ],
            lines.Select(static line => (line.RuleId, line.Message)));
    }

    [Fact]
    public async Task TableThatFails_IsAFaultAndNoVerdict()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        Assert.True(Target.TryParse(listener.LocalEndpoint.ToString()!, out var target, out _));
        var evidence = await new EvidenceGathering(new BrokenTable(), new SolutionPromises(Path.GetTempPath())).OfAsync(target, null, CancellationToken.None);

        Assert.Contains(evidence.Gaps, static gap => gap is { Subject: "The system's socket table", Reason: "NotSupportedException", IsFault: true });
        Assert.Equal("CONN8010", VerdictEngine.Decide(evidence).Rule?.Id);
    }

    private sealed class BrokenTable : SocketTable
    {
        public override IReadOnlyList<Listener> Listeners() => throw new NotSupportedException();

        public override ProcessDescription? Describe(int processId) => throw new NotSupportedException();
    }
}
