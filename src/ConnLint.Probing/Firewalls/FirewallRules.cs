using System;
using System.Collections.Generic;
using System.IO;
using System.Text.Json;

namespace ConnLint.Probing.Firewalls;

/// <summary>Asks this system's firewalls for what blocks a packet, by their own read-only tools.</summary>
internal static class FirewallRules
{
    /// <summary>What blocks it, the more telling first, and why not everything is known; null where it is.</summary>
    public static (IReadOnlyList<FirewallRule> Rules, string? Limitation) Blocking(Knocking packet)
    {
        var rules = new List<FirewallRule>();
        try
        {
            var limitation = OperatingSystem.IsLinux() ? LinuxFirewalls.Read(packet, rules)
                : OperatingSystem.IsWindows() ? WindowsFirewall.Read(packet, rules)
                : OperatingSystem.IsMacOS() ? MacFirewalls.Read(packet, rules)
                : "this version knows no firewall of this system";
            return (rules, limitation);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or KeyNotFoundException or FormatException or IOException or UnauthorizedAccessException)
        {
            return (rules, "what the firewall's tool prints has a form that this version does not know");
        }
    }

    internal static void AddTo(List<FirewallRule> rules, FirewallRule? rule)
    {
        if (rule is not null) rules.Add(rule);
    }
}
