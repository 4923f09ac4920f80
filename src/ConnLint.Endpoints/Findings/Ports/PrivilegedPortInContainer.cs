using System.Collections.Generic;
using ConnLint.Endpoints.Facts.Containers;
using ConnLint.Endpoints.Findings.Containers;
using ConnLint.Endpoints.Rules;

namespace ConnLint.Endpoints.Findings.Ports;

/// <summary>CONN2004 in containers: a port below 1024 whose user is not root, where nothing lets ordinary users bind it.</summary>
internal static class PrivilegedPortInContainer
{
    public static IEnumerable<Finding> In(RepositoryConfiguration configuration)
    {
        foreach (var run in ContainerRuns.Of(configuration))
        {
            if (!run.IsCertain || ContainerUsers.Restricted(run.Context) is not { } user) continue;
            foreach (var bind in run.Binds)
            {
                // The port of an old image stands in no file; then it is the user that does not fit.
                var place = bind.Place.Path is null ? user.Place : bind.Place;
                if (place.Path is null || !PrivilegedPort.IsPrivileged(bind)) continue;
                yield return PrivilegedPort.Of(bind, place, Shown(user, configuration)) with
                {
                    Level = RuleLevel.Warning,
                    Related = user.Place.Path is null || user.Place == place ? [] : [user.Place],
                    Project = run.Project.Path,
                };
            }
        }
    }

    private static string Shown(ContainerValue user, RepositoryConfiguration configuration)
        => (user.Text is { } name ? "; the container runs as '" + Quoted.Text(name) + "'" : "; the pod must not run as root")
            + (user.Place.Path is null ? "" : " (" + configuration.Shown(user.Place) + ")");
}
