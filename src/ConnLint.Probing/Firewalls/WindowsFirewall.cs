using System;
using System.Collections.Generic;
using System.IO;
using ConnLint.Probing.Sockets;

namespace ConnLint.Probing.Firewalls;

/// <summary>Windows: the policy of its own firewall, which every user may read. What security programs filter beside it, nobody can list.</summary>
internal static class WindowsFirewall
{
    private static readonly string PowerShell = Path.Combine(Environment.SystemDirectory, "WindowsPowerShell", "v1.0", "powershell.exe");

    /// <summary>Adds the rules that block, and returns why they are not all known.</summary>
    public static string? Read(Knocking packet, List<FirewallRule> rules)
    {
        if (packet.IsFromHere) return "the Windows firewall leaves connections within the machine alone, and security programs list no rules";

        // As it is: security programs suspect what is encoded.
        if (SystemTool.Output(PowerShell, $"-NoProfile -NonInteractive -Command \"{WindowsFirewallPolicy.Script.ReplaceLineEndings("; ")}\"") is not { } policy) return "PowerShell does not print the policy of the Windows firewall in time";
        FirewallRules.AddTo(rules, WindowsFirewallPolicy.Blocking(policy, packet));
        return null;
    }
}
