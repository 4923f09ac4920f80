using System.Globalization;
using ConnLint.Endpoints.Facts;

namespace ConnLint.Endpoints.Readers.Endpoints;

/// <summary>A host and a port inside a longer text: offsets and what stands there.</summary>
internal readonly record struct HostPort(string Host, int HostStart, int? Port, int PortStart, int PortLength)
{
    /// <summary>Reads <c>host</c> or <c>host:port</c> between two offsets, blanks around it aside; null for anything else.</summary>
    public static HostPort? Parse(string text, int start, int end, char separator = ':')
    {
        while (start < end && text[start] is ' ' or '\t') start++;
        while (end > start && text[end - 1] is ' ' or '\t') end--;

        var hostEnd = HostEnd(text, start, end);
        if (hostEnd == start) return null;

        var host = text.Substring(start, hostEnd - start);
        if (hostEnd == end) return new HostPort(host, start, null, 0, 0);
        if (text[hostEnd] != separator) return null;

        var digits = text.Substring(hostEnd + 1, end - hostEnd - 1);
        return digits.Length is > 0 and < 6 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and <= 65535
            ? new HostPort(host, start, port, hostEnd + 1, digits.Length)
            : null;
    }

    public NamedEndpoint ToEndpoint(SettingValue value, EndpointForm form, string? scheme, bool hasDefault)
        => new(form, scheme, Host, value.Part(HostStart, Host.Length), Port, Port is null ? null : value.Part(PortStart, PortLength))
        {
            DefaultPorts = hasDefault && Port is null ? DefaultPorts.OfScheme(scheme) : [],
        };

    // Letters, digits, '.', '-', '_' with at least one letter, four numbers with dots, or an IPv6 address in brackets.
    private static int HostEnd(string text, int start, int end)
    {
        if (start < end && text[start] == '[')
        {
            var close = text.IndexOf(']', start, end - start);
            return close < 0 ? start : close + 1;
        }

        var (at, letters, dots) = (start, 0, 0);
        for (; at < end; at++)
        {
            var character = text[at];
            if (character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z')) letters++;
            else if (character == '.') dots++;
            else if (character is not ((>= '0' and <= '9') or '-' or '_')) break;
        }

        return letters > 0 || dots == 3 ? at : start;
    }
}
