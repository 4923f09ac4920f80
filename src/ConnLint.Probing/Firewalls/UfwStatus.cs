using System;
using System.Collections.Generic;
using System.Linq;
using ConnLint.Endpoints.Rules;
using ConnLint.Probing.Ports;

namespace ConnLint.Probing.Firewalls;

/// <summary>
/// Reads what <c>ufw status verbose</c> prints (ufw(8); its columns are those of ufw's backend_iptables.py): the first rule that fits decides, and where none does the default. What comes
/// from this machine passes before all of them (<c>-i lo -j ACCEPT</c> in ufw's before.rules).
/// </summary>
internal static class UfwStatus
{
    private const string Default = "Default: ";

    private static readonly string[] Actions = ["ALLOW", "LIMIT", "DENY", "REJECT"];

    /// <summary>The rule that keeps other machines from the port; null where none does, nobody can tell, or ufw is switched off.</summary>
    public static FirewallRule? Blocking(string status, Knocking packet)
    {
        var lines = status.Split('\n').Select(static line => line.TrimEnd()).ToList();
        if (packet.IsFromHere || lines is not ["Status: active", ..]) return null;

        var isDoubtful = false;
        foreach (var line in lines)
        {
            if (Columns(line) is not var (to, action, from)) continue;
            var (holds, ports) = Holds(to, from, packet);
            var isAllowed = action is "ALLOW" or "LIMIT";
            if (holds == true && isAllowed) return null;
            if (holds == true && (ports is not null || !isDoubtful)) return new FirewallRule("ufw", Quoted.Text($"{to} {action} IN {from}"), action == "REJECT", ports);
            isDoubtful |= holds is null && isAllowed;
        }

        var otherwise = lines.Find(static line => line.StartsWith(Default, StringComparison.Ordinal))?[Default.Length..].Split(' ')[0];
        return !isDoubtful && otherwise is "deny" or "reject" ? new FirewallRule("ufw", $"{Default}{otherwise} (incoming)", otherwise == "reject", null) : null;
    }

    // Columns move where one of them is long: the action in the middle tells them apart.
    private static (string To, string Action, string From)? Columns(string line)
    {
        foreach (var action in Actions)
        {
            var middle = $" {action} IN ";
            if (line.IndexOf(middle, StringComparison.Ordinal) is > 0 and var at) return (line[..at].Trim(), action, line[(at + middle.Length)..].Split(" # ")[0].Trim());
        }

        return null;
    }

    private static (bool? Holds, PortSpan? Ports) Holds(string to, string from, Knocking packet)
    {
        var target = new Side(to);
        var source = new Side(from);
        if ((target.IsIPv6 || source.IsIPv6) != packet.IsIPv6 || target.Protocol is not ("" or "tcp")) return (false, null);

        bool?[] all =
        [
            target.Address is null ? true : packet.GoesTo(target.Address),
            target.Interface is null ? true : packet.ComesInBy(target.Interface),
            target.Ports.Count == 0 ? true : packet.Asks(target.Ports),
            source.Address is null ? true : packet.ComesFrom(source.Address),
            source is { Ports.Count: 0, Interface: null } ? true : null,
        ];
        var named = target.Ports.FindIndex(span => span.Contains(packet.Port));
        return (all.Contains(false) ? false : all.Contains(null) ? null : true, named < 0 ? null : target.Ports[named]);
    }

    /// <summary>One column: <c>Anywhere</c>, <c>5080/tcp</c>, <c>10.0.0.1 5080/tcp</c>, each with the name of an application or <c>(v6)</c> behind it, and <c>on eth0</c>.</summary>
    private sealed class Side
    {
        public Side(string text)
        {
            IsIPv6 = text.Contains("(v6)", StringComparison.Ordinal);
            var on = text.LastIndexOf(" on ", StringComparison.Ordinal);
            if (on >= 0) Interface = text[(on + 4)..].Split(' ')[0];
            foreach (var word in (on < 0 ? text : text[..on]).Split(" (")[0].Split(' ', StringSplitOptions.RemoveEmptyEntries)) Take(word);
        }

        public bool IsIPv6 { get; private set; }

        public string? Interface { get; }

        public string? Address { get; private set; }

        public string Protocol { get; private set; } = "";

        public List<PortSpan> Ports { get; } = [];

        private void Take(string word)
        {
            if (word.LastIndexOf('/') is > 0 and var slash && char.IsAsciiLetter(word[^1]) && !word[slash..].Contains(':')) (word, Protocol) = (word[..slash], word[(slash + 1)..]);
            var isAddress = word.Contains('.') || word.Count(static character => character == ':') > 1 && !word.Contains(',') || word.Any(char.IsAsciiLetter) && word.Contains(':');
            if (isAddress)
            {
                Address = word;
                IsIPv6 |= word.Contains(':');
                return;
            }

            if (word != "Anywhere") Ports.AddRange(word.Split(',').Select(static part => PortSpan.Parse(part, ':')).OfType<PortSpan>());
        }
    }
}
