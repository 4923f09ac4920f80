using System;
using System.Collections.Generic;
using ConnLint.Probing.Sockets;

namespace ConnLint.Probing.Firewalls;

/// <summary>macOS: the application firewall, which every user may ask, and the packet filter, which tells root alone.</summary>
internal static class MacFirewalls
{
    private const string SocketFilter = "/usr/libexec/ApplicationFirewall/socketfilterfw";
    private const string PfCtl = "/sbin/pfctl";

    /// <summary>Adds the rules that block, and returns why they are not all known.</summary>
    public static string? Read(Knocking packet, List<FirewallRule> rules)
    {
        if (!packet.IsFromHere && SystemTool.Output(SocketFilter, "--getglobalstate") is { } state)
            FirewallRules.AddTo(rules, MacApplicationFirewall.Blocking(state, SystemTool.Output(SocketFilter, "--listapps"), packet));

        if (SystemTool.Output(PfCtl, "-s info") is not { } status) return "pfctl shows its rules to root only: sudo pfctl -sr";
        if (!status.Contains("Status: Enabled", StringComparison.Ordinal) || packet.IsFromHere && IsLoopbackSkipped()) return null;
        if (SystemTool.Output(PfCtl, "-a * -sr") is { } listing) FirewallRules.AddTo(rules, PacketFilterRules.Blocking(listing, packet));
        return null;
    }

    // "set skip on lo0" of pf.conf(5) shows here, and not among the rules.
    private static bool IsLoopbackSkipped() => SystemTool.Output(PfCtl, "-v -s Interfaces -i lo0")?.Contains("(skip)", StringComparison.Ordinal) == true;
}
