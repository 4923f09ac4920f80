using System;
using System.Net;
using System.Threading;
using System.Threading.Tasks;
using ConnLint.Probing.Sockets;

namespace ConnLint.Probing.Tests.Sockets;

public sealed class ControlConnectionTests
{
    [Fact]
    public async Task ListenerOfOurOwn_IsReachedAndGone()
    {
        var result = await ControlConnection.TryAsync(IPAddress.Loopback, TimeSpan.FromSeconds(5), CancellationToken.None);
        Assert.Equal(ConnectOutcome.Accepted, result?.Outcome);
        Assert.Equal(ConnectOutcome.Refused, (await ConnectAttempt.ToAsync(result!.EndPoint, TimeSpan.FromSeconds(5), CancellationToken.None)).Outcome);
    }

    [Fact]
    public async Task AddressThatCannotBeBound_TellsNothing()
        => Assert.Null(await ControlConnection.TryAsync(IPAddress.Parse("198.51.100.7"), TimeSpan.FromSeconds(1), CancellationToken.None));
}
