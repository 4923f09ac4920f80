using System;
using System.Collections.Generic;
using System.Net;

namespace ConnLint.Cli.Explaining.Pasted;

/// <summary>
/// Finds the places that a text names, in their order: URLs, <c>host:port</c> with or without brackets, and hosts and ports in words such as
/// <c>localhost port 5080</c>, <c>host='localhost', port=5080</c> and <c>localhost,1433</c>.
/// </summary>
internal static class AddressSearch
{
    private const string Delimiter = "://";
    private const int MaxDigits = 5;
    private const int HostKeyReach = 40; // from "port" back to "host" or "address", in one record

    // What stands before the line in a stack trace.
    private static readonly string[] SourceFiles = [".cs", ".fs", ".vb", ".js", ".ts", ".mjs", ".cjs", ".jsx", ".tsx", ".vue", ".py", ".go", ".java", ".kt", ".rb", ".rs", ".c", ".cpp", ".dll", ".exe", ".json", ".log"];

    // What log lines write before a number that is no port.
    private static readonly string[] Labels = ["line", "error", "errno", "code", "pid", "status", "port", "attempt", "Id", "node", "id"];

    private static readonly string[] HostKeys = ["host", "address", "hostname", "server"];

    public static IEnumerable<(Target Target, int Offset)> In(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text.AsSpan(i).StartsWith(Delimiter, StringComparison.Ordinal) && Url(text, i) is var (url, end))
            {
                if (url is not null) yield return (url, i);
                i = end;
            }
            else if (text[i] is ':' or ',' && Pair(text, i) is { } pair)
            {
                yield return (pair, i);
            }
            else if (IsWord(text, i, "port") && Worded(text, i) is { } worded)
            {
                yield return (worded, i);
            }
        }
    }

    // Another scheme than those of the web, such as redis:// or amqp://, leads to a host and a port as well.
    private static (Target? Target, int End)? Url(string text, int delimiter)
    {
        var start = delimiter;
        while (start > 0 && (char.IsAsciiLetterOrDigit(text[start - 1]) || text[start - 1] is '+' or '-' or '.')) start--;
        var end = delimiter + Delimiter.Length;
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not ('"' or '\'' or '<' or '>' or '`' or ')' or '|' or ',')) end++;
        var url = text[start..end].TrimEnd('.', ':', ';', '!', '?');
        if (Read(url) is { } target) return (target, end);

        var rest = url[(delimiter - start + Delimiter.Length)..].Split('/', '?', '#')[0];
        return (start < delimiter ? Read(rest) : null, end);
    }

    private static Target? Pair(string text, int separator)
    {
        var end = separator + 1;
        while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
        var digits = end - separator - 1;
        if (digits is 0 or > MaxDigits || GoesOn(text, end)) return null;

        var host = HostBefore(text, separator);
        if (host.Length == 0 || text[separator] == ',' && !IsServerKey(text[..(separator - host.Length)])) return null;
        return Read(host + ":" + text[(separator + 1)..end]);
    }

    // A letter, or the next part of a time of day or of a place in source code.
    private static bool GoesOn(string text, int end)
        => end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] == '_' || text[end] is '.' or ':' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]));

    // Where a server says that it cannot listen on every interface, its clients ask for localhost.
    private static Target? Read(string text)
    {
        if (Target.TryParse(text, out var target, out _)) return target;
        foreach (var any in new[] { "0.0.0.0", "[::]", "*", "+" })
        {
            if (text.Contains(any + ":", StringComparison.Ordinal) && Target.TryParse(text.Replace(any + ":", "localhost:", StringComparison.Ordinal), out target, out _)) return target;
        }

        return null;
    }

    private static string HostBefore(string text, int end)
    {
        // "|127.0.0.1|:5080" is how wget writes it.
        if (end > 0 && text[end - 1] == '|') end--;
        if (end > 0 && text[end - 1] == ']') return text.LastIndexOf('[', end - 1) is var open && open >= 0 && IPAddress.TryParse(text[open..end], out _) ? text[open..end] : "";

        var start = end;
        while (start > 0 && (char.IsAsciiLetterOrDigit(text[start - 1]) || text[start - 1] is '.' or '-' or '_' or ':')) start--;
        var host = text[start..end];
        if (host.Contains(':', StringComparison.Ordinal))
        {
            // "::1:5080" is how Node writes it; "ipv4:127.0.0.1:5080" how gRPC does.
            if (IPAddress.TryParse(host, out var address) && !host.StartsWith("::ffff:", StringComparison.OrdinalIgnoreCase)) return HostTexts.Of(address);
            host = host[(host.LastIndexOf(':') + 1)..];
        }

        return IsHost(host) ? host : "";
    }

    // A time of day, a version and a line of source code are written in the same way.
    private static bool IsHost(string host)
    {
        if (host.Length == 0 || !host.AsSpan().ContainsAnyExceptInRange('0', '9')) return false;
        if (Array.Exists(SourceFiles, extension => host.EndsWith(extension, StringComparison.OrdinalIgnoreCase))) return false;
        return IPAddress.TryParse(host, out _) || char.IsAsciiLetter(host[0]) && !Array.Exists(Labels, label => host.Equals(label, StringComparison.OrdinalIgnoreCase));
    }

    // "Server=localhost,1433" and "Data Source=tcp:localhost,1433".
    private static bool IsServerKey(string before)
    {
        var key = (before.EndsWith("tcp:", StringComparison.OrdinalIgnoreCase) ? before[..^4] : before).TrimEnd();
        return key.EndsWith('=') && key.TrimEnd('=', ' ') is var name
            && (name.EndsWith("server", StringComparison.OrdinalIgnoreCase) || name.EndsWith("data source", StringComparison.OrdinalIgnoreCase));
    }

    private static Target? Worded(string text, int port)
    {
        var start = port + "port".Length;
        while (start < text.Length && text[start] is ' ' or '=' or ':' or '\'' or '"') start++;
        var end = start;
        while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
        if (end == start || end - start > MaxDigits || end < text.Length && char.IsAsciiLetterOrDigit(text[end])) return null;
        return Read(HostWord(text, port) + ":" + text[start..end]);
    }

    // "Failed to connect to localhost port 5080", "host='localhost', port=5080", "address: '::1', port: 5080"; a port alone is one of this machine.
    private static string HostWord(string text, int port)
    {
        var before = text[Math.Max(0, port - HostKeyReach)..port];
        foreach (var key in HostKeys)
        {
            for (var at = before.Length - key.Length; at >= 0; at--)
            {
                if (IsWord(before, at, key) && Host(ValueBehind(before[(at + key.Length)..])) is { } named) return named;
            }
        }

        var words = before.Split([' ', '\t', '\n'], StringSplitOptions.RemoveEmptyEntries);
        return words is [.., "to" or "To", var host] && Host(host) is { } reached ? reached : words is [.., var last] && last.Contains("localhost", StringComparison.OrdinalIgnoreCase) && Host(last) is { } local ? local : "localhost";
    }

    private static string ValueBehind(string key)
    {
        var value = key.TrimStart(' ');
        if (value.StartsWith(':') || value.StartsWith('=')) value = value[1..];
        value = value.TrimStart(' ', '\'', '"');
        return value.IndexOfAny(['\'', '"', ',', ';', ' ', '\n', '\r', '\t']) is var end && end >= 0 ? value[..end] : value;
    }

    private static string? Host(string text) => IPAddress.TryParse(text, out var address) ? HostTexts.Of(address) : IsHost(text) ? text : null;

    private static bool IsWord(string text, int start, string word)
        => text.AsSpan(start).StartsWith(word, StringComparison.OrdinalIgnoreCase) && (start == 0 || !char.IsAsciiLetterOrDigit(text[start - 1]))
            && (start + word.Length == text.Length || !char.IsAsciiLetterOrDigit(text[start + word.Length]));
}
