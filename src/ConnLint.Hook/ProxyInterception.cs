using System;
using System.Collections.Generic;
using ConnLint.Endpoints.Addresses;
using ConnLint.Endpoints.Rules;
using ConnLint.Probing.Proxies;

namespace ConnLint.Hook;

/// <summary>Recognises that clients started from the same environment will ask a proxy for this program's loopback addresses.</summary>
internal static class ProxyInterception
{
    public static Told? Tell(IReadOnlyList<string> bound)
    {
        if (FirstLoopback(bound) is not { } url) return null;
        if (ProxyVariables.For(url.Scheme == "https", url.Host, Environment.GetEnvironmentVariable) is not { ExceptBy: null } proxy) return null;

        return new Told(
            RuleCatalogue.ProxyInterceptsLoopback, false, proxy.Name, url.Host, Quoted.Url(proxy.Proxy), "add " + ProxyVariables.Loopback + " to NO_PROXY");
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
