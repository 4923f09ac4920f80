using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using ConnLint.Endpoints.Rules;

namespace ConnLint.Probing.Firewalls;

/// <summary>
/// Reads what <c>nft -j list ruleset</c> prints (libnftables-json(5)), and finds the rule at which a packet ends. ufw, firewalld and iptables in its newer form write theirs into the same
/// ruleset.
/// </summary>
internal static class NftRuleset
{
    /// <summary>The rule that blocks; null where none does, or nobody can tell. Throws <see cref="JsonException"/> or <see cref="InvalidOperationException"/> for what is no ruleset.</summary>
    public static FirewallRule? Blocking(string json, Knocking packet)
    {
        using var document = JsonDocument.Parse(json);
        var chains = new Dictionary<string, FirewallChain>(StringComparer.Ordinal);
        var starts = new List<(int Hook, FirewallChain Chain)>();
        var sets = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var entry in document.RootElement.GetProperty("nftables").EnumerateArray())
        {
            // Those of a table are listed in front of its rules.
            if (entry.TryGetProperty("set", out var set) && set.TryGetProperty("elem", out var elements)) sets[KeyOf(set, "name")] = elements;
            else if (entry.TryGetProperty("chain", out var chain) && IsAsked(chain, packet)) Add(chain);
            else if (entry.TryGetProperty("rule", out var rule) && rule.TryGetProperty("expr", out var expressions) && chains.TryGetValue(KeyOf(rule, "chain"), out var its)) its.Rules.Add(Of(rule, expressions));
        }

        var walk = new ChainWalk("nft", chains);
        return starts.OrderBy(static start => start.Hook).ThenBy(static start => start.Chain.Priority).Select(start => walk.BlockerIn(start.Chain)).FirstOrDefault(static rule => rule is not null);

        void Add(JsonElement chain)
        {
            var hook = HookOf(chain, packet);
            var policy = chain.TryGetProperty("policy", out var named) && named.GetString() == "drop" ? ChainAction.Drop : ChainAction.Accept;
            var place = string.Join(' ', TextOf(chain, "family"), TextOf(chain, "table"), TextOf(chain, "name"));
            var read = new FirewallChain(Quoted.Text(place), []) { Policy = hook is null ? null : policy, Priority = chain.TryGetProperty("prio", out var priority) && priority.TryGetInt32(out var number) ? number : 0 };
            chains[KeyOf(chain, "name")] = read;
            if (hook is { } at) starts.Add((at, read));
        }

        ChainRule Of(JsonElement rule, JsonElement expressions)
            => new NftRule(packet, name => sets.TryGetValue(KeyOf(rule, null) + name, out var found) ? found : null).Of(expressions, KeyOf(rule, null));
    }

    private static bool IsAsked(JsonElement chain, Knocking packet) => TextOf(chain, "family") is "inet" or "ip" or "ip6" && TextOf(chain, "family") != (packet.IsIPv6 ? "ip" : "ip6");

    // The order in which the kernel asks; what one program of this machine sends to another has gone out before it comes in.
    private static int? HookOf(JsonElement chain, Knocking packet)
        => !chain.TryGetProperty("hook", out var hook) || TextOf(chain, "type") != "filter" ? null
            : hook.GetString() switch
            {
                "output" when packet.IsFromHere => 0,
                "prerouting" => 1,
                "input" => 2,
                _ => null,
            };

    private static string KeyOf(JsonElement entry, string? name) => string.Join('\n', TextOf(entry, "family"), TextOf(entry, "table"), name is null ? "" : TextOf(entry, name));

    private static string? TextOf(JsonElement entry, string name) => entry.GetProperty(name).GetString();
}
