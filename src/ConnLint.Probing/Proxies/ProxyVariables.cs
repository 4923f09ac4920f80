using System;
using System.Runtime.InteropServices;

namespace ConnLint.Probing.Proxies;

/// <summary>The proxy that the environment gives to requests for one host, as .NET's <c>HttpClient</c> reads it.</summary>
/// <remarks>
/// Source: dotnet/runtime, HttpEnvironmentProxy.cs and HttpEnvironmentProxy.Unix.cs, with which a test compares. curl and most command-line clients read the same variables, and
/// match NO_PROXY more generously; browsers never send loopback to a proxy.
/// </remarks>
/// <param name="Name">The variable that names the proxy.</param>
/// <param name="Proxy">Its value, which may hold a password.</param>
/// <param name="ExceptBy">The entry of NO_PROXY that excepts the host; null where none does.</param>
internal sealed record ProxyVariables(string Name, string Proxy, string? ExceptBy)
{
    /// <summary>The entries of NO_PROXY that except this machine for every client.</summary>
    public const string Loopback = "localhost,127.0.0.1,[::1]";

    private static readonly char[] Comma = [','];

    /// <summary>The proxy for requests, or null where the environment names none.</summary>
    /// <param name="isHttps">Whether the request is one of https.</param>
    /// <param name="host">The host as a URL shows it, IPv6 in brackets.</param>
    /// <param name="variable">Reads an environment variable.</param>
    public static ProxyVariables? For(bool isHttps, string host, Func<string, string?> variable)
    {
        // A web server of old hands a request's header Proxy to its CGI programs as HTTP_PROXY.
        string[] names = isHttps ? ["https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"]
            : IsCgi(variable) ? ["http_proxy", "all_proxy", "ALL_PROXY"]
            : ["http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"];
        foreach (var name in names)
        {
            if (variable(name) is { } value && value.Trim().Length > 0) return new ProxyVariables(name, value.Trim(), Exception(host, Value("no_proxy", variable)));
        }

        return null;
    }

    /// <summary>The entry of a NO_PROXY list that excepts a host, or null: a host, or a domain with a dot in front.</summary>
    public static string? Exception(string host, string? list)
    {
        foreach (var word in (list ?? "").Split(Comma, StringSplitOptions.RemoveEmptyEntries))
        {
            var entry = word.Trim();
            if (entry.Length == 0) continue;
            if (entry.Equals(host, StringComparison.OrdinalIgnoreCase)) return entry;
            if (entry[0] == '.' && (host.EndsWith(entry, StringComparison.OrdinalIgnoreCase) || entry.Substring(1).Equals(host, StringComparison.OrdinalIgnoreCase))) return entry;
        }

        return null;
    }

    // Windows knows no case in names of variables.
    private static bool IsCgi(Func<string, string?> variable) => !RuntimeInformation.IsOSPlatform(OSPlatform.Windows) && variable("GATEWAY_INTERFACE") is not null;

    private static string? Value(string name, Func<string, string?> variable) => variable(name) ?? variable(name.ToUpperInvariant());
}
