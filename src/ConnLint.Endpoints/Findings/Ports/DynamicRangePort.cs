using System.Collections.Generic;
using System.Linq;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Rules;

namespace ConnLint.Endpoints.Findings.Ports;

/// <summary>CONN2006: a fixed port where systems hand out outgoing ports.</summary>
internal static class DynamicRangePort
{
    // RFC 6335, section 6; Windows and macOS use it as it is, Linux begins at 32768.
    private const int First = 49152;

    public static IEnumerable<Finding> In(ProjectConfiguration project) => BoundEndpoints.In(project).Select(Of).OfType<Finding>();

    public static Finding? Of(Bind bind)
        => bind.Port >= First ? new Finding(RuleCatalogue.DynamicRangePort, bind.Place, bind.Port.Value, Quoted.Url(bind.Text)) : null;
}
