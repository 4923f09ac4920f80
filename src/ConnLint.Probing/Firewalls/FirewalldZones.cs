using System;
using System.Collections.Generic;
using System.Linq;
using ConnLint.Endpoints.Rules;
using ConnLint.Probing.Ports;

namespace ConnLint.Probing.Firewalls;

/// <summary>
/// Reads what <c>firewall-cmd --list-all-zones</c> prints (firewall-cmd(1), firewalld.zone(5), firewalld.richlanguage(5)): the zone of the interface decides, its denials before what it
/// allows, and its target in the end. What comes from this machine passes before all zones.
/// </summary>
internal static class FirewalldZones
{
    /// <summary>What keeps other machines from the port; null where nothing does, or nobody can tell.</summary>
    /// <param name="listing">What the tool prints.</param>
    /// <param name="packet">The packet.</param>
    /// <param name="portsOf">The TCP ports of a service by its name; null where they are not known.</param>
    public static FirewallRule? Blocking(string listing, Knocking packet, Func<string, IReadOnlyList<PortSpan>?> portsOf)
    {
        var zones = Read(listing);
        if (packet.IsFromHere || packet.Interface is not { } name || zones.Find(zone => zone.Of("interfaces").Contains(name)) is not { } zone) return null;

        // One that is chosen by the source of the packet goes first.
        var isDoubtful = zones.Exists(static other => other.IsActive && other.Of("sources").Length > 0);
        var rules = zone.Rich.Select(text => (Rule: new RichRule(text, packet, portsOf), Text: text)).ToList();
        foreach (var (rule, text) in rules.Where(static rich => !rich.Rule.Accepts))
        {
            if (rule is { Holds: true, Ports: not null }) return new FirewallRule("firewalld", Quoted.Text($"{zone.Name}: {text}"), rule.Rejects, rule.Ports);
        }

        foreach (var (rule, _) in rules.Where(static rich => rich.Rule.Accepts))
        {
            if (rule.Holds == true) return null;
            isDoubtful |= rule.Holds is null;
        }

        var allowed = zone.Of("ports").Where(static port => port.EndsWith("/tcp", StringComparison.Ordinal)).Select(static port => PortSpan.Parse(port[..^4], '-')).OfType<PortSpan>();
        var services = zone.Of("services").Select(portsOf).ToList();
        if (packet.Asks(allowed) || services.Exists(ports => ports is not null && packet.Asks(ports))) return null;

        var target = zone.Of("target").FirstOrDefault();
        return isDoubtful || services.Contains(null) || target is null or "ACCEPT" ? null : new FirewallRule("firewalld", Quoted.Text($"{zone.Name}: target {target}"), target != "DROP", null);
    }

    private static List<Zone> Read(string listing)
    {
        var zones = new List<Zone>();
        foreach (var line in listing.Split('\n'))
        {
            if (line.Trim().Length == 0) continue;
            if (!char.IsWhiteSpace(line[0])) zones.Add(new Zone(line.Split(' ')[0]) { IsActive = line.Contains("active", StringComparison.Ordinal) });
            else if (zones.Count > 0 && line.TrimStart().StartsWith("rule ", StringComparison.Ordinal)) zones[^1].Rich.Add(line.Trim());
            else if (zones.Count > 0 && line.IndexOf(':') is > 0 and var colon) zones[^1].Values[line[..colon].Trim()] = line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        }

        return zones;
    }

    private sealed record Zone(string Name)
    {
        public bool IsActive { get; init; }

        public Dictionary<string, string[]> Values { get; } = new(StringComparer.Ordinal);

        public List<string> Rich { get; } = [];

        public string[] Of(string key) => Values.GetValueOrDefault(key, []);
    }

    /// <summary><c>rule family="ipv4" port port="5081" protocol="tcp" reject</c>: words, and behind each its attributes.</summary>
    private sealed class RichRule
    {
        public RichRule(string text, Knocking packet, Func<string, IReadOnlyList<PortSpan>?> portsOf)
        {
            var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            Accepts = words.Contains("accept");
            Rejects = words.Contains("reject");
            Holds = true;
            for (var i = 1; i < words.Length; i++) Take(words[i], i + 1 < words.Length ? words[i + 1] : "", packet, portsOf);
        }

        public bool? Holds { get; private set; }

        public bool Accepts { get; }

        public bool Rejects { get; }

        public PortSpan? Ports { get; private set; }

        private void Take(string word, string next, Knocking packet, Func<string, IReadOnlyList<PortSpan>?> portsOf)
        {
            if (word.StartsWith("family=", StringComparison.Ordinal)) And(Value(word) == (packet.IsIPv6 ? "ipv6" : "ipv4"));
            else if (word == "port") IsAt(PortSpan.Parse(Value(next), '-') is { } span ? [span] : [], packet);
            else if (word == "service") IsAt(portsOf(Value(next)), packet);
            else if (word is "protocol=\"udp\"" or "protocol=\"sctp\"" or "protocol=\"dccp\"") And(false);
            else if (word is "source" or "destination" or "protocol" or "source-port" or "icmp-type" or "icmp-block" or "limit" || word.StartsWith("priority=", StringComparison.Ordinal)) And(null);
            else if (word is "masquerade" or "forward-port" or "mark") And(false);
        }

        private void IsAt(IReadOnlyList<PortSpan>? ports, Knocking packet)
        {
            And(ports is null ? null : packet.Asks(ports));
            if (ports is not null && packet.Asks(ports)) Ports = ports.First(span => span.Contains(packet.Port));
        }

        private void And(bool? condition) => Holds = Holds == false || condition == false ? false : Holds is null || condition is null ? null : true;

        private static string Value(string word) => word[(word.IndexOf('=') + 1)..].Trim('"');
    }
}
