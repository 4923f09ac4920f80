using System.Collections.Generic;
using ConnLint.Endpoints.Rules;

namespace ConnLint.Endpoints.Findings.Ports;

/// <summary>CONN2005 in files: a development port that macOS holds itself.</summary>
internal static class AirPlayPort
{
    public static IEnumerable<Finding> In(ProjectConfiguration project)
    {
        foreach (var bind in BoundEndpoints.InDevelopment(project))
        {
            if (bind.Port is not (5000 or 7000)) continue;
            yield return new Finding(RuleCatalogue.AirPlayPort, bind.Place, bind.Port.Value, "'" + Quoted.Url(bind.Text) + "'");
        }
    }
}
