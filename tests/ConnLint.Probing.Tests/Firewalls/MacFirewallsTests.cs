using ConnLint.Probing.Firewalls;

namespace ConnLint.Probing.Tests.Firewalls;

/// <summary>In the forms that issues of public tools show of macOS 13 to 15 (socketfilterfw(8); pfctl(8), whose rules are those of pf.conf(5)).</summary>
public sealed class MacFirewallsTests
{
    private const string On = "Firewall is enabled. (State = 1) \n";

    private const string Apps = "ALF: total number of apps = 2 \n\n1 :  /Applications/Music.app \n \t ( Allow incoming connections ) \n\n2 :  /Users/me/src/Api/bin/Api \n \t ( Block incoming connections ) \n";
    private const string NewerApps = "Total number of apps = 2\n1 : /Applications/Music.app \n             (Allow incoming connections)\n2 : /Users/me/src/Api/bin/Api \n             (Block incoming connections)\n";

    [Theory]
    [InlineData(On, Apps, "/Users/me/src/Api/bin/Api --urls http://*:5080", "/Users/me/src/Api/bin/Api (Block incoming connections) drops the rest")]
    [InlineData(On, NewerApps, "/Users/me/src/Api/bin/Api", "/Users/me/src/Api/bin/Api (Block incoming connections) drops the rest")]
    [InlineData(On, Apps, "/Users/me/src/Api/bin/Api.Worker", "")]
    [InlineData(On, Apps, "/Applications/Music.app/Contents/MacOS/Music", "")]
    [InlineData(On, Apps, "", "")]
    [InlineData(On, null, "/Users/me/src/Api/bin/Api", "")]
    [InlineData("Firewall is disabled. (State = 0)\n", Apps, "/Users/me/src/Api/bin/Api", "")]
    [InlineData("Firewall is blocking all non-essential incoming connections. (State = 2) \n", Apps, "", "blocks all incoming connections drops the rest")]
    public void ApplicationFirewall_KnowsPrograms(string state, string? apps, string commandLine, string expected)
        => Assert.Equal(expected, Packets.Shown(MacApplicationFirewall.Blocking(state, apps, Packets.FromOthers(5080) with { CommandLine = commandLine })));

    [Fact]
    public void ApplicationFirewall_LeavesThisMachineAlone()
        => Assert.Null(MacApplicationFirewall.Blocking("(State = 2)", Apps, Packets.FromHere(5080)));

    [Theory]
    [InlineData("block drop in quick proto tcp from any to any port = 5080", "drops 5080")]
    [InlineData("block return in quick proto tcp from any to any port 5000:5100", "rejects 5000-5100")]
    [InlineData("anchor \"mine\" all {\n  block drop in quick proto tcp from any to any port = 5080\n}", "drops 5080")]
    [InlineData("block drop in all\npass out all flags S/SA keep state", "drops the rest")]
    [InlineData("block drop in quick inet proto tcp from any to 10.7.0.1 port = 5080", "drops 5080")]
    [InlineData("pass in quick on utun8 inet proto tcp from 100.64.0.0/10 to 100.103.228.109 port = 22 flags S/SA keep state\nblock drop in quick proto tcp from any to any port = 5080", "drops 5080")]
    [InlineData("block drop in proto tcp from any to any port = 5080\npass in all flags S/SA keep state", "")]
    [InlineData("pass in quick proto tcp from any to any port = 5080 flags S/SA keep state\nblock drop in all", "")]
    [InlineData("block drop in quick proto udp from any to any port = 5080", "")]
    [InlineData("block drop in quick proto tcp from any to any port = 5081", "")]
    [InlineData("block drop in quick proto tcp from any to any port = http-alt", "")]
    [InlineData("block drop in quick on lo0 proto tcp from any to any port = 5080", "")]
    [InlineData("block drop in quick proto tcp from <bad> to any port = 5080", "")]
    [InlineData("block drop out quick proto tcp from any to any port = 5080", "")]
    [InlineData("anchor \"mine\" proto udp all {\n  block drop in quick from any to any port = 5080\n}", "")]
    [InlineData("anchor \"com.apple/*\" all\nblock drop in all", "")]
    [InlineData("anchor \"com.apple/*\" all\nblock drop in proto tcp from any to any port = 5080", "drops 5080")]
    [InlineData("scrub-anchor \"com.apple/*\" all fragment reassemble", "")]
    public void PacketFilter_IsDecidedByTheLastRuleThatFits(string rules, string expected)
    {
        var blocker = PacketFilterRules.Blocking(rules, Packets.FromOthers(5080));
        Assert.EndsWith(expected, Packets.Shown(blocker), System.StringComparison.Ordinal);
        Assert.Equal(expected.Length == 0, blocker is null);
    }

    [Fact]
    public void PacketFilter_FiltersLoopbackToo()
        => Assert.NotNull(PacketFilterRules.Blocking("block drop in quick on lo0 proto tcp from any to any port = 5080", Packets.FromHere(5080)));
}
