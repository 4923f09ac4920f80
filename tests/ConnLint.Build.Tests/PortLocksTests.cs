using System.Threading;
using System.Threading.Tasks;
using ConnLint.Build.Checking;
using ConnLint.Build.Tests.Fixture;

namespace ConnLint.Build.Tests;

public sealed class PortLocksTests
{
    private readonly int _port = Ports.Free();

    [Fact]
    public async Task ASecondCheckOfThePort_WaitsForTheFirst()
    {
        var first = PortLocks.Take([_port], static _ => Assert.Fail("it waits"), CancellationToken.None)!;
        var waits = new TaskCompletionSource<int>();
        var second = Task.Run(() => PortLocks.Take([Ports.Free(), _port, _port], waits.SetResult, CancellationToken.None));

        Assert.Equal(_port, await waits.Task);
        Assert.False(second.IsCompleted);
        first.Dispose();
        using var taken = await second;
        Assert.NotNull(taken);
    }

    [Fact]
    public void ACancelledWait_TakesNothing()
    {
        using var first = PortLocks.Take([_port], static _ => { }, CancellationToken.None);
        using var cancellation = new CancellationTokenSource();
        var other = _port < 60000 ? 1 : 2; // below, so it is taken first

        Assert.Null(PortLocks.Take([other, _port], _ => cancellation.Cancel(), cancellation.Token));
        using var again = PortLocks.Take([other], static _ => Assert.Fail("it was kept"), CancellationToken.None);
        Assert.NotNull(again);
    }

    [Fact]
    public void OtherPorts_DoNotMind()
    {
        using var first = PortLocks.Take([_port], static _ => { }, CancellationToken.None);
        using var second = PortLocks.Take([Ports.Free()], static _ => Assert.Fail("it waits"), CancellationToken.None);
        Assert.NotNull(second);
    }
}
