using System.Collections.Generic;
using System.Linq;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Rules;

namespace ConnLint.Endpoints.Findings.Ports;

/// <summary>CONN2005: a development port that macOS holds itself.</summary>
internal static class AirPlayPort
{
    public static IEnumerable<Finding> In(ProjectConfiguration project) => BoundEndpoints.InDevelopment(project).Select(Of).OfType<Finding>();

    public static Finding? Of(Bind bind)
        => bind.Port is 5000 or 7000 ? new Finding(RuleCatalogue.AirPlayPort, bind.Place, bind.Port.Value, "'" + Quoted.Url(bind.Text) + "'") : null;
}
