using System.Collections.Generic;
using System.Linq;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Findings.Variables;
using ConnLint.Endpoints.Rules;

namespace ConnLint.Endpoints.Findings.Containers;

/// <summary>
/// What files promise of a container's ports and the program does not keep. One place has one cause: CONN6001 where the image moved from 80 to 8080 and nobody
/// followed, else CONN6006 for checks and CONN6003 for the rest.
/// </summary>
internal static class ContainerFaults
{
    public static IEnumerable<Finding> In(RepositoryConfiguration configuration)
    {
        // An image that is run in several ways is right where it is right in one of them.
        var (kept, found) = (new HashSet<TextPlace>(), new List<(Finding Finding, bool IsOfImage)>());
        foreach (var run in ContainerRuns.Of(configuration))
        {
            var redirect = InvalidVariableValue.RedirectPort(run, configuration.Repository)?.Port;
            foreach (var claims in ClaimedPorts.Of(run, configuration.Repository))
            {
                var faults = PortFaults.Of(run, claims, redirect, configuration).Where(fault => run.Judges(fault.Place)).ToList();
                var wrong = new HashSet<TextPlace>(faults.Select(static fault => fault.Place));
                if (claims.Kind != ClaimKind.Route) kept.UnionWith(claims.Claims.Select(static claim => claim.Place).Where(place => !wrong.Contains(place)));
                found.AddRange(faults.Select(fault => (fault, claims.Kind != ClaimKind.Route)));
            }

            found.AddRange(HealthFaults.Of(run, configuration).Where(fault => run.Judges(fault.Place)).Select(static fault => (fault, false)));
        }

        return found.Where(fault => !fault.IsOfImage || !kept.Contains(fault.Finding.Place)).Select(static fault => fault.Finding);
    }

    /// <summary>The image's moved port as CONN6001.</summary>
    public static Finding Moved(string shown, TextPlace place, int port, string? replacement, ContainerRun run, RepositoryConfiguration configuration)
    {
        var image = run.Parts.BaseImage;
        return new Finding(
            RuleCatalogue.ImagePortChanged, place,
            shown, run.ImageShown(configuration), port)
        {
            Related = image.Place.Path is null ? [] : [image.Place],
            Replacement = replacement,
            Project = run.Project.Path,
        };
    }
}
