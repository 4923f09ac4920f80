using System.Collections.Generic;
using System.Linq;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Graph;
using ConnLint.Endpoints.Rules;

namespace ConnLint.Endpoints.Findings.Precedence;

/// <summary>CONN4002: a URL in code that replaces what a launch profile, a container or other code says, on another port.</summary>
/// <remarks>
/// <c>app.Urls</c> and <c>app.Run(url)</c> beat <c>UseUrls</c>, which beats every variable (<see cref="HostingUrls"/>); the profile still opens the browser, and the container still publishes, where
/// nobody listens. Silent where something binds the lost port all the same, for calls under conditions, and for what a base image sets. A port that code reads from its settings, or
/// from a variable, counts as far as files or a default in the code say it (<see cref="ConfiguredProgram"/>). Where Kestrel endpoints win it is CONN4001, and
/// ports that the same code sets are CONN4004.
/// </remarks>
internal static class UrlsOverriddenInCode
{
    public static IEnumerable<Finding> In(RepositoryConfiguration configuration)
    {
        foreach (var (project, contexts) in configuration.Graph.Projects)
        {
            if (project.Program is null) continue;
            foreach (var (context, asWritten) in contexts)
            {
                var effective = ConfiguredProgram.Binds(project.Program, context, asWritten);
                if (effective.IsUnknown || effective.Throws is not null) continue;
                foreach (var lost in effective.Lost)
                {
                    if (IsReplacedByCode(lost) && !PortsOverriddenByUrls.IsSetIn(project.Program, lost.Loser) && !effective.Ports.Contains(lost.Loser.Port)) yield return Of(configuration, project, lost);
                }
            }
        }
    }

    /// <summary>Whether a setting of the repository loses against a URL in code.</summary>
    public static bool IsReplacedByCode(LostSetting lost) => lost is
    {
        Reason: LossReason.OtherUrls or LossReason.UrlsBeatPorts,
        Winner: { Source: UrlSource.AppUrls or UrlSource.UseUrls, Place.Path: not null, IsKnown: true },
        Loser: { Port: > 0, Place.Path: not null },
    };

    private static Finding Of(RepositoryConfiguration configuration, RepositoryProject project, LostSetting lost) => new(
        RuleCatalogue.UrlsOverriddenInCode, lost.Winner.Place,
        Quoted.Url(lost.Winner.Text), Quoted.Url(lost.Loser.Text), Quoted.Text(lost.Loser.Name), configuration.Shown(lost.Loser.Place))
    {
        Related = [lost.Loser.Place],
        Project = project.Path,
    };
}
