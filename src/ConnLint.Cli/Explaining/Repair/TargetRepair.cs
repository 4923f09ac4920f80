using System;

namespace ConnLint.Cli.Explaining.Repair;

/// <summary>Finds the URL that was probably meant by a text that is none: each part is corrected where one correction is evident.</summary>
internal static class TargetRepair
{
    private const string Wrapping = "\"'`<>(), .;";

    /// <summary>The target that was meant, or null where that is not evident.</summary>
    public static Target? TryRepair(string text)
    {
        // An opening bracket may be that of an IPv6 address, so only what stands around a whole URL goes.
        var bare = text.Trim(Wrapping.ToCharArray());
        foreach (var character in bare)
        {
            if (char.IsWhiteSpace(character) || char.IsControl(character)) return null;
        }

        var (scheme, rest) = SchemeTypo.Split(bare);
        if (scheme is null) return null;

        var (host, port) = HostAndPort(Authority(rest));
        if (port.Length == 0) port = PortBehindPath(rest);
        if (port.Length == 0) return null;
        Target.FaultOf($"{scheme}://{HostTypo.Corrected(host)}:{Digits(port)}", out var target);
        return target;
    }

    private static string Authority(string rest)
    {
        var end = rest.IndexOfAny(['/', '\\', '?', '#']);
        var authority = end < 0 ? rest : rest[..end];
        return authority[(authority.LastIndexOf('@') + 1)..];
    }

    private static (string Host, string Port) HostAndPort(string authority)
    {
        if (IsPort(authority)) return ("localhost", authority);
        if (authority.StartsWith('[')) return authority.IndexOf(']', StringComparison.Ordinal) is var end && end > 0 ? (authority[..(end + 1)], authority[(end + 1)..].TrimStart(':')) : (authority, "");

        // An IPv6 address without its brackets: what follows its last colon is taken for the port.
        var last = authority.LastIndexOf(':');
        if (last < 0) last = authority.LastIndexOfAny([';', ',']);
        if (last > 0 && authority[..last].Contains(':', StringComparison.Ordinal) && System.Net.IPAddress.TryParse(authority[..last], out _))
            return ("[" + authority[..last] + "]", authority[(last + 1)..]);
        if (last >= 0) return (authority[..last].TrimEnd(':', ';', ','), authority[(last + 1)..]);

        // "localhost.5080", "localhost5080", "127.0.0.1.5080".
        foreach (var host in new[] { "localhost", "127.0.0.1" })
        {
            if (authority.StartsWith(host, StringComparison.OrdinalIgnoreCase)) return (host, authority[host.Length..].TrimStart('.', '-', '_'));
        }

        return (authority, "");
    }

    // "localhost/api:5080".
    private static string PortBehindPath(string rest)
    {
        var path = rest.IndexOf('/', StringComparison.Ordinal);
        var colon = rest.LastIndexOf(':');
        return path >= 0 && colon > path && IsPort(rest[(colon + 1)..]) ? rest[(colon + 1)..] : "";
    }

    // A letter that looks like a digit, among digits.
    private static string Digits(string port)
    {
        var read = port.Replace('O', '0').Replace('o', '0').Replace('l', '1').Replace('I', '1');
        return IsPort(read) && Array.Exists(port.ToCharArray(), char.IsAsciiDigit) ? read : port;
    }

    private static bool IsPort(string text) => text.Length > 0 && Array.TrueForAll(text.ToCharArray(), char.IsAsciiDigit);
}
