using ConnLint.Probing.Firewalls;

namespace ConnLint.Probing.Tests.Firewalls;

public sealed class UfwStatusTests
{
    [Theory]
    [InlineData(22, "")]
    [InlineData(443, "")]
    [InlineData(2222, "")]
    [InlineData(8080, "")]
    [InlineData(5080, "5080 DENY IN Anywhere drops 5080")]
    [InlineData(5081, "5000:5100/tcp REJECT IN Anywhere rejects 5000-5100")]
    [InlineData(6379, "")] // which it allows to one network
    [InlineData(9999, "Default: deny (incoming) drops the rest")]
    public void RuleThatDecides_IsNamed(int port, string expected) => Assert.Equal(expected, Packets.Shown(UfwStatus.Blocking(RecordedFirewalls.UfwStatus, Packets.FromOthers(port))));

    [Theory]
    [InlineData(5080, "5080 (v6) DENY IN Anywhere (v6) drops 5080")]
    [InlineData(80, "")]
    [InlineData(6379, "Default: deny (incoming) drops the rest")]
    public void RulesForIPv6_AreTheirOwn(int port, string expected) => Assert.Equal(expected, Packets.Shown(UfwStatus.Blocking(RecordedFirewalls.UfwStatus, Packets.FromOthers(port, "fd00:7::1"))));

    [Theory]
    [InlineData("8443/udp                   DENY IN     Anywhere", "")]
    [InlineData("10.7.0.1 8443/tcp          DENY IN     Anywhere", "10.7.0.1 8443/tcp DENY IN Anywhere drops 8443")]
    [InlineData("10.7.0.2 8443/tcp          DENY IN     Anywhere", "")]
    [InlineData("443,8443/tcp (Nginx Full)  REJECT IN   Anywhere (log)", "443,8443/tcp (Nginx Full) REJECT IN Anywhere (log) rejects 8443")]
    [InlineData("443,8443/tcp (Nginx Full)  REJECT IN   Anywhere", "443,8443/tcp (Nginx Full) REJECT IN Anywhere rejects 8443")]
    [InlineData("8443/tcp on wlan0          DENY IN     Anywhere", "")]
    [InlineData("8443/tcp                   DENY IN     192.168.1.5", "")]
    [InlineData("Anywhere                   DENY IN     Anywhere", "Anywhere DENY IN Anywhere drops the rest")]
    [InlineData("Anywhere/udp               DENY IN     Anywhere", "")]
    [InlineData("8443/tcp                   DENY OUT    Anywhere", "")]
    public void FormsOfARule_AreUnderstood(string line, string expected)
        => Assert.Equal(expected, Packets.Shown(UfwStatus.Blocking($"Status: active\nLogging: off\nDefault: allow (incoming), allow (outgoing), disabled (routed)\n\n{line}\n", Packets.FromOthers(8443))));

    [Fact]
    public void SwitchedOff_BlocksNothing() => Assert.Null(UfwStatus.Blocking("Status: inactive\n", Packets.FromOthers(5080)));

    [Fact]
    public void PacketFromThisMachine_PassesInFront() => Assert.Null(UfwStatus.Blocking(RecordedFirewalls.UfwStatus, Packets.FromHere(5080)));
}
