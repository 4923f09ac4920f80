using System.Linq;
using System.Net;
using System.Net.NetworkInformation;
using ConnLint.Probing.Routes;

namespace ConnLint.Probing.Tests.Routes;

public sealed class RouteTraceTests
{
    private static readonly IPAddress Target = IPAddress.Parse("10.0.0.5");

    [Theory]
    [InlineData(IPStatus.TtlExpired, "10.0.0.1", "10.0.0.1 Passed")]
    [InlineData(IPStatus.TimeExceeded, "10.0.0.1", "10.0.0.1 Passed")]
    [InlineData(IPStatus.DestinationHostUnreachable, "10.0.0.1", "10.0.0.1 Unreachable")]
    [InlineData(IPStatus.DestinationProhibited, "10.0.0.1", "10.0.0.1 Unreachable")]
    [InlineData(IPStatus.DestinationPortUnreachable, "10.0.0.5", "10.0.0.5 Reached")]
    [InlineData(IPStatus.Success, "10.0.0.5", "10.0.0.5 Reached")]
    [InlineData(IPStatus.TimedOut, "0.0.0.0", null)]
    [InlineData(IPStatus.TtlExpired, "0.0.0.0", null)]
    [InlineData(IPStatus.DestinationHostUnreachable, "127.0.0.1", null)]
    [InlineData(IPStatus.PacketTooBig, "10.0.0.1", null)]
    public void Reply_TellsWhoAnswers(IPStatus status, string from, string? hop)
        => Assert.Equal(hop, RouteTrace.HopOf(status, IPAddress.Parse(from), Target, 2) is { Distance: 2 } seen ? $"{seen.Address} {seen.Answer}" : null);

    [Theory]
    [InlineData("3bP 1aP", "1aP 3bP")]
    [InlineData("4tR 3tR 1aP 2bP", "1aP 2bP 3tR")]
    [InlineData("2bU 1aU", "1aU")]
    [InlineData("1aP 2bP 3bP", "1aP 2bU")]
    [InlineData("1aP 2bP 3bP 4cP", "1aP 2bP 4cP")]
    [InlineData("1aP 2bP 3aP", "1aP 2bP 3aP")]
    [InlineData("", "")]
    public void Way_EndsWithTheNearestWhoPassesNothingOn(string answers, string hops)
        => Assert.Equal(hops, string.Join(' ', Route.Of(Target, answers.Split(' ', System.StringSplitOptions.RemoveEmptyEntries).Select(Hop)).Hops.Select(Text)));

    [Theory]
    [InlineData("10.0.0.5", true)]
    [InlineData("223.255.255.255", true)]
    [InlineData("224.0.0.1", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("2001:db8::1", true)]
    [InlineData("ff02::1", false)]
    public void Group_IsNoTarget(string address, bool fits) => Assert.Equal(fits, RouteTrace.Fits(IPAddress.Parse(address)));

    private static RouteHop Hop(string text) => new(text[0] - '0', new IPAddress([10, 0, 0, (byte)text[1]]), text[2] switch { 'P' => HopAnswer.Passed, 'U' => HopAnswer.Unreachable, _ => HopAnswer.Reached });

    private static string Text(RouteHop hop) => $"{hop.Distance}{(char)hop.Address.GetAddressBytes()[3]}{hop.Answer.ToString()[0]}";
}
