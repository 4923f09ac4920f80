using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using ConnLint.Endpoints.Rules;
using ConnLint.Probing.Ports;

namespace ConnLint.Probing.Firewalls;

/// <summary>
/// Reads the Windows firewall's policy as <see cref="Script"/> prints it: numbers and not words, which are localised. A rule that blocks wins over those that allow, and where none fits the
/// profile's default decides. Connections within the machine are not filtered.
/// </summary>
/// <remarks>Sources: learn.microsoft.com, windows/win32/api/netfw (INetFwPolicy2, INetFwRule, NET_FW_ACTION_, NET_FW_RULE_DIRECTION_), and "Windows Firewall rules", order of precedence.</remarks>
internal static class WindowsFirewallPolicy
{
    /// <summary>A script for Windows PowerShell, without double quotes and with one statement a line: it prints the active profiles and the rules for what comes in by TCP as one line of JSON without a letter beyond ASCII.</summary>
    public const string Script = """
        $ErrorActionPreference = 'Stop'
        $p = New-Object -ComObject HNetCfg.FwPolicy2
        $t = $p.CurrentProfileTypes
        $profiles = @(1, 2, 4 | Where-Object { $t -band $_ } | ForEach-Object { [pscustomobject]@{ type = $_; enabled = [bool]$p.FirewallEnabled($_); blocksAll = [bool]$p.BlockAllInboundTraffic($_); inbound = [int]$p.DefaultInboundAction($_) } })
        $rules = @($p.Rules | Where-Object { $_.Enabled -and $_.Direction -eq 1 -and ($_.Protocol -eq 6 -or $_.Protocol -eq 256) } | ForEach-Object { [pscustomobject]@{ name = $_.Name; program = $_.ApplicationName; service = $_.ServiceName; ports = $_.LocalPorts; remotePorts = $_.RemotePorts; local = $_.LocalAddresses; remote = $_.RemoteAddresses; interfaces = $_.InterfaceTypes; profiles = [int]$_.Profiles; action = [int]$_.Action } })
        $json = ConvertTo-Json -Compress -Depth 3 @{ profiles = $profiles; rules = $rules }
        [regex]::Replace($json, '[^\x20-\x7e]', { '\u{0:x4}' -f [int][char]$args[0].Value })
        """;

    private const string Tool = "Windows Firewall";
    private const int Block = 0; // NET_FW_ACTION_BLOCK
    private const int Allow = 1; // NET_FW_ACTION_ALLOW

    /// <summary>What keeps other machines from the port; null where nothing does, or nobody can tell. Throws <see cref="JsonException"/> or <see cref="InvalidOperationException"/> for what is no policy.</summary>
    public static FirewallRule? Blocking(string json, Knocking packet)
    {
        if (packet.IsFromHere) return null;
        using var document = JsonDocument.Parse(json);
        var rules = Items(document.RootElement.GetProperty("rules")).ToList();

        // Which of several networks the other machine is in, nobody knows: then all of them have to agree.
        var blockers = Items(document.RootElement.GetProperty("profiles")).Select(profile => BlockerOf(profile, rules, packet)).ToList();
        return blockers.Contains(null) ? null : blockers.FirstOrDefault();
    }

    // Windows PowerShell wraps some arrays in an object with their Count.
    private static JsonElement.ArrayEnumerator Items(JsonElement list) => (list.ValueKind == JsonValueKind.Object ? list.GetProperty("value") : list).EnumerateArray();

    private static FirewallRule? BlockerOf(JsonElement profile, List<JsonElement> rules, Knocking packet)
    {
        if (!profile.GetProperty("enabled").GetBoolean()) return null;
        var type = profile.GetProperty("type").GetInt32();
        var name = type switch { 1 => "domain", 2 => "private", _ => "public" };
        if (profile.GetProperty("blocksAll").GetBoolean()) return new FirewallRule(Tool, $"profile {name}: blocks all incoming connections", false, null);

        var here = rules.Where(rule => (rule.GetProperty("profiles").GetInt32() & type) != 0).Select(rule => (Rule: rule, Holds: Holds(rule, packet, out var ports), Ports: ports)).Where(static one => one.Holds != false).ToList();
        foreach (var (rule, holds, ports) in here)
        {
            if (holds == true && rule.GetProperty("action").GetInt32() == Block) return new FirewallRule(Tool, Quoted.Text("rule " + TextOf(rule, "name")), false, ports);
        }

        return profile.GetProperty("inbound").GetInt32() == Block && !here.Exists(static one => one.Rule.GetProperty("action").GetInt32() == Allow)
            ? new FirewallRule(Tool, $"profile {name}: blocks what no rule allows", false, null)
            : null;
    }

    private static bool? Holds(JsonElement rule, Knocking packet, out PortSpan? ports)
    {
        ports = null;
        List<bool?> all = [IsEverything(TextOf(rule, "remote")) ? true : null, IsEverything(TextOf(rule, "local")) ? true : null, IsEverything(TextOf(rule, "remotePorts")) ? true : null];
        all.Add(TextOf(rule, "service") is null && TextOf(rule, "interfaces") is null or "All" ? true : null);
        if (TextOf(rule, "ports") is { } named && named != "*")
        {
            var spans = named.Split(',').Select(static part => PortSpan.Parse(part.Trim(), '-')).OfType<PortSpan>().ToList();
            var at = spans.FindIndex(span => span.Contains(packet.Port));
            if (at >= 0) ports = spans[at];
            all.Add(at >= 0); // words such as RPC stand for ports of the system's own services
        }

        if (TextOf(rule, "program") is { } program) all.Add(IsProgram(program, packet));
        return all.Contains(false) ? false : all.Contains(null) ? null : true;
    }

    // The whole path stands in the command line or it does not; a program of the same name elsewhere may be another one.
    private static bool? IsProgram(string path, Knocking packet)
    {
        if (packet.CommandLine.Contains(path, StringComparison.OrdinalIgnoreCase)) return true;
        var name = path[(path.LastIndexOf('\\') + 1)..];
        if (name.EndsWith(".exe", StringComparison.OrdinalIgnoreCase)) name = name[..^4];
        return packet.Program is null || packet.Program.Equals(name, StringComparison.OrdinalIgnoreCase) ? null : false;
    }

    private static bool IsEverything(string? text) => text is null or "*";

    private static string? TextOf(JsonElement rule, string name) => rule.GetProperty(name) is { ValueKind: JsonValueKind.String } value && value.GetString() is { Length: > 0 } text ? text : null;
}
