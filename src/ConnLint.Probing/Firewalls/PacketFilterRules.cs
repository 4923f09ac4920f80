using System;
using System.Collections.Generic;
using System.Linq;
using ConnLint.Endpoints.Rules;
using ConnLint.Probing.Ports;

namespace ConnLint.Probing.Firewalls;

/// <summary>
/// Reads what <c>pfctl -a '*' -sr</c> prints (pf.conf(5), pfctl(8) of macOS): the last rule that fits decides, or the first that says <c>quick</c>. Rules of an anchor stand between braces
/// behind it.
/// </summary>
internal static class PacketFilterRules
{
    /// <summary>The rule that blocks; null where none does, or nobody can tell.</summary>
    public static FirewallRule? Blocking(string rules, Knocking packet)
    {
        FirewallRule? last = null;
        var isDoubtful = false;
        var open = new Stack<bool?>();
        foreach (var line in rules.Split('\n'))
        {
            var text = line.Trim();
            if (text == "}" && open.Count > 0) open.Pop();
            if (text.Split(' ', StringSplitOptions.RemoveEmptyEntries) is not [var action and ("block" or "pass" or "anchor"), .. var words]) continue;

            var rule = new Reading(packet, action == "anchor" ? words.SkipWhile(static word => word.StartsWith('"')) : words);
            var holds = open.Contains(false) ? false : open.Contains(null) && rule.Holds != false ? null : rule.Holds;
            if (action == "anchor")
            {
                if (text.EndsWith('{')) open.Push(holds);
                else if (holds != false) (last, isDoubtful) = (null, true); // its rules are not shown
                continue;
            }

            if (holds == false) continue;
            if (holds is null)
            {
                if (action == "pass") (last, isDoubtful) = (null, true);
                continue;
            }

            last = action == "pass" || isDoubtful && rule.Ports is null ? null : new FirewallRule("pfctl", Quoted.Text(text), rule.Rejects, rule.Ports);
            if (rule.IsQuick) return last;
        }

        return last;
    }

    /// <summary>The words behind the action: each is a condition, a flag, or the value of the word before it.</summary>
    private sealed class Reading
    {
        private readonly Knocking _packet;

        public Reading(Knocking packet, IEnumerable<string> words)
        {
            (_packet, Holds) = (packet, true);
            var all = words.TakeWhile(static word => word != "{").ToArray();
            var side = "";
            for (var i = 0; i < all.Length; i++)
            {
                if (all[i] is "from" or "to") (side, i) = (all[i], Address(all, i + 1, all[i]));
                else i = Word(all, i, side);
            }
        }

        public bool? Holds { get; private set; }

        public bool IsQuick { get; private set; }

        public bool Rejects { get; private set; }

        public PortSpan? Ports { get; private set; }

        private int Word(string[] all, int at, string side)
        {
            var next = at + 1 < all.Length ? all[at + 1] : "";
            switch (all[at])
            {
                case "quick":
                    IsQuick = true;
                    return at;
                case "out":
                    And(_packet.IsFromHere); // what one program sends to another goes out by the loopback interface and comes in by it
                    return at;
                case "in" or "drop" or "log" or "all" or "keep" or "state" or "no" or "modulate":
                    return at;
                case "flags" or "label" or "tag":
                    return at + 1;
                case "on":
                    And(_packet.ComesInBy(next));
                    return at + 1;
                case "inet" or "inet6":
                    And(_packet.IsIPv6 == (all[at] == "inet6"));
                    return at;
                case "proto":
                    And(next == "tcp");
                    return at + 1;
                case "port" when side == "to":
                    return Port(all, at + 1);
                case var word when word.StartsWith("return", StringComparison.Ordinal):
                    Rejects = true;
                    return at;
                default:
                    And(null);
                    return at;
            }
        }

        private int Address(string[] all, int at, string side)
        {
            if (at >= all.Length) return at;
            if (all[at] != "any") And(!char.IsAsciiHexDigit(all[at][0]) ? null : side == "to" ? _packet.GoesTo(all[at]) : _packet.ComesFrom(all[at]));
            return at;
        }

        // "port = 5080", "port 5000:5100"; a name or another sign is left open.
        private int Port(string[] all, int at)
        {
            var isEqual = at + 1 < all.Length && all[at] == "=";
            var span = at < all.Length ? PortSpan.Parse(isEqual ? all[at + 1] : all[at], ':') : null;
            And(span?.Contains(_packet.Port));
            if (span?.Contains(_packet.Port) == true) Ports = span;
            return isEqual ? at + 1 : at;
        }

        private void And(bool? condition) => Holds = Holds == false || condition == false ? false : Holds is null || condition is null ? null : true;
    }
}
