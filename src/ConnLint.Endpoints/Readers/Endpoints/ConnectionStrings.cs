using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using ConnLint.Endpoints.Facts;

namespace ConnLint.Endpoints.Readers.Endpoints;

/// <summary>
/// Connection strings of pairs, <c>key=value;key=value</c>: SQL Server (<c>Server=tcp:host,port</c>, <c>host\instance</c>), PostgreSQL
/// (<c>Host=…;Port=…</c>), MySQL, Oracle's short form (<c>Data Source=host:port/service</c>), RabbitMQ clients, and the Azure emulators, whose pairs hold URLs.
/// </summary>
internal static class ConnectionStrings
{
    private const int AzuritePort = 10000;

    private static readonly HashSet<string> HostKeys = new(StringComparer.Ordinal) { "server", "datasource", "host", "hostname", "address", "addr", "networkaddress" };

    /// <summary>Whether a text begins with a pair, so that it is neither a URL nor a list.</summary>
    public static bool Is(string text)
    {
        var equals = text.IndexOf('=');
        return equals > 0 && text.Substring(0, equals).All(static character => char.IsLetter(character) || character is ' ' or '_');
    }

    public static IReadOnlyList<NamedEndpoint> Read(SettingValue value)
    {
        var text = value.Text;
        var found = new List<NamedEndpoint>();
        (int Port, TextPlace Place)? port = null;
        var (isEmulated, hasProxy) = (false, false);
        foreach (var (key, start, end) in Pairs(text))
        {
            var length = end - start;
            hasProxy |= key == "developmentstorageproxyuri";
            if (text.IndexOf("://", start, length, StringComparison.Ordinal) >= 0) found.AddRange(UrlEndpoints.Read(value, start, end));
            else if (HostKeys.Contains(key)) AddHosts(value, key, start, end, found);
            else if (key == "port" && int.TryParse(text.Substring(start, length), NumberStyles.None, CultureInfo.InvariantCulture, out var number)) port = (number, value.Part(start, length));
            else if (key == "usedevelopmentstorage") isEmulated = text.Substring(start, length).Equals("true", StringComparison.OrdinalIgnoreCase);
        }

        // The emulator is on this machine, unless the string says where.
        if (isEmulated && !hasProxy) found.Add(new NamedEndpoint(EndpointForm.ConnectionString, null, "127.0.0.1", value.Place, AzuritePort, null));

        return port is { } given
            ? found.ConvertAll(endpoint => endpoint is { Form: EndpointForm.ConnectionString, Port: null } ? endpoint with { Port = given.Port, PortPlace = given.Place } : endpoint)
            : found;
    }

    // A value in quotes may hold semicolons: a password does.
    private static IEnumerable<(string Key, int Start, int End)> Pairs(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var equals = text.IndexOf('=', at);
            if (equals < 0) yield break;

            var (start, next) = (equals + 1, text.IndexOf(';', equals));
            while (start < text.Length && text[start] == ' ') start++;
            if (start < text.Length && text[start] is '"' or '\'' && text.IndexOf(text[start], start + 1) is var close and > 0)
            {
                yield return (KeyOf(text, at, equals), start + 1, close);
                next = text.IndexOf(';', close);
            }
            else
            {
                var end = next < 0 ? text.Length : next;
                while (end > start && text[end - 1] == ' ') end--;
                yield return (KeyOf(text, at, equals), Math.Min(start, end), end);
            }

            at = next < 0 ? text.Length : next + 1;
        }
    }

    private static string KeyOf(string text, int start, int end)
    {
        var semicolon = text.LastIndexOf(';', end - 1, end - start);
        var key = semicolon < 0 ? text.Substring(start, end - start) : text.Substring(semicolon + 1, end - semicolon - 1);
        return key.Replace(" ", "").Replace("_", "").ToLowerInvariant();
    }

    private static void AddHosts(SettingValue value, string key, int start, int end, List<NamedEndpoint> found)
    {
        var text = value.Text;
        if (string.CompareOrdinal(text, start, "tcp:", 0, 4) == 0) start += 4;
        if (LocalName(text, start, end) is { } local)
        {
            found.Add(Named(value, key, new HostPort(local, start, null, 0, 0)));
            return;
        }

        // Of SQL Server the name of an instance follows, of Oracle that of a service.
        var instance = text.IndexOf('\\', start, end - start);
        if (instance >= 0) end = instance;
        var service = text.IndexOf('/', start, end - start);
        if (service >= 0 && text.IndexOf(':', start, service - start) < 0) return;
        if (service >= 0) end = service;

        // SQL Server puts the port behind a comma; the others put the next host there.
        if (HostPort.Parse(text, start, end, ',') is { Port: not null } withComma)
        {
            found.Add(Named(value, key, withComma));
            return;
        }

        while (start < end)
        {
            var comma = text.IndexOf(',', start, end - start);
            if (comma < 0) comma = end;
            if (HostPort.Parse(text, start, comma) is { } host) found.Add(Named(value, key, host));
            start = comma + 1;
        }
    }

    private static string? LocalName(string text, int start, int end)
    {
        foreach (var name in new[] { ".", "(local)" })
        {
            var after = start + name.Length;
            if (after <= end && string.Compare(text, start, name, 0, name.Length, StringComparison.OrdinalIgnoreCase) == 0 && (after == end || text[after] is '\\' or ','))
                return text.Substring(start, name.Length);
        }

        return null;
    }

    private static NamedEndpoint Named(SettingValue value, string key, HostPort host)
        => host.ToEndpoint(value, EndpointForm.ConnectionString, null, hasDefault: false) with { DefaultPorts = host.Port is null ? DefaultPorts.OfKey(key) : [] };
}
