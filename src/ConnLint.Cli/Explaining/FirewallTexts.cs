using System;
using ConnLint.Probing.Firewalls;

namespace ConnLint.Cli.Explaining;

/// <summary>Words for a firewall's rule, and for what to do about it.</summary>
internal static class FirewallTexts
{
    /// <summary>What it does, in words that name the tool that shows it.</summary>
    public static string Of(FirewallRule rule)
    {
        var does = rule.Rejects ? "rejects" : "drops";
        var place = rule.Tool is "nft" or "iptables-save" ? $"{rule.Tool} shows a rule in '{rule.Place}' that" : $"{rule.Tool} shows '{rule.Place}', which";
        return rule.Ports is { } ports ? $"{place} {does} port {ports}" : $"{place} {does} what nothing in front of it allows";
    }

    /// <summary>What to do, by the tool that wrote the rule: it would write it again. One that names the port stands in front of whatever is added behind it.</summary>
    public static string Fix(FirewallRule rule, int port)
        => IsOf(rule, "ufw") ? (rule.Ports is null ? $"allow the port: sudo ufw allow {port}/tcp" : $"delete that rule, or put another in front of it: sudo ufw insert 1 allow {port}/tcp")
            : IsOf(rule, "firewalld") ? (rule.Ports is null ? $"allow the port: sudo firewall-cmd --add-port={port}/tcp" : "remove that rule: sudo firewall-cmd --list-rich-rules shows it")
            : rule.Tool switch
            {
                "Windows Firewall" when rule.Place.StartsWith("rule ", StringComparison.Ordinal) => "remove that rule in wf.msc: it wins over those that allow the port",
                "Windows Firewall" => $"allow the port, as an administrator: New-NetFirewallRule -DisplayName 'Port {port}' -Direction Inbound -Action Allow -Protocol TCP -LocalPort {port}",
                "socketfilterfw" => "let the program be reached: System Settings, Network, Firewall, Options",
                _ => "remove that rule, or allow the port in front of it",
            };

    private static bool IsOf(FirewallRule rule, string name) => rule.Tool == name || rule.Place.Contains(name, StringComparison.OrdinalIgnoreCase);
}
