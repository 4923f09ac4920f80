using ConnLint.Probing.Firewalls;

namespace ConnLint.Probing.Tests.Firewalls;

/// <summary>In the form that our own script prints; what its numbers and texts mean is documented with INetFwPolicy2 and INetFwRule (learn.microsoft.com, windows/win32/api/netfw).</summary>
public sealed class WindowsFirewallPolicyTests
{
    private const string Program = "C:\\\\src\\\\Api\\\\bin\\\\Debug\\\\net10.0\\\\Api.exe";

    // What Windows writes where somebody presses "Cancel" as it asks about a new program.
    private const string Cancelled = $$"""{"name":"api","program":"{{Program}}","service":null,"ports":"*","remotePorts":"*","local":"*","remote":"*","interfaces":"All","profiles":4,"action":0}""";

    private const string Web = """{"name":"Port 5080","program":null,"service":null,"ports":"80,5080-5090","remotePorts":"*","local":"*","remote":"*","interfaces":"All","profiles":2147483647,"action":1}""";

    [Theory]
    [InlineData(Cancelled, "rule api drops the rest")]
    [InlineData(Web + "," + Cancelled, "rule api drops the rest")]
    [InlineData(Web, "")]
    [InlineData("", "profile public: blocks what no rule allows drops the rest")]
    public void Rules_AreAskedInTheirOrder(string rules, string expected) => Assert.Equal(expected, Shown(Policy(rules)));

    [Theory]
    [InlineData("\"action\":1", "\"action\":0", "rule Port 5080 drops 5080-5090")]
    [InlineData("\"remote\":\"*\"", "\"remote\":\"LocalSubnet\"", "")]
    [InlineData("\"ports\":\"80,5080-5090\"", "\"ports\":\"RPC\"", "profile public: blocks what no rule allows drops the rest")]
    [InlineData("\"profiles\":2147483647", "\"profiles\":1", "profile public: blocks what no rule allows drops the rest")]
    [InlineData("\"program\":null", "\"program\":\"C:\\\\tools\\\\other.exe\"", "profile public: blocks what no rule allows drops the rest")]
    [InlineData("\"program\":null", "\"program\":\"D:\\\\old\\\\Api.exe\"", "")]
    [InlineData("\"program\":null", "\"program\":\"" + Program + "\"", "")]
    public void ConditionsOfARule_AreUnderstood(string text, string changed, string expected) => Assert.Equal(expected, Shown(Policy(Web.Replace(text, changed))));

    [Theory]
    [InlineData("""{"type":4,"enabled":false,"blocksAll":false,"inbound":0}""", "")]
    [InlineData("""{"type":4,"enabled":true,"blocksAll":false,"inbound":1}""", "")]
    [InlineData("""{"type":2,"enabled":true,"blocksAll":true,"inbound":1}""", "profile private: blocks all incoming connections drops the rest")]
    [InlineData("""{"type":2,"enabled":true,"blocksAll":false,"inbound":0},{"type":4,"enabled":false,"blocksAll":false,"inbound":0}""", "")]
    [InlineData("""{"type":1,"enabled":true,"blocksAll":false,"inbound":0},{"type":4,"enabled":true,"blocksAll":false,"inbound":0}""", "profile domain: blocks what no rule allows drops the rest")]
    [InlineData("", "")]
    public void ActiveProfiles_HaveToAgree(string profiles, string expected) => Assert.Equal(expected, Shown($$"""{"profiles":[{{profiles}}],"rules":[]}"""));

    [Fact]
    public void ArrayThatPowerShellWraps_IsRead()
        => Assert.Equal("rule api drops the rest", Shown($$"""{"rules":{"value":[{{Cancelled}}],"Count":1},"profiles":[{"type":4,"enabled":true,"blocksAll":false,"inbound":0}]}"""));

    [Fact]
    public void Script_CanStandBetweenDoubleQuotes() => Assert.DoesNotContain('"', WindowsFirewallPolicy.Script);

    [Fact]
    public void PacketFromThisMachine_IsNotFiltered()
        => Assert.Null(WindowsFirewallPolicy.Blocking(Policy(Cancelled), Packets.FromHere(5080)));

    private static string Policy(string rules) => $$"""{"rules":[{{rules}}],"profiles":[{"type":4,"enabled":true,"blocksAll":false,"inbound":0}]}""";

    private static string Shown(string policy)
        => Packets.Shown(WindowsFirewallPolicy.Blocking(policy, Packets.FromOthers(5080) with { Program = "Api", CommandLine = "\"" + Program.Replace("\\\\", "\\") + "\" --urls http://*:5080" }));
}
