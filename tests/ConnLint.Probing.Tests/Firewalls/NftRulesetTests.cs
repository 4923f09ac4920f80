using System.Linq;
using ConnLint.Probing.Firewalls;

namespace ConnLint.Probing.Tests.Firewalls;

public sealed class NftRulesetTests
{
    // The form of libnftables-json(5), as "nft -j list ruleset" prints it in one line.
    private const string Head = """{"nftables": [{"metainfo": {"version": "1.0.9", "release_name": "Old Doc Yak #3", "json_schema_version": 1}}, {"table": {"family": "inet", "name": "filter", "handle": 1}}, {"chain": {"family": "inet", "table": "filter", "name": "input", "handle": 1, "type": "filter", "hook": "input", "prio": 0, "policy": "accept"}}, """;

    private const string TcpPort = """{"match": {"op": "==", "left": {"payload": {"protocol": "tcp", "field": "dport"}}, "right": RIGHT}}""";

    [Theory]
    [InlineData("5080", """{"drop": null}""", "nft inet filter input drops 5080")]
    [InlineData("5080", """{"reject": {"type": "tcp reset"}}""", "nft inet filter input rejects 5080")]
    [InlineData("""{"range": [5000, 5100]}""", """{"drop": null}""", "nft inet filter input drops 5000-5100")]
    [InlineData("""{"set": [80, {"range": [5000, 5100]}]}""", """{"drop": null}""", "nft inet filter input drops 80, nft inet filter input drops 5000-5100")]
    [InlineData("5080", """{"counter": {"packets": 0, "bytes": 0}}, {"log": null}, {"drop": null}""", "nft inet filter input drops 5080")]
    [InlineData("5080", """{"accept": null}""", "")]
    [InlineData("5080", """{"counter": {"packets": 0, "bytes": 0}}""", "")]
    [InlineData("\"@ports\"", """{"drop": null}""", "")]
    public void RuleOnAPort_IsReadWithItsEnd(string right, string end, string expected) => Assert.Equal(expected, Shown(TcpPort.Replace("RIGHT", right) + ", " + end));

    [Fact]
    public void RuleOnLoopback_HoldsHere()
        => Assert.Equal(
            "nft inet filter input drops 5080",
            Shown("""{"match": {"op": "==", "left": {"meta": {"key": "iifname"}}, "right": "lo"}}, {"match": {"op": "==", "left": {"meta": {"key": "l4proto"}}, "right": "tcp"}}, """ + TcpPort.Replace("RIGHT", "5080") + """, {"drop": null}"""));

    [Theory]
    [InlineData("""{"match": {"op": "==", "left": {"payload": {"protocol": "ip", "field": "saddr"}}, "right": "10.0.0.5"}}, """)]
    [InlineData("""{"match": {"op": "!=", "left": {"meta": {"key": "iifname"}}, "right": "lo"}}, """)]
    [InlineData("""{"match": {"op": "==", "left": {"payload": {"protocol": "tcp", "field": "sport"}}, "right": 1}}, """)]
    [InlineData("""{"limit": {"rate": 1, "per": "second"}}, """)]
    public void RuleWithAnotherCondition_IsLeftOut(string condition) => Assert.Empty(Shown(condition + TcpPort.Replace("RIGHT", "5080") + """, {"drop": null}"""));

    [Fact]
    public void RuleWithoutAPort_IsLeftOut() => Assert.Empty(Shown("""{"drop": null}"""));

    [Fact]
    public void RulesetWithoutRules_HasNone() => Assert.Empty(NftRuleset.Parse(Head.TrimEnd(',', ' ') + "]}"));

    private static string Shown(string expressions)
    {
        var rules = NftRuleset.Parse(Head + """{"rule": {"family": "inet", "table": "filter", "chain": "input", "handle": 4, "expr": [""" + expressions + "]}}]}");
        return string.Join(", ", rules.Select(static rule => $"{rule.Tool} {rule.Place} {(rule.Rejects ? "rejects" : "drops")} {rule.Ports}"));
    }
}
