using System;
using System.Collections.Generic;
using System.IO;
using System.Text.Json;
using ConnLint.Probing.Sockets;

namespace ConnLint.Probing.Firewalls;

/// <summary>Asks this system's firewall for the rules that block a port, by its own read-only tools.</summary>
internal static class FirewallRules
{
    private static readonly string[] Folders = ["/usr/sbin/", "/sbin/"];

    /// <summary>The rules that block a port, and why they are not all known; null where they are.</summary>
    public static (IReadOnlyList<FirewallRule> Rules, string? Limitation) Blocking(int port)
    {
        if (!OperatingSystem.IsLinux()) return ([], "this version reads firewall rules on Linux only");

        var rules = new List<FirewallRule>();
        var isRead = false;
        if (Output("nft", "-j list ruleset") is { } ruleset)
        {
            try
            {
                rules.AddRange(NftRuleset.Parse(ruleset));
                isRead = true;
            }
            catch (Exception exception) when (exception is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
            {
                return ([], "nft prints rules in a form that this version does not know");
            }
        }

        foreach (var tool in new[] { "iptables-save", "ip6tables-save" })
        {
            if (Output(tool, "") is not { } listing) continue;
            rules.AddRange(IptablesRules.Parse(listing));
            isRead = true;
        }

        return (rules.FindAll(rule => rule.Ports.Contains(port)), isRead ? null : "neither nft nor iptables-save shows this user its rules; run it as root to see them");
    }

    private static string? Output(string tool, string arguments)
        => Array.Find(Folders, folder => File.Exists(folder + tool)) is { } folder ? SystemTool.Output(folder + tool, arguments) : null;
}
