using System;
using System.Net;
using System.Threading;
using ConnLint.Build.Checking;
using ConnLint.Build.Tests.Fixture;
using ConnLint.Probing.Processes;
using ConnLint.Probing.Waiting;

namespace ConnLint.Build.Tests;

/// <summary>The decision, with invented time, processes and sockets.</summary>
public sealed class ListenerWatchTests
{
    private readonly FakeNetwork _network = new();

    [Fact]
    public void BothFamilies_KeepLocalhost()
    {
        _network.Listen("127.0.0.1:5000");
        _network.Listen("[::1]:5000");

        Assert.Equal(VerdictKind.Kept, Watch(new FakeBackend(), "http://localhost:5000").Kind);
    }

    [Fact]
    public void OneFamily_DoesNotKeepLocalhost_AndTheOtherIsNamed()
    {
        _network.Listen("127.0.0.1:5000");
        var verdict = Watch(new FakeBackend(), "http://localhost:5000");

        Assert.Equal(VerdictKind.Elsewhere, verdict.Kind);
        Assert.Equal("[::1]:5000", Assert.Single(verdict.Refusing).ToString());
    }

    [Fact]
    public void OneFamily_KeepsLocalhost_OnAMachineWithoutTheOther()
    {
        var network = new FakeNetwork { HasIPv6Loopback = false };
        network.Listen("127.0.0.1:5000");

        Assert.Equal(VerdictKind.Kept, Watch(new FakeBackend(), "http://localhost:5000", network: network).Kind);
    }

    [Theory]
    [InlineData("http://127.0.0.1:5000", "127.0.0.1:5000")]
    [InlineData("http://[::1]:5000", "[::1]:5000")]
    [InlineData("http://0.0.0.0:5000", "127.0.0.1:5000")]
    [InlineData("http://127.0.0.2:5000", "127.0.0.2:5000")]
    public void OneAddress_KeepsItsOwnFamily(string promise, string open)
    {
        _network.Listen(open);

        Assert.Equal(VerdictKind.Kept, Watch(new FakeBackend(), promise).Kind);
    }

    [Theory]
    [InlineData("http://*:5000")]
    [InlineData("http://[::]:5000")]
    [InlineData("http://myhost:5000")]
    public void AnyAddress_PromisesBothFamilies(string promise)
    {
        _network.Listen("127.0.0.1:5000");
        Assert.Equal(VerdictKind.Elsewhere, Watch(new FakeBackend(), promise).Kind);

        _network.Listen("[::1]:5000");
        Assert.Equal(VerdictKind.Kept, Watch(new FakeBackend(), promise).Kind);
    }

    [Fact]
    public void AllUrls_HaveToBeKept()
    {
        _network.Listen("127.0.0.1:5000");
        var verdict = Watch(new FakeBackend(), "http://127.0.0.1:5000;http://127.0.0.1:5001");

        Assert.Equal(VerdictKind.Elsewhere, verdict.Kind);
        Assert.Equal("http://127.0.0.1:5001", Assert.Single(verdict.Missing).Text);
    }

    [Fact]
    public void ALateListener_IsWaitedFor()
    {
        var backend = new FakeBackend { Script = now => { if (now > 3) _network.Listen("127.0.0.1:5000"); } };
        var verdict = Watch(backend, "http://127.0.0.1:5000");

        Assert.Equal(VerdictKind.Kept, verdict.Kind);
        Assert.InRange(verdict.Elapsed.TotalSeconds, 3, 3.3);
    }

    [Fact]
    public void Intervals_GrowToAQuarterOfASecond()
    {
        var backend = new FakeBackend();
        Watch(backend, "http://127.0.0.1:5000");

        Assert.InRange(backend.Waits, 120, 130);
    }

    [Fact]
    public void AnExit_EndsTheWait()
    {
        FakeBackend backend = null!;
        backend = new FakeBackend { Script = now => { if (now > 1) backend.State = SupervisedState.Exited; } };
        var verdict = Watch(backend, "http://127.0.0.1:5000");

        Assert.Equal(VerdictKind.Exited, verdict.Kind);
        Assert.InRange(verdict.Elapsed.TotalSeconds, 1, 1.3);
    }

    [Fact]
    public void AStranger_DoesNotHideAnExit()
    {
        _network.Listen("127.0.0.1:5000", owner: 7);

        Assert.Equal(VerdictKind.Exited, Watch(new FakeBackend { State = SupervisedState.Exited }, "http://127.0.0.1:5000").Kind);
    }

    [Fact]
    public void AnExitByCtrlC_IsACancellation()
        => Assert.Equal(VerdictKind.Cancelled, Watch(new FakeBackend { State = SupervisedState.Exited, IsInterrupted = true }, "http://127.0.0.1:5000").Kind);

    [Fact]
    public void AProgramThatCannotBeStarted_IsSaidAtOnce()
        => Assert.Equal(VerdictKind.NotStarted, Watch(new FakeBackend { State = SupervisedState.Failed }, "http://127.0.0.1:5000").Kind);

    [Fact]
    public void Silence_IsReportedAtTheLimit()
    {
        var verdict = Watch(new FakeBackend(), "http://127.0.0.1:5000");

        Assert.Equal(VerdictKind.NotInTime, verdict.Kind);
        Assert.InRange(verdict.Elapsed.TotalSeconds, 30, 30.3);
    }

    [Fact]
    public void AStrangersListener_IsNotTheBackends()
    {
        _network.Listen("127.0.0.1:6000", owner: 7);

        Assert.Equal(VerdictKind.NotInTime, Watch(new FakeBackend(), "http://127.0.0.1:5000").Kind);
    }

    [Theory]
    [InlineData("Application started. Press Ctrl+C to shut down.")]
    [InlineData("ConnLint: warning CONN7007: Expected http://127.0.0.1:5000")]
    public void AStartedHost_ThatListensElsewhere_IsDecidedAfterASecond(string line)
    {
        _network.Listen("127.0.0.1:6000");
        var backend = new FakeBackend();
        backend.Output.Observe(line);
        var verdict = Watch(backend, "http://127.0.0.1:5000");

        Assert.Equal(VerdictKind.Elsewhere, verdict.Kind);
        Assert.Equal("127.0.0.1:6000", Assert.Single(verdict.Actual).ToString());
        Assert.InRange(verdict.Elapsed.TotalSeconds, 1, 1.5);
    }

    [Fact]
    public void AStartedHost_MayStillBindWithinTheGrace()
    {
        _network.Listen("127.0.0.1:6000");
        var backend = new FakeBackend { Script = now => { if (now > 0.5) _network.Listen("127.0.0.1:5000"); } };
        backend.Output.Observe("Application started.");

        Assert.Equal(VerdictKind.Kept, Watch(backend, "http://127.0.0.1:5000").Kind);
    }

    [Fact]
    public void AStartedHost_WithoutAnyListener_HasTheWholeTime()
    {
        var backend = new FakeBackend { Script = now => { if (now > 20) _network.Listen("127.0.0.1:5000"); } };
        backend.Output.Observe("Application started.");

        Assert.Equal(VerdictKind.Kept, Watch(backend, "http://127.0.0.1:5000").Kind);
    }

    [Fact]
    public void WithoutOwners_TheServersWordCounts()
    {
        var backend = new FakeBackend();
        backend.Output.Observe("      Now listening on: http://[::]:6000");
        backend.Output.Observe("      Application started.");
        var verdict = Watch(backend, "http://127.0.0.1:5000", network: new FakeNetwork { KnowsOwners = false });

        Assert.Equal(VerdictKind.Elsewhere, verdict.Kind);
        Assert.Equal("[::]:6000", Assert.Single(verdict.Actual).ToString());
    }

    [Fact]
    public void ADynamicPort_IsKeptByAnyPortOfTheAddress()
    {
        _network.Listen("[::1]:40000");
        Assert.Equal(VerdictKind.Elsewhere, Watch(new FakeBackend(), "http://127.0.0.1:0").Kind);

        _network.Listen("127.0.0.1:40001");
        Assert.Equal(VerdictKind.Kept, Watch(new FakeBackend(), "http://127.0.0.1:0").Kind);
    }

    [Fact]
    public void ADynamicPort_MayComeWithTheLastLook()
    {
        var backend = new FakeBackend { Script = now => { if (now >= 30) _network.Looked = () => _network.Listen("127.0.0.1:40000"); } };

        Assert.Equal(VerdictKind.Kept, Watch(backend, "http://127.0.0.1:0").Kind);
    }

    [Fact]
    public void AStrangersDynamicPort_KeepsNothing()
    {
        _network.Listen("127.0.0.1:40000", owner: 7);

        Assert.Equal(VerdictKind.NotInTime, Watch(new FakeBackend(), "http://127.0.0.1:0").Kind);
    }

    [Fact]
    public void AUrlThatTheServerRefuses_IsNeverKept()
    {
        _network.Listen("127.0.0.1:5000");

        Assert.Equal(VerdictKind.Elsewhere, Watch(new FakeBackend(), "localhost:5000").Kind);
    }

    [Fact]
    public void AnyFamily_IsKeptByOne()
    {
        _network.Listen("[::1]:5000");
        Assert.Equal(VerdictKind.Kept, Watch(new FakeBackend(), Promises.Of("http://localhost:5000")[0] with { Families = PromisedFamilies.Any }).Kind);
        Assert.Equal(VerdictKind.Elsewhere, Watch(new FakeBackend(), Promises.Of("http://localhost:5000")[0]).Kind);
    }

    [Fact]
    public void AnAnswer_HasToBeGoodOnEveryAddress()
    {
        _network.Listen("127.0.0.1:5000");
        _network.Listen("[::1]:5000");
        _network.Faults[IPEndPoint.Parse("[::1]:5000")] = "answers 503, not 200";
        var promise = Promises.Of("http://localhost:5000")[0] with { Answer = new ExpectedAnswer("/", StatusRanges.Default) };
        var verdict = Watch(new FakeBackend(), promise);

        Assert.Equal((VerdictKind.NotReady, "answers 503, not 200"), (verdict.Kind, verdict.FaultOfAnswer));
        Assert.Equal(VerdictKind.Kept, Watch(new FakeBackend(), promise with { Families = PromisedFamilies.Any }).Kind);
    }

    [Fact]
    public void AStartedHost_ThatDoesNotAnswerYet_HasTheWholeTime()
    {
        _network.Listen("127.0.0.1:5000");
        _network.Faults[IPEndPoint.Parse("127.0.0.1:5000")] = "answers 503, not 200";
        var backend = new FakeBackend { Script = now => { if (now > 20) _network.Faults.Clear(); } };
        backend.Output.Observe("Application started.");

        Assert.Equal(VerdictKind.Kept, Watch(backend, Promises.Of("http://127.0.0.1:5000")[0] with { Answer = new ExpectedAnswer("/", StatusRanges.Default) }).Kind);
    }

    [Fact]
    public void ACancellation_EndsTheWait()
    {
        using var cancellation = new CancellationTokenSource();
        var backend = new FakeBackend { Script = now => { if (now > 2) cancellation.Cancel(); } };
        var verdict = Watch(backend, "http://127.0.0.1:5000", cancellation: cancellation.Token);

        Assert.Equal(VerdictKind.Cancelled, verdict.Kind);
        Assert.InRange(verdict.Elapsed.TotalSeconds, 2, 2.3);
    }

    private Verdict Watch(FakeBackend backend, PromisedEndpoint promise)
        => new ListenerWatch(backend, _network, () => backend.Now, TimeSpan.FromSeconds(30)).Run([promise], CancellationToken.None);

    private Verdict Watch(FakeBackend backend, string promised, FakeNetwork? network = null, CancellationToken cancellation = default)
    {
        var promises = Promises.Of(promised);
        return new ListenerWatch(backend, network ?? _network, () => backend.Now, TimeSpan.FromSeconds(30)).Run(promises, cancellation);
    }
}
