using ConnLint.Probing.Firewalls;

namespace ConnLint.Probing.Tests.Firewalls;

public sealed class NftRulesetTests
{
    // The form of libnftables-json(5), as "nft -j list ruleset" prints it in one line.
    private const string Head = """{"nftables": [{"metainfo": {"version": "1.0.9", "release_name": "Old Doc Yak #3", "json_schema_version": 1}}, {"table": {"family": "inet", "name": "filter", "handle": 1}}, {"chain": {"family": "inet", "table": "filter", "name": "input", "handle": 1, "type": "filter", "hook": "input", "prio": 0, "policy": "accept"}}, """;

    private const string TcpPort = """{"match": {"op": "==", "left": {"payload": {"protocol": "tcp", "field": "dport"}}, "right": RIGHT}}""";

    [Theory]
    [InlineData("5080", """{"drop": null}""", "inet filter input drops 5080")]
    [InlineData("5080", """{"reject": {"type": "tcp reset"}}""", "inet filter input rejects 5080")]
    [InlineData("""{"range": [5000, 5100]}""", """{"drop": null}""", "inet filter input drops 5000-5100")]
    [InlineData("""{"set": [80, {"range": [5000, 5100]}]}""", """{"drop": null}""", "inet filter input drops 5000-5100")]
    [InlineData("5080", """{"counter": {"packets": 0, "bytes": 0}}, {"log": null}, {"drop": null}""", "inet filter input drops 5080")]
    [InlineData("5080", """{"accept": null}""", "")]
    [InlineData("5080", """{"counter": {"packets": 0, "bytes": 0}}""", "")]
    [InlineData("\"@unknown\"", """{"drop": null}""", "")]
    public void RuleOnAPort_IsReadWithItsEnd(string right, string end, string expected) => Assert.Equal(expected, Shown(TcpPort.Replace("RIGHT", right) + ", " + end));

    [Fact]
    public void RuleOnLoopback_HoldsHere()
        => Assert.Equal(
            "inet filter input drops 5080",
            Shown("""{"match": {"op": "==", "left": {"meta": {"key": "iifname"}}, "right": "lo"}}, {"match": {"op": "==", "left": {"meta": {"key": "l4proto"}}, "right": "tcp"}}, """ + TcpPort.Replace("RIGHT", "5080") + """, {"drop": null}"""));

    [Theory]
    [InlineData("in", "\"new\"", true)]
    [InlineData("==", """{"set": ["new", "untracked"]}""", true)]
    [InlineData("in", """["invalid", "new"]""", true)]
    [InlineData("in", "\"invalid\"", false)]
    [InlineData("!=", "\"new\"", false)]
    public void RuleOnNewConnections_HoldsForEveryAttempt(string op, string state, bool holds)
        => Assert.Equal(
            holds ? "inet filter input drops 5080" : "",
            Shown("""{"match": {"op": "OP", "left": {"ct": {"key": "state"}}, "right": STATE}}, """.Replace("OP", op).Replace("STATE", state) + TcpPort.Replace("RIGHT", "5080") + """, {"drop": null}"""));

    /// <summary>What nftables 1.0.6 printed in a namespace, shortened by what the rules repeat.</summary>
    [Theory]
    [InlineData(5081, "inet filter input rejects 5081")]
    [InlineData(80, "inet filter input rejects 80")]
    [InlineData(6005, "inet filter input rejects 6000-6010")]
    [InlineData(5083, "inet filter input drops 5083")]
    [InlineData(5088, "inet filter input drops 5088")]
    [InlineData(5090, "inet filter input drops 5090")]
    [InlineData(5080, "")]
    public void RecordedRuleset_IsReadAsItsRulesWereWritten(int port, string expected)
    {
        const string Recorded = """
            {"nftables": [{"metainfo": {"version": "1.0.6", "release_name": "Lester Gooch #5", "json_schema_version": 1}}, {"table": {"family": "inet", "name": "filter", "handle": 1}}, {"set": {"family": "inet", "name": "ports", "table": "filter", "type": "inet_service", "handle": 14, "elem": [5089, 5090]}}, {"chain": {"family": "inet", "table": "filter", "name": "input", "handle": 1, "type": "filter", "hook": "input", "prio": 0, "policy": "accept"}}, {"rule": {"family": "inet", "table": "filter", "chain": "input", "handle": 3, "expr": [{"match": {"op": "==", "left": {"payload": {"protocol": "tcp", "field": "dport"}}, "right": 5081}}, {"reject": {"type": "tcp reset"}}]}}, {"rule": {"family": "inet", "table": "filter", "chain": "input", "handle": 6, "expr": [{"match": {"op": "==", "left": {"payload": {"protocol": "tcp", "field": "dport"}}, "right": {"set": [80, {"range": [6000, 6010]}]}}}, {"log": null}, {"reject": {"type": "icmpx", "expr": "port-unreachable"}}]}}, {"rule": {"family": "inet", "table": "filter", "chain": "input", "handle": 8, "expr": [{"match": {"op": "==", "left": {"meta": {"key": "iif"}}, "right": "lo"}}, {"match": {"op": "==", "left": {"payload": {"protocol": "tcp", "field": "dport"}}, "right": 5083}}, {"drop": null}]}}, {"rule": {"family": "inet", "table": "filter", "chain": "input", "handle": 13, "comment": "mine", "expr": [{"match": {"op": "==", "left": {"payload": {"protocol": "tcp", "field": "dport"}}, "right": 5088}}, {"drop": null}]}}, {"rule": {"family": "inet", "table": "filter", "chain": "input", "handle": 15, "expr": [{"match": {"op": "==", "left": {"payload": {"protocol": "tcp", "field": "dport"}}, "right": "@ports"}}, {"drop": null}]}}, {"rule": {"family": "ip", "table": "filter", "chain": "INPUT", "handle": 4, "expr": [{"match": {"op": "==", "left": {"meta": {"key": "l4proto"}}, "right": "tcp"}}, {"xt": {"type": "match", "name": "multiport"}}, {"counter": {"packets": 0, "bytes": 0}}, {"xt": {"type": "target", "name": "REJECT"}}]}}]}
            """;
        Assert.Equal(expected, Packets.Shown(NftRuleset.Blocking(Recorded, Packets.FromHere(port))));
    }

    /// <summary>Really so: firewalld asks no zone about what comes from this machine.</summary>
    [Theory]
    [InlineData(5081)]
    [InlineData(9999)]
    public void RulesOfFirewalld_LeaveThisMachineAlone(int port) => Assert.Null(NftRuleset.Blocking(RecordedFirewalls.ZonesRuleset, Packets.FromHere(port)));

    [Theory]
    [InlineData(22, "")]
    [InlineData(80, "")]
    [InlineData(6005, "")]
    [InlineData(5081, "inet firewalld filter_IN_public_deny rejects 5081")]
    [InlineData(5082, "inet firewalld filter_IN_public_deny drops 5082")]
    [InlineData(9999, "inet firewalld filter_IN_public rejects the rest")]
    [InlineData(5083, "")] // which it allows to one network
    public void RulesOfFirewalld_KeepOthersOut(int port, string expected) => Assert.Equal(expected, Packets.Shown(NftRuleset.Blocking(RecordedFirewalls.ZonesRuleset, Packets.FromOthers(port))));

    [Fact]
    public void PolicyOfAChain_IsForTheRest()
        => Assert.Equal("inet filter input drops the rest", Packets.Shown(NftRuleset.Blocking(Head.Replace("\"policy\": \"accept\"", "\"policy\": \"drop\"").TrimEnd(',', ' ') + "]}", Packets.FromHere(5080))));

    [Fact]
    public void OtherAddressFamily_HasRulesOfItsOwn()
        => Assert.Null(NftRuleset.Blocking(Head.Replace("inet", "ip6") + """{"rule": {"family": "ip6", "table": "filter", "chain": "input", "handle": 4, "expr": [{"drop": null}]}}]}""", Packets.FromHere(5080)));

    [Theory]
    [InlineData("""{"match": {"op": "==", "left": {"payload": {"protocol": "ip", "field": "saddr"}}, "right": "10.0.0.5"}}, """)]
    [InlineData("""{"match": {"op": "==", "left": {"meta": {"key": "mark"}}, "right": 7}}, """)]
    [InlineData("""{"xt": {"type": "match", "name": "recent"}}, """)]
    [InlineData("""{"match": {"op": "!=", "left": {"meta": {"key": "iifname"}}, "right": "lo"}}, """)]
    [InlineData("""{"match": {"op": "==", "left": {"payload": {"protocol": "tcp", "field": "sport"}}, "right": 1}}, """)]
    [InlineData("""{"limit": {"rate": 1, "per": "second"}}, """)]
    public void RuleWithAnotherCondition_IsLeftOut(string condition) => Assert.Empty(Shown(condition + TcpPort.Replace("RIGHT", "5080") + """, {"drop": null}"""));

    [Fact]
    public void RuleWithoutAPort_IsForTheRest() => Assert.Equal("inet filter input drops the rest", Shown("""{"drop": null}"""));

    [Fact]
    public void RulesetWithoutRules_HasNone() => Assert.Null(NftRuleset.Blocking(Head.TrimEnd(',', ' ') + "]}", Packets.FromHere(5080)));

    private static string Shown(string expressions)
        => Packets.Shown(NftRuleset.Blocking(Head + """{"rule": {"family": "inet", "table": "filter", "chain": "input", "handle": 4, "expr": [""" + expressions + "]}}]}", Packets.FromHere(5080)));
}
