using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using ConnLint.Endpoints.Rules;
using ConnLint.Probing.Ports;

namespace ConnLint.Probing.Firewalls;

/// <summary>
/// Reads what <c>nft -j list ruleset</c> prints (libnftables-json(5)): the rules that drop or reject a TCP port. ufw, firewalld and iptables in its newer form write theirs into
/// the same ruleset. A rule with any other condition, such as a source address, is left out: whether it holds here is not known.
/// </summary>
internal static class NftRuleset
{
    /// <summary>The rules, in their order. Throws <see cref="JsonException"/> or <see cref="InvalidOperationException"/> for what is none.</summary>
    public static IReadOnlyList<FirewallRule> Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        var rules = new List<FirewallRule>();
        var sets = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var entry in document.RootElement.GetProperty("nftables").EnumerateArray())
        {
            // Those of a table are listed in front of its chains.
            if (entry.TryGetProperty("set", out var set) && set.TryGetProperty("elem", out var elements)) sets[SetKey(set, set.GetProperty("name").GetString()!)] = elements;
            if (!entry.TryGetProperty("rule", out var rule) || !rule.TryGetProperty("expr", out var expressions)) continue;
            foreach (var span in Blocked(expressions, name => sets.TryGetValue(SetKey(rule, name), out var found) ? found : null, out var rejects)) rules.Add(new FirewallRule("nft", PlaceOf(rule), rejects, span));
        }

        return rules;
    }

    private static List<PortSpan> Blocked(JsonElement expressions, Func<string, JsonElement?> setOf, out bool rejects)
    {
        List<PortSpan>? ports = null;
        var blocks = rejects = false;
        foreach (var expression in expressions.EnumerateArray())
        {
            if (expression.TryGetProperty("match", out var match))
            {
                if (HoldsHere(match)) continue;
                if (ports is not null || !IsPort(match)) return [];
                ports = Spans(match.GetProperty("right"), setOf);
            }
            else if (expression.TryGetProperty("drop", out _) || expression.TryGetProperty("reject", out _))
            {
                (blocks, rejects) = (true, expression.TryGetProperty("reject", out _));
            }
            else if (!expression.TryGetProperty("counter", out _) && !expression.TryGetProperty("log", out _))
            {
                return [];
            }
        }

        // Without a port the rule is one for everything that the rules before it did not accept, which is not known here.
        return blocks && ports is not null ? ports : [];
    }

    // The protocol, the loopback interface, and that the connection is new.
    private static bool HoldsHere(JsonElement match)
        => IsNew(match) || match.GetProperty("right") is { ValueKind: JsonValueKind.String } right && right.GetString() is "tcp" or "lo" && match.GetProperty("op").GetString() == "==";

    private static bool IsNew(JsonElement match)
        => match.GetProperty("left") is { ValueKind: JsonValueKind.Object } left && left.TryGetProperty("ct", out var tracked) && tracked.TryGetProperty("key", out var key) && key.GetString() == "state"
            && match.GetProperty("op").GetString() is "in" or "==" && Words(match.GetProperty("right")).Contains("new");

    private static List<string?> Words(JsonElement right) => right.ValueKind switch
    {
        JsonValueKind.String => [right.GetString()],
        JsonValueKind.Array => [.. right.EnumerateArray().Select(static word => word.ToString())],
        JsonValueKind.Object when right.TryGetProperty("set", out var set) => Words(set),
        _ => [],
    };

    private static bool IsPort(JsonElement match)
        => match.GetProperty("op").GetString() is "==" or "in" && match.GetProperty("left") is { ValueKind: JsonValueKind.Object } left
            && left.TryGetProperty("payload", out var payload) && payload.TryGetProperty("field", out var field) && field.GetString() == "dport"
            && payload.TryGetProperty("protocol", out var protocol) && protocol.GetString() is "tcp" or "th";

    private static List<PortSpan> Spans(JsonElement right, Func<string, JsonElement?> setOf)
    {
        var spans = new List<PortSpan>();
        if (right.ValueKind == JsonValueKind.String && right.GetString() is ['@', .. var name] && setOf(name) is { ValueKind: JsonValueKind.Array } named)
        {
            foreach (var element in named.EnumerateArray()) spans.AddRange(Spans(element, setOf));
        }

        if (right.ValueKind == JsonValueKind.Number) spans.Add(new PortSpan(right.GetInt32(), right.GetInt32()));
        else if (right.ValueKind == JsonValueKind.Object && right.TryGetProperty("range", out var range)) spans.Add(new PortSpan(range[0].GetInt32(), range[1].GetInt32()));
        else if (right.ValueKind == JsonValueKind.Object && right.TryGetProperty("set", out var set))
        {
            foreach (var element in set.EnumerateArray()) spans.AddRange(Spans(element, setOf));
        }

        return spans;
    }

    private static string SetKey(JsonElement entry, string name) => string.Join('\n', entry.GetProperty("family").GetString(), entry.GetProperty("table").GetString(), name);

    private static string PlaceOf(JsonElement rule) => Quoted.Text(string.Format(
        CultureInfo.InvariantCulture, "{0} {1} {2}", rule.GetProperty("family").GetString(), rule.GetProperty("table").GetString(), rule.GetProperty("chain").GetString()));
}
