using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml;
using System.Xml.Linq;
using ConnLint.Probing.Ports;
using ConnLint.Probing.Sockets;

namespace ConnLint.Probing.Firewalls;

/// <summary>Linux: the kernel's own rules, and in front of them what ufw and firewalld say, who wrote most of them, to keep other machines out.</summary>
internal static class LinuxFirewalls
{
    private const string UfwSettings = "/etc/ufw/ufw.conf";

    private static readonly string[] Folders = ["/usr/sbin/", "/sbin/", "/usr/bin/"];
    private static readonly string[] Services = ["/etc/firewalld/services/", "/usr/lib/firewalld/services/"];

    /// <summary>Adds the rules that block, and returns why they are not all known.</summary>
    public static string? Read(Knocking packet, List<FirewallRule> rules)
    {
        // Only this file of ufw's may be read by everybody; the tool itself wants root.
        var hasUfw = !packet.IsFromHere && IsOn(UfwSettings);
        var ufw = hasUfw ? Output("ufw", "status verbose") : null;
        if (ufw is not null) FirewallRules.AddTo(rules, UfwStatus.Blocking(ufw, packet));
        var zones = packet.IsFromHere ? null : Output("firewall-cmd", "--list-all-zones");
        if (zones is not null) FirewallRules.AddTo(rules, FirewalldZones.Blocking(zones, packet, PortsOf));

        var ruleset = Output("nft", "-j list ruleset");
        if (ruleset is not null) FirewallRules.AddTo(rules, NftRuleset.Blocking(ruleset, packet));
        var listing = Output(packet.IsIPv6 ? "ip6tables-save" : "iptables-save", "");
        if (listing is not null) FirewallRules.AddTo(rules, IptablesRules.Blocking(listing, packet));

        if (ruleset is not null || listing is not null || zones is not null) return null;
        return hasUfw ? "ufw is switched on, and shows its rules to root only: sudo ufw status verbose" : "neither nft nor iptables-save shows this user its rules; run it as root to see them";
    }

    private static bool IsOn(string settings) => File.Exists(settings) && File.ReadLines(settings).Any(static line => line.Trim().Equals("ENABLED=yes", StringComparison.OrdinalIgnoreCase));

    // firewalld.service(5); those of the administrator go first, where this user may read them.
    private static IReadOnlyList<PortSpan>? PortsOf(string service)
    {
        try
        {
            if (service.AsSpan().ContainsAny('/', '\\') || Array.Find(Services, folder => File.Exists(folder + service + ".xml")) is not { } folder) return null;
            return [.. XDocument.Load(folder + service + ".xml").Descendants("port").Where(static port => port.Attribute("protocol")?.Value == "tcp").Select(static port => PortSpan.Parse(port.Attribute("port")?.Value ?? "", '-')).OfType<PortSpan>()];
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static string? Output(string tool, string arguments)
        => Array.Find(Folders, folder => File.Exists(folder + tool)) is { } folder ? SystemTool.Output(folder + tool, arguments) : null;
}
