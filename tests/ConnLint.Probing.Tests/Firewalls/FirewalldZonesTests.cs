using System.Collections.Generic;
using ConnLint.Probing.Firewalls;
using ConnLint.Probing.Ports;

namespace ConnLint.Probing.Tests.Firewalls;

public sealed class FirewalldZonesTests
{
    [Theory]
    [InlineData(22, "")]
    [InlineData(80, "")]
    [InlineData(8080, "")]
    [InlineData(6010, "")]
    [InlineData(5081, "public: rule family=\"ipv4\" port port=\"5081\" protocol=\"tcp\" reject rejects 5081")]
    [InlineData(5082, "public: rule port port=\"5082\" protocol=\"tcp\" drop drops 5082")]
    [InlineData(5083, "")] // which it allows to one network
    [InlineData(9999, "public: target default rejects the rest")]
    public void ZoneOfTheInterface_Decides(int port, string expected) => Assert.Equal(expected, Shown(RecordedFirewalls.Zones, Packets.FromOthers(port)));

    [Fact]
    public void RuleForIPv4_IsNoneForIPv6()
        => Assert.Equal("public: target default rejects the rest", Shown(RecordedFirewalls.Zones, Packets.FromOthers(5081, "fd00:7::1")));

    [Theory]
    [InlineData("target: default", "target: ACCEPT", "")]
    [InlineData("target: default", "target: DROP", "public: target DROP drops the rest")]
    [InlineData("target: default", "target: %%REJECT%%", "public: target %%REJECT%% rejects the rest")]
    [InlineData("services: dhcpv6-client", "services: of-my-own", "")]
    [InlineData("interfaces: eth0", "interfaces: wlan0", "")]
    [InlineData("interfaces: eth0\n  sources:", "interfaces: eth0\n  sources: 10.0.0.0/8", "")]
    public void WhatIsLeftOver_IsToldWhereItIsKnown(string recorded, string changed, string expected)
        => Assert.Equal(expected, Shown(RecordedFirewalls.Zones.ReplaceLineEndings("\n").Replace(recorded, changed), Packets.FromOthers(9999)));

    [Fact]
    public void PacketFromThisMachine_PassesInFront() => Assert.Equal("", Shown(RecordedFirewalls.Zones, Packets.FromHere(5081)));

    [Fact]
    public void WithoutKnowingTheInterface_NothingIsTold() => Assert.Equal("", Shown(RecordedFirewalls.Zones, Packets.FromOthers(5081) with { Interface = null }));

    private static string Shown(string zones, Knocking packet) => Packets.Shown(FirewalldZones.Blocking(zones, packet, PortsOf));

    private static IReadOnlyList<PortSpan>? PortsOf(string service) => service switch
    {
        "ssh" => [new PortSpan(22, 22)],
        "http" => [new PortSpan(80, 80)],
        "dhcpv6-client" => [],
        _ => null,
    };
}
