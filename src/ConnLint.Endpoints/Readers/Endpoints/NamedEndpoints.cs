using System;
using System.Collections.Generic;
using ConnLint.Endpoints.Addresses;
using ConnLint.Endpoints.Facts;

namespace ConnLint.Endpoints.Readers.Endpoints;

/// <summary>
/// Finds the hosts and ports that a setting's value names: URLs of any scheme, connection strings of pairs (<c>Host=…;Port=…</c>), lists of
/// <c>host:port</c> with options as Redis takes them (<c>host:6379,abortConnect=false</c>), and a bare host name.
/// </summary>
/// <remarks>A value that is computed, or too long to be one of these, names nothing.</remarks>
internal static class NamedEndpoints
{
    private const int MaxLength = 4096;
    private const int RedisPort = 6379;

    public static IReadOnlyList<NamedEndpoint> Read(SettingValue value)
    {
        var text = value.Text;
        if (text.Length is 0 or > MaxLength || text.IndexOf(TracedText.Hole) >= 0) return [];
        if (ConnectionStrings.Is(text)) return ConnectionStrings.Read(value);
        return text.IndexOf("://", StringComparison.Ordinal) >= 0 ? UrlEndpoints.Read(value, 0, text.Length) : ReadList(value);
    }

    // Either every item is an endpoint, or those behind the first are options with a value.
    private static List<NamedEndpoint> ReadList(SettingValue value)
    {
        var text = value.Text;
        var found = new List<NamedEndpoint>();
        var hasOptions = false;
        for (var start = 0; start <= text.Length;)
        {
            var end = text.IndexOf(',', start);
            if (end < 0) end = text.Length;
            if (text.IndexOf('=', start, end - start) >= 0) hasOptions = true;
            else if (HostPort.Parse(text, start, end) is not { } item) return [];
            else found.Add(item.ToEndpoint(value, EndpointForm.HostAndPort, null, hasDefault: false));
            start = end + 1;
        }

        if (found.Exists(static endpoint => endpoint.Port is null))
        {
            if (!hasOptions) return found.Count == 1 ? [found[0] with { Form = EndpointForm.HostAlone }] : [];
            return found.ConvertAll(static endpoint => endpoint.Port is null ? endpoint with { DefaultPorts = [RedisPort] } : endpoint);
        }

        return found;
    }
}
