using System;
using System.Collections.Generic;
using System.Globalization;
using ConnLint.Endpoints.Addresses;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Rules;

namespace ConnLint.Endpoints.Findings.BindAddress;

/// <summary>CONN1005: a listen URL with the address of one machine.</summary>
internal static class AddressNotLocal
{
    public static IEnumerable<Finding> In(ProjectConfiguration project)
    {
        foreach (var bind in BoundEndpoints.In(project))
        {
            // The settings of production may well name the one machine that runs it.
            if (!BoundEndpoints.IsOfOtherEnvironment(project, bind.Place) && Of(bind) is { } finding) yield return finding;
        }
    }

    public static Finding? Of(Bind bind)
    {
        if (bind.Address is not { Scope: BindScope.OneAddress } address) return null;
        if (ListenUrl.TryParse(bind.Text, out var url, out _)) return Of(bind, address, WithHost("localhost", url), WithHost("*", url));
        return bind.Name switch
        {
            "Listen" => Of(bind, address, "ListenLocalhost", "ListenAnyIP"),
            _ when bind.Text.IndexOf("://", StringComparison.Ordinal) < 0 => Of(bind, address, "IPAddress.Loopback", "IPAddress.Any"),
            _ => null,
        };
    }

    private static Finding Of(Bind bind, Addresses.BindAddress address, string forThisMachine, string forAll)
        => new(RuleCatalogue.AddressNotLocal, bind.Place, Quoted.Url(bind.Text), address, forThisMachine, forAll);

    // "http://5000" is the address 0.0.19.136; its author meant a port.
    private static string WithHost(string host, ListenUrl url)
        => url.Host.Length <= 5 && int.TryParse(url.Host, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port <= 65535
            ? string.Format(CultureInfo.InvariantCulture, "{0}://{1}:{2}", url.Scheme, host, port)
            : url.WithHost(host);
}
