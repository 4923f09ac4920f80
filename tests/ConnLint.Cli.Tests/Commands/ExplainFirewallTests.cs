using System;
using System.Threading.Tasks;
using ConnLint.Probing.Tests.Installed;

namespace ConnLint.Cli.Tests.Commands;

/// <summary>The command behind real firewalls, in network namespaces of the tests' own.</summary>
public sealed class ExplainFirewallTests : IDisposable
{
    private const string Table = "nft add table inet filter && nft 'add chain inet filter input { type filter hook input priority 0; policy accept; }' && ";

    private readonly ScratchRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    [NamespaceFact(InstalledProgram.Nft)]
    public async Task RuleOfNftables_IsNamed() => await AssertAsync(Table + "nft add rule inet filter input tcp dport 5080 counter drop", "nft shows a rule in 'inet filter input' that drops port 5080;");

    [NamespaceFact(InstalledProgram.Nft)]
    public async Task NamedSetOfNftables_IsLookedInto()
        => await AssertAsync(Table + "nft add set inet filter ports '{ type inet_service; elements = { 80, 5080 } }' && nft add rule inet filter input tcp dport @ports drop", "nft shows a rule in 'inet filter input' that drops port 5080;");

    [NamespaceFact(InstalledProgram.Iptables)]
    public async Task RuleOfIptablesWithAComment_IsNamed()
        => await AssertAsync("iptables -A INPUT -i lo -p tcp -m multiport --dports 80,5000:5100 -m comment --comment 'of my own' -j DROP", "shows a rule in 'filter INPUT' that drops port 5000-5100;");

    /// <summary>As ufw and firewalld write it: such a rule is for others, whatever port it names.</summary>
    [NamespaceFact(InstalledProgram.Nft)]
    public async Task RuleBehindOneThatLeavesThisMachineAlone_IsNoReason()
    {
        var rules = Table + "nft add rule inet filter input iifname lo accept && nft add rule inet filter input tcp dport 5080 drop";
        var (code, output, error) = await NetworkNamespace.ExplainBehindAsync(_repository.Folder, rules, "127.0.0.1:5080");
        Assert.Equal(("", 1), (error, code));
        Assert.StartsWith("CONN8001 ", output, StringComparison.Ordinal);
        Assert.DoesNotContain("nft", output, StringComparison.Ordinal);
    }

    /// <summary>What ufw and firewalld are for: this machine passes, and of others those that ask an allowed port.</summary>
    [NamespaceFact(InstalledProgram.Nft)]
    public async Task RuleForOthers_ExplainsWhatAnotherMachineSaw()
    {
        const string Rules = "nft add table inet filter && nft 'add chain inet filter input { type filter hook input priority 0; policy drop; }' && nft add rule inet filter input iifname lo accept && nft add rule inet filter input tcp dport 5081 accept";
        var (code, output, error) = await NetworkNamespace.ExplainServedAsync(_repository.Folder, Rules, 5080, "connect ETIMEDOUT 10.9.0.1:5080");
        Assert.Equal(("", 3), (error, code));
        Assert.StartsWith("CONN8003 http://10.9.0.1:5080 is blocked: this machine is served, and others are not: nft shows a rule in 'inet filter input' that drops what nothing in front of it allows;", output, StringComparison.Ordinal);

        (code, output, _) = await NetworkNamespace.ExplainServedAsync(_repository.Folder, Rules, 5081, "connect ETIMEDOUT 10.9.0.1:5081");
        Assert.Equal(0, code);
        Assert.DoesNotContain("nft", output, StringComparison.Ordinal);
    }

    [NamespaceFact(InstalledProgram.Nft)]
    public async Task PolicyOfAChain_IsNamed()
        => await AssertAsync("nft add table inet filter && nft 'add chain inet filter input { type filter hook input priority 0; policy drop; }'", "nft shows a rule in 'inet filter input' that drops what nothing in front of it allows;");

    private async Task AssertAsync(string setup, string expected)
    {
        var (code, output, error) = await NetworkNamespace.ExplainBehindAsync(_repository.Folder, setup, "127.0.0.1:5080");
        Assert.Equal("", error);
        Assert.StartsWith("CONN8003 http://127.0.0.1:5080 is blocked: nobody answers on 127.0.0.1:5080 in time", output, StringComparison.Ordinal);
        Assert.Contains(expected, output, StringComparison.Ordinal);
        Assert.Equal(3, code);
    }
}
