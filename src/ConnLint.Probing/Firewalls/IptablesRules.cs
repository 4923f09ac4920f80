using System;
using System.Collections.Generic;
using System.Globalization;
using ConnLint.Endpoints.Rules;
using ConnLint.Probing.Ports;

namespace ConnLint.Probing.Firewalls;

/// <summary>Reads what <c>iptables-save</c> prints: the rules that drop or reject a TCP port, and nothing with any other condition.</summary>
internal static class IptablesRules
{
    public static IReadOnlyList<FirewallRule> Parse(string listing)
    {
        var rules = new List<FirewallRule>();
        var table = "";
        foreach (var line in listing.Split('\n'))
        {
            var text = line.Trim();
            if (text.StartsWith('*')) table = text[1..];
            else if (text.StartsWith("-A ", StringComparison.Ordinal)) rules.AddRange(Of(table, Words(text)));
        }

        return rules;
    }

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

    private static List<FirewallRule> Of(string table, List<string> words)
    {
        List<PortSpan> ports = [];
        string? target = null;
        for (var i = 2; i + 1 < words.Count; i += 2)
        {
            var value = words[i + 1];
            switch (words[i])
            {
                case "--dport" or "--dports":
                    foreach (var part in value.Split(',')) if (Span(part) is { } span) ports.Add(span);
                    break;
                case "-j":
                    target = value;
                    break;
                case "-p" when value == "tcp":
                case "-i" or "-o" when value == "lo":
                case "-m" when value is "tcp" or "multiport" or "comment" or "conntrack" or "state":
                case "--comment":
                case "--ctstate" or "--state" when value.Split(',').AsSpan().Contains("NEW"): // which every attempt is
                case "--reject-with":
                    break;
                default:
                    return [];
            }
        }

        if (target is not ("DROP" or "REJECT")) return [];
        var place = Quoted.Text(table + " " + words[1]);
        return ports.ConvertAll(span => new FirewallRule("iptables-save", place, target == "REJECT", span));
    }

    private static PortSpan? Span(string text)
    {
        var ends = text.Split(':');
        return int.TryParse(ends[0], NumberStyles.None, CultureInfo.InvariantCulture, out var first) && int.TryParse(ends[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var last)
            ? new PortSpan(first, last)
            : null;
    }
}
