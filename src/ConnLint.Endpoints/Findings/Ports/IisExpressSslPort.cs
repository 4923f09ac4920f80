using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using ConnLint.Endpoints.Addresses;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Rules;

namespace ConnLint.Endpoints.Findings.Ports;

/// <summary>CONN2007: addresses of IIS Express on which https cannot work.</summary>
/// <remarks>
/// Its installer reserves 44300-44399 with its certificate in HTTP.sys; on any other port TLS fails until somebody runs IisExpressAdminCmd. An <c>applicationUrl</c> of <c>https</c> with the port
/// of <c>sslPort</c> is one endpoint named twice, as Visual Studio writes it where https alone is wanted.
/// </remarks>
internal static class IisExpressSslPort
{
    private const int First = 44300;
    private const int Last = 44399;

    public static IEnumerable<Finding> In(ProjectConfiguration project)
    {
        var launch = project.Launch;
        if (!launch.Profiles.Any(static profile => profile.IsIisExpress)) yield break;

        var port = launch.IisExpressUrl is { } url ? PortOf(url.Text) : null;
        if (launch.IisExpressUrl is { } written && HasPortAfterPath(written.Text))
        {
            yield return new Finding(
                RuleCatalogue.IisExpressSslPort, written.Place, Quoted.Url(written.Text), "its port stands after the path, where it is none", "write host, port, path in this order");
        }

        if (launch.IisExpressSslPort is not { } ssl || !int.TryParse(ssl.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var sslPort) || sslPort == 0) yield break;
        if (sslPort == port && !launch.IisExpressUrl!.Text.StartsWith("https:", StringComparison.OrdinalIgnoreCase))
        {
            yield return new Finding(
                RuleCatalogue.IisExpressSslPort, ssl.Place, ssl.Text, "applicationUrl has the same port",
                "give one of the two another port, https one of 44300-44399")
            {
                Related = [launch.IisExpressUrl!.Place],
            };
        }
        else if (sslPort is < First or > Last)
        {
            yield return new Finding(
                RuleCatalogue.IisExpressSslPort, ssl.Place, ssl.Text, "IIS Express has a certificate for 44300-44399 only", "take a port of that range, or 0 to leave https out");
        }
    }

    private static int? PortOf(string url) => ListenUrl.TryParse(Authority(url), out var parsed, out _) && parsed.IsTcp ? parsed.Port : null;

    // IIS Express, unlike Kestrel, serves a path.
    private static string Authority(string url)
    {
        var path = PathStart(url);
        return path < 0 ? url : url.Substring(0, path);
    }

    private static bool HasPortAfterPath(string url)
    {
        var path = PathStart(url);
        if (path < 0) return false;

        var colon = url.LastIndexOf(':');
        if (colon < path || colon == url.Length - 1) return false;
        var rest = url.Substring(colon + 1);
        return int.TryParse(rest[rest.Length - 1] == '/' ? rest.Substring(0, rest.Length - 1) : rest, NumberStyles.None, CultureInfo.InvariantCulture, out _);
    }

    private static int PathStart(string url)
        => url.IndexOf("://", StringComparison.Ordinal) is var scheme and >= 0 ? url.IndexOf('/', scheme + 3) : -1;
}
