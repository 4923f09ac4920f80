using System.Collections.Generic;
using ConnLint.Endpoints.Addresses;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Rules;

namespace ConnLint.Endpoints.Findings.Ports;

/// <summary>CONN2004 in files: a port that only privileged users may bind on Linux.</summary>
internal static class PrivilegedPort
{
    private const int FirstUnprivileged = 1024;

    public static IEnumerable<Finding> In(ProjectConfiguration project)
    {
        foreach (var bind in BoundEndpoints.In(project))
        {
            // Another port is the remedy of CONN2003, too; port 80 for want of a number is CONN1003 or CONN3004.
            if (bind.Port is not (> 0 and < FirstUnprivileged) || BlockedPorts.Contains(bind.Port.Value) || IsByMistake(bind)) continue;
            yield return new Finding(RuleCatalogue.PrivilegedPort, bind.Place, bind.Port.Value, Quoted.Url(bind.Text), bind.Scheme == "https" ? 8443 : 8080);
        }
    }

    private static bool IsByMistake(Bind bind)
        => bind.Source == UrlSource.PortsVariable ? !int.TryParse(bind.Text, out _)
            : ListenUrl.TryParse(bind.Text, out var url, out _) && url.IsIgnoredName && url.Host.IndexOf(':') >= 0;
}
