using System;
using System.Collections.Generic;
using System.Linq;
using ConnLint.Endpoints.Rules;
using ConnLint.Probing.Ports;

namespace ConnLint.Probing.Firewalls;

/// <summary>Reads what <c>iptables-save</c> and <c>ip6tables-save</c> print (iptables(8), iptables-extensions(8)), and finds the rule at which a packet ends.</summary>
internal static class IptablesRules
{
    // As the kernel asks them for what comes in; what one program of this machine sends to another has gone out before.
    private static readonly string[] Outward = ["raw OUTPUT", "mangle OUTPUT", "filter OUTPUT"];
    private static readonly string[] Inward = ["raw PREROUTING", "mangle PREROUTING", "mangle INPUT", "filter INPUT", "security INPUT"];

    /// <summary>The rule that blocks; null where none does, or nobody can tell.</summary>
    /// <param name="listing">What the tool for the packet's address family prints.</param>
    /// <param name="packet">The packet.</param>
    public static FirewallRule? Blocking(string listing, Knocking packet)
    {
        var chains = Read(listing, packet);
        var walk = new ChainWalk("iptables-save", chains);
        return (packet.IsFromHere ? Outward.Concat(Inward) : Inward).Select(name => chains.TryGetValue(name, out var chain) ? walk.BlockerIn(chain) : null).FirstOrDefault(static rule => rule is not null);
    }

    private static Dictionary<string, FirewallChain> Read(string listing, Knocking packet)
    {
        var chains = new Dictionary<string, FirewallChain>(StringComparer.Ordinal);
        var table = "";
        foreach (var line in listing.Split('\n'))
        {
            var text = line.Trim();
            if (text.StartsWith('*')) table = text[1..];
            else if (text.StartsWith(':') && text[1..].Split(' ') is [var name, var policy, ..]) chains[table + " " + name] = new FirewallChain(Quoted.Text(table + " " + name), []) { Policy = PolicyOf(policy) };
            else if (text.StartsWith("-A ", StringComparison.Ordinal) && Words(text) is [_, var chain, .. var words] && chains.TryGetValue(table + " " + chain, out var found)) found.Rules.Add(new Reading(packet, target => table + " " + target, chains).Of(words));
        }

        return chains;
    }

    private static ChainAction? PolicyOf(string policy) => policy switch
    {
        "ACCEPT" => ChainAction.Accept,
        "DROP" => ChainAction.Drop,
        _ => null,
    };

    // A comment with blanks stands in quotes, and a quote in it behind a backslash (libxtables, xtables_save_string).
    private static List<string> Words(string text)
    {
        var words = new List<string>();
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == ' ') continue;

            var isQuoted = text[at] == '"';
            var start = isQuoted ? ++at : at;
            while (at < text.Length && text[at] != (isQuoted ? '"' : ' ')) at += text[at] == '\\' ? 2 : 1;
            words.Add(text[start..Math.Min(at, text.Length)]);
        }

        return words;
    }

    /// <summary>Reads one rule: options with their values, <c>!</c> in front of those that are meant the other way round.</summary>
    private sealed class Reading(Knocking packet, Func<string, string> nameOf, Dictionary<string, FirewallChain> chains)
    {
        private readonly List<PortSpan> _ports = [];
        private bool _isFalse;
        private bool _isOpen;
        private string? _target;
        private bool _isGoto;

        public ChainRule Of(List<string> words)
        {
            for (var i = 0; i < words.Count;)
            {
                var isNegated = words[i] == "!";
                if (isNegated) i++;
                if (i == words.Count) break;

                var (option, start) = (words[i], ++i);
                var count = option is "--comment" or "--log-prefix" or "--nflog-prefix" ? 1 : words.Skip(start).TakeWhile(static word => word[..Math.Min(1, word.Length)] is not ("-" or "!")).Count();
                i += count;
                Take(option, count == 0 ? "" : words[start], isNegated);
            }

            var holds = _isFalse ? false : _isOpen ? null : (bool?)true;
            return new ChainRule(holds, Action, nameOf(_target ?? "")) { Ports = _ports.Exists(span => span.Contains(packet.Port)) ? _ports.Find(span => span.Contains(packet.Port)) : null };
        }

        private ChainAction Action => _target switch
        {
            null or "LOG" or "NFLOG" or "MARK" or "CONNMARK" or "TCPMSS" or "TRACE" or "CT" or "NOTRACK" or "SET" or "CHECKSUM" => ChainAction.Pass,
            "ACCEPT" => ChainAction.Accept,
            "DROP" => ChainAction.Drop,
            "REJECT" => ChainAction.Reject,
            "RETURN" => ChainAction.Return,
            _ when !chains.ContainsKey(nameOf(_target)) => ChainAction.Unknown,
            _ => _isGoto ? ChainAction.Goto : ChainAction.Jump,
        };

        private void Take(string option, string value, bool isNegated)
        {
            switch (option)
            {
                case "-j" or "-g":
                    (_target, _isGoto) = (value, option == "-g");
                    break;
                case "-m" or "--comment" or "--reject-with" or "--log-prefix" or "--log-level" or "--nflog-prefix" or "--nflog-group" or "--mask":
                    break;
                default:
                    var holds = Holds(option, value);
                    _isFalse |= holds == isNegated;
                    _isOpen |= holds is null;
                    break;
            }
        }

        private bool? Holds(string option, string value) => option switch
        {
            "-p" => value is "tcp" or "6" or "all",
            "-i" => packet.ComesInBy(value),
            "-o" => packet.IsFromHere && value is "lo" or "+",
            "-s" => packet.ComesFrom(value),
            "-d" => packet.GoesTo(value),
            "--dport" or "--dports" => IsPort(value),
            "--ctstate" or "--state" => value.Split(',').Contains("NEW"), // which every attempt is
            "--dst-type" => value.Split(',').Contains("LOCAL"),
            "--tcp-flags" => value.Contains("SYN", StringComparison.Ordinal) ? null : false,
            _ => null,
        };

        private bool IsPort(string value)
        {
            _ports.AddRange(value.Split(',').Select(static part => PortSpan.Parse(part, ':')).OfType<PortSpan>());
            return packet.Asks(_ports);
        }
    }
}
