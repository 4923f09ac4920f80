using System.Collections.Generic;
using System.Linq;
using ConnLint.Endpoints.Addresses;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Graph;
using ConnLint.Endpoints.Rules;

namespace ConnLint.Endpoints.Findings.Ports;

/// <summary>CONN2003 in files: a port to which browsers send no request.</summary>
internal static class BrowserBlockedPort
{
    public static IEnumerable<Finding> In(ProjectConfiguration project)
    {
        foreach (var bind in BoundEndpoints.In(project).Concat(ProjectBinds.IisExpress(project.Launch)))
        {
            if (!BlockedPorts.Contains(bind.Port!.Value) || IsClosedToBrowsers(bind)) continue;
            yield return new Finding(RuleCatalogue.BrowserBlockedPort, bind.Place, bind.Port.Value, Quoted.Url(bind.Text));
        }
    }

    // HTTP/2 without TLS and without HTTP/1: no browser speaks it, on whatever port.
    private static bool IsClosedToBrowsers(Bind bind) => bind is { Scheme: "http", Protocols: HttpProtocols.Http2 };
}
