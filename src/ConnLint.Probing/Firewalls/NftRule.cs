using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using ConnLint.Probing.Ports;

namespace ConnLint.Probing.Firewalls;

/// <summary>Reads one rule of <c>nft -j list ruleset</c>: its conditions, and what it does where they hold.</summary>
/// <param name="packet">The packet that they are asked about.</param>
/// <param name="setOf">The elements of a named set of the same table; null where it has none.</param>
internal sealed class NftRule(Knocking packet, Func<string, JsonElement?> setOf)
{
    private PortSpan? _ports;

    /// <param name="expressions">What the listing calls <c>expr</c>.</param>
    /// <param name="table">What stands in front of the name of a chain that the rule leads to.</param>
    public ChainRule Of(JsonElement expressions, string table)
    {
        var (isFalse, isOpen, action) = (false, false, ChainAction.Pass);
        string? target = null;
        foreach (var expression in expressions.EnumerateArray())
        {
            if (expression.ValueKind != JsonValueKind.Object || expression.EnumerateObject().FirstOrDefault() is not { Name: { } kind } content) continue;
            if (kind is "match" or "limit" or "xt" && !IsTarget(content.Value))
            {
                var holds = kind == "match" ? Holds(content.Value) : null;
                isFalse |= holds == false;
                isOpen |= holds is null;
                continue;
            }

            var next = ActionOf(kind);
            if (next != ChainAction.Pass) action = next;
            if (next is ChainAction.Jump or ChainAction.Goto) target = table + content.Value.GetProperty("target").GetString();
        }

        return new ChainRule(isFalse ? false : isOpen ? null : true, action, target) { Ports = _ports };
    }

    private static bool IsTarget(JsonElement content) => content.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String && type.GetString() == "target";

    private static ChainAction ActionOf(string kind) => kind switch
    {
        "accept" => ChainAction.Accept,
        "drop" => ChainAction.Drop,
        "reject" => ChainAction.Reject,
        "return" => ChainAction.Return,
        "jump" => ChainAction.Jump,
        "goto" => ChainAction.Goto,
        "counter" or "log" or "mangle" or "set" or "comment" or "notrack" => ChainAction.Pass,
        _ => ChainAction.Unknown, // a verdict map, or a target of iptables that nft does not know
    };

    private bool? Holds(JsonElement match)
    {
        var op = match.GetProperty("op").GetString();
        if (op is not ("==" or "in" or "!=") || match.GetProperty("left") is not { ValueKind: JsonValueKind.Object } left) return null;

        var right = Values(match.GetProperty("right"));
        var holds = left.TryGetProperty("payload", out var payload) ? Payload(payload, right, op == "!=")
            : left.TryGetProperty("meta", out var meta) ? Meta(meta.GetProperty("key").GetString(), right)
            : left.TryGetProperty("ct", out var tracked) ? Tracked(tracked.GetProperty("key").GetString(), right)
            : left.TryGetProperty("fib", out var route) && route.GetRawText().Contains("daddr", StringComparison.Ordinal) && right.Exists(IsWord) ? right.Exists(static value => TextOf(value) == "local")
            : null;
        return op == "!=" ? !holds : holds;
    }

    private bool? Payload(JsonElement payload, List<JsonElement> right, bool isNegated)
    {
        if (!payload.TryGetProperty("protocol", out var protocol) || !payload.TryGetProperty("field", out var field)) return null;
        return (protocol.GetString(), field.GetString()) switch
        {
            ("tcp" or "th", "dport") => IsPort(right, isNegated),
            ("tcp" or "th", _) => null,
            ("ip", _) when packet.IsIPv6 => false,
            ("ip6", _) when !packet.IsIPv6 => false,
            ("ip" or "ip6", "daddr") => Any(right, value => NetworkOf(value) is { } network ? packet.GoesTo(network) : null),
            ("ip" or "ip6", "saddr") => Any(right, value => NetworkOf(value) is { } network ? packet.ComesFrom(network) : null),
            ("ip" or "ip6", "protocol" or "nexthdr") => right.Exists(static value => TextOf(value) == "tcp"),
            ("ip" or "ip6", _) => null,
            _ => false, // of a protocol that is not TCP
        };
    }

    private bool? Meta(string? key, List<JsonElement> right) => key switch
    {
        "l4proto" => right.Exists(static value => TextOf(value) == "tcp" || value.ValueKind == JsonValueKind.Number && value.GetInt32() == 6),
        "nfproto" => right.Exists(value => TextOf(value) == (packet.IsIPv6 ? "ipv6" : "ipv4")),
        "iif" or "iifname" => Any(right, value => TextOf(value) is { } name ? packet.ComesInBy(name) : null),
        "oif" or "oifname" => packet.IsFromHere && right.Exists(static value => TextOf(value) is "lo"),
        _ => null,
    };

    // The attempt is a new connection, and no rule has sent it to another address than the one that was asked.
    private static bool? Tracked(string? key, List<JsonElement> right) => key switch
    {
        "state" => right.Exists(static value => TextOf(value) == "new"),
        "status" when right.TrueForAll(static value => TextOf(value) is "dnat") => false,
        _ => null,
    };

    private bool? IsPort(List<JsonElement> right, bool isNegated)
    {
        var holds = Any(right, value => SpanOf(value) is { } span ? span.Contains(packet.Port) : null);
        if (holds == true && !isNegated) _ports = right.ConvertAll(SpanOf).Find(span => span?.Contains(packet.Port) == true);
        return holds;
    }

    // The elements of sets, of those that stand in the rule and of named ones; one with a time-out or a comment is wrapped.
    private List<JsonElement> Values(JsonElement right)
    {
        if (right.ValueKind == JsonValueKind.String && right.GetString() is ['@', .. var name]) return setOf(name) is { } named ? Values(named) : [];
        if (right.ValueKind == JsonValueKind.Array) return [.. right.EnumerateArray().SelectMany(Values)];
        if (right.ValueKind != JsonValueKind.Object) return [right];
        if (right.TryGetProperty("set", out var set)) return Values(set);
        return right.TryGetProperty("elem", out var element) && element.TryGetProperty("val", out var value) ? [value] : [right];
    }

    private static bool? Any(List<JsonElement> values, Func<JsonElement, bool?> holds)
    {
        var answers = values.ConvertAll(value => holds(value));
        return answers.Contains(true) ? true : answers.Count == 0 || answers.Contains(null) ? null : false;
    }

    private static PortSpan? SpanOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => new PortSpan(value.GetInt32(), value.GetInt32()),
        JsonValueKind.Object when value.TryGetProperty("range", out var range) && range[0].ValueKind == JsonValueKind.Number && range[1].ValueKind == JsonValueKind.Number => new PortSpan(range[0].GetInt32(), range[1].GetInt32()),
        _ => null,
    };

    private static string? NetworkOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Object when value.TryGetProperty("prefix", out var prefix) => FormattableString.Invariant($"{prefix.GetProperty("addr").GetString()}/{prefix.GetProperty("len").GetInt32()}"),
        _ => null,
    };

    private static bool IsWord(JsonElement value) => value.ValueKind == JsonValueKind.String;

    private static string? TextOf(JsonElement value) => IsWord(value) ? value.GetString() : null;
}
