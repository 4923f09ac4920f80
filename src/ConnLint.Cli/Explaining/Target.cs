using System;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;

namespace ConnLint.Cli.Explaining;

/// <summary>What a client connects to: a URL, <c>HOST:PORT</c> or a port, without everything that does not decide where the connection goes.</summary>
/// <param name="Scheme"><c>http</c> or <c>https</c>; web sockets count as the scheme they upgrade from.</param>
/// <param name="Host">The host as a URL shows it, IPv6 in brackets.</param>
/// <param name="Port">Between 1 and 65535.</param>
/// <param name="Address">The address where the host is one, or null for a name.</param>
internal sealed record Target(string Scheme, string Host, int Port, IPAddress? Address)
{
    private const string Example = "http://localhost:5080";

    /// <summary>Whether the user wrote the scheme; <c>HOST:PORT</c> promises nothing about what is spoken there.</summary>
    public bool HasScheme { get; init; }

    public string Url => string.Format(CultureInfo.InvariantCulture, "{0}://{1}:{2}", Scheme, Host, Port);

    public bool IsLoopback => Address is not null
        ? IPAddress.IsLoopback(Address)
        : Host == "localhost" || Host.EndsWith(".localhost", StringComparison.Ordinal);

    public static bool TryParse(string text, [NotNullWhen(true)] out Target? target, [NotNullWhen(false)] out string? fault)
    {
        target = null;
        var trimmed = text.Trim();
        fault = trimmed.Length == 0 ? "the target is empty; write for example " + Example
            : FaultOf(trimmed, out target) is var (reason, example) ? $"'{TargetText.Shown(trimmed)}' is no target: {reason}; write for example {example}"
            : null;
        return fault is null && target is not null;
    }

    /// <summary>What is wrong with a text as a target, and an example of a right one; null where nothing is.</summary>
    public static (string Reason, string Example)? FaultOf(string text, out Target? target)
    {
        var fault = Read(text, out target);
        if (target is not null && text.Contains("://", StringComparison.Ordinal)) target = target with { HasScheme = true };
        return fault;
    }

    private static (string Reason, string Example)? Read(string text, out Target? target)
    {
        target = null;
        if (IsDigits(text)) return Finish("http", "localhost", text, out target);

        var start = text.IndexOf("://", StringComparison.Ordinal);
        var scheme = start < 0 ? "http" : SchemeOf(text[..start]);
        if (scheme is null) return ("its scheme is none of http, https, ws and wss", Example);

        var rest = start < 0 ? text : text[(start + 3)..];
        var end = rest.IndexOfAny(['/', '\\', '?', '#']);
        var authority = end < 0 ? rest : rest[..end];
        authority = authority[(authority.LastIndexOf('@') + 1)..];
        if (start < 0 && SchemeOf(authority.Split(':')[0]) is not null) return ("its scheme is not followed by '://'", Example);

        var colon = authority.LastIndexOf(':');
        var isBracketed = authority.StartsWith('[');
        if (!isBracketed && colon > authority.IndexOf(':')) return ("an IPv6 address stands in brackets", "http://[::1]:5080");
        if (colon > authority.IndexOf(']')) return Finish(scheme, authority[..colon], authority[(colon + 1)..], out target);
        if (start >= 0) return Finish(scheme, authority, scheme == "https" ? "443" : "80", out target);
        return end >= 0 && rest.IndexOf(':', end) > 0 ? ("the port stands behind the path", "http://localhost:5080/api") : ("it names no port", Example);
    }

    private static (string Reason, string Example)? Finish(string scheme, string host, string portText, out Target? target)
    {
        target = null;
        if (!IsDigits(portText)) return ("what follows the host is not a port", Example);
        if (!int.TryParse(portText, NumberStyles.None, CultureInfo.InvariantCulture, out var port) || port is 0 or > IPEndPoint.MaxPort)
            return ("its port is not between 1 and 65535", Example);

        var bare = host.StartsWith('[') && host.EndsWith(']') ? host[1..^1] : host;
        if (bare is "*" or "+" or "0.0.0.0" or "::") return ("that is an address to listen on, not one to connect to", $"{scheme}://localhost:{port}");
        if (bare.Length == 0) return ("it names no host", $"{scheme}://localhost:{port}");
        if (Uri.CheckHostName(bare) == UriHostNameType.Unknown || EndsInNumber(bare) && !IPAddress.TryParse(bare, out _)) return ("its host is neither a name nor an address", Example);

        var address = IPAddress.TryParse(bare, out var parsed) ? (parsed.IsIPv4MappedToIPv6 ? parsed.MapToIPv4() : parsed) : null;
        target = new Target(scheme, address is null ? bare.ToLowerInvariant() : HostTexts.Of(address), port, address);
        return null;
    }

    // The URL standard takes such a host for an IPv4 address or for nothing (https://url.spec.whatwg.org/#ends-in-a-number-checker).
    private static bool EndsInNumber(string host) => IsDigits(host[(host.LastIndexOf('.') + 1)..]);

    private static string? SchemeOf(string text) => text.ToLowerInvariant() switch
    {
        "http" or "ws" => "http",
        "https" or "wss" => "https",
        _ => null,
    };

    private static bool IsDigits(string text)
    {
        foreach (var character in text)
        {
            if (!char.IsAsciiDigit(character)) return false;
        }

        return text.Length > 0;
    }
}
