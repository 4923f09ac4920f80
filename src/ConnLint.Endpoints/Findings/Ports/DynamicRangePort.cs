using System.Collections.Generic;
using ConnLint.Endpoints.Rules;

namespace ConnLint.Endpoints.Findings.Ports;

/// <summary>CONN2006 in files: a fixed port where systems hand out outgoing ports.</summary>
internal static class DynamicRangePort
{
    // RFC 6335, section 6; Windows and macOS use it as it is, Linux begins at 32768.
    private const int First = 49152;

    public static IEnumerable<Finding> In(ProjectConfiguration project)
    {
        foreach (var bind in BoundEndpoints.In(project))
        {
            if (bind.Port < First) continue;
            yield return new Finding(RuleCatalogue.DynamicRangePort, bind.Place, bind.Port!.Value, Quoted.Url(bind.Text));
        }
    }
}
