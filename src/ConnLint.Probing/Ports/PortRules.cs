using System;
using System.Collections.Generic;
using System.Globalization;

namespace ConnLint.Probing.Ports;

/// <summary>Ports from one to another, both included.</summary>
internal readonly record struct PortSpan(int First, int Last)
{
    /// <summary>Reads one port, or two with a sign between them; null for anything else.</summary>
    public static PortSpan? Parse(string text, char separator)
    {
        var ends = text.Split(separator);
        return ends.Length <= 2 && ushort.TryParse(ends[0], NumberStyles.None, CultureInfo.InvariantCulture, out var first) && ushort.TryParse(ends[ends.Length - 1], NumberStyles.None, CultureInfo.InvariantCulture, out var last)
            ? new PortSpan(first, last)
            : null;
    }

    public bool Contains(int port) => port >= First && port <= Last;

    public override string ToString() => First == Last ? First.ToString(CultureInfo.InvariantCulture) : string.Format(CultureInfo.InvariantCulture, "{0}-{1}", First, Last);
}

/// <summary>What the system does with ports beside giving them to whoever asks.</summary>
/// <param name="FirstFree">The first port that needs no privilege; null where the system knows none, or does not tell.</param>
/// <param name="Dynamic">The ports that it hands out to outgoing connections; null where it does not tell.</param>
/// <param name="Reserved">The ports that it gives to nobody.</param>
internal sealed record PortRules(int? FirstFree, PortSpan? Dynamic, IReadOnlyList<PortSpan> Reserved)
{
    public static readonly PortRules Unknown = new(null, null, []);

    private static readonly char[] Blanks = [' ', '\t', '\r', '\n'];

    /// <summary>Reads what <c>netsh interface ipv4 show excludedportrange protocol=tcp</c> prints: lines of two numbers; the words around them are localised.</summary>
    public static IReadOnlyList<PortSpan> ParseReserved(string listing)
    {
        var spans = new List<PortSpan>();
        foreach (var line in listing.Split('\n'))
        {
            if (Span(line.Split(Blanks, StringSplitOptions.RemoveEmptyEntries)) is { } span) spans.Add(span);
        }

        return spans;
    }

    /// <summary>Reads <c>net.ipv4.ip_local_port_range</c>: two numbers.</summary>
    public static PortSpan? ParseDynamic(string text) => Span(text.Split(Blanks, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Reads what <c>netsh interface ipv4 show dynamicport tcp</c> prints: the first port and their number, each behind a colon.</summary>
    public static PortSpan? ParseDynamicOfWindows(string listing)
    {
        var numbers = new List<int>();
        foreach (var line in listing.Split('\n'))
        {
            if (line.IndexOf(':') is var colon && colon >= 0 && Number(line.Substring(colon + 1).Trim()) is { } number) numbers.Add(number);
        }

        return numbers.Count == 2 ? new PortSpan(numbers[0], numbers[0] + numbers[1] - 1) : null;
    }

    /// <summary>Reads <c>net.ipv4.ip_unprivileged_port_start</c>.</summary>
    public static int? ParseFirstFree(string text) => Number(text.Trim());

    private static PortSpan? Span(string[] words)
        => words.Length >= 2 && Number(words[0]) is { } first && Number(words[1]) is { } last && first <= last ? new PortSpan(first, last) : null;

    private static int? Number(string word) => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= 65536 ? number : null;
}
