using System;
using System.Collections.Generic;
using ConnLint.Endpoints.Addresses;
using ConnLint.Endpoints.Rules;

namespace ConnLint.Hook;

/// <summary>Recognises that clients started from the same environment will ask a proxy for this program's loopback addresses.</summary>
internal static class ProxyVariables
{
    private const string Loopback = "localhost,127.0.0.1,::1";

    private static readonly string[] Names = ["HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"];

    public static Told? Tell(IReadOnlyList<string> bound)
    {
        if (Array.Find(Names, static name => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(name))) is not { } proxy) return null;
        if (FirstLoopback(bound) is not { } url) return null;

        var exceptions = Environment.GetEnvironmentVariable("NO_PROXY") ?? Environment.GetEnvironmentVariable("no_proxy") ?? "";
        if (Covers(exceptions, url.Host)) return null;
        var missing = exceptions.Length == 0 ? "NO_PROXY is not" : "NO_PROXY does not name " + url.Host;
        return new Told(
            RuleCatalogue.ProxyInterceptsLoopback, false, proxy, missing, url.ToString(),
            exceptions.Length == 0 ? Loopback : Quoted.Text(exceptions.TrimEnd(',')) + "," + Loopback);
    }

    /// <summary>Whether a list of exceptions, separated by commas, names a host or everything.</summary>
    public static bool Covers(string exceptions, string host)
    {
        foreach (var entry in exceptions.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (entry == "*" || entry.TrimStart('.').Equals(host.Trim('[', ']'), StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    // A program that listens on other addresses, too, is not meant for this machine alone.
    private static ListenUrl? FirstLoopback(IReadOnlyList<string> bound)
    {
        ListenUrl? first = null;
        foreach (var address in bound)
        {
            if (!ListenUrl.TryParse(address, out var url, out _) || !url.IsTcp) continue;
            if (url.Address.Scope != BindScope.Loopback) return null;
            first ??= url;
        }

        return first;
    }
}
