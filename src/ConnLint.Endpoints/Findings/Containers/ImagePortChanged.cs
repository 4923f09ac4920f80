using System.Collections.Generic;
using System.Linq;
using ConnLint.Endpoints.Rules;

namespace ConnLint.Endpoints.Findings.Containers;

/// <summary>CONN6001: a place that still means port 80 of a container whose image has moved to 8080 with .NET 8.</summary>
/// <remarks>Decided together with its neighbours, of which only one speaks of a place: <see cref="ContainerFaults"/>.</remarks>
internal static class ImagePortChanged
{
    public static IEnumerable<Finding> In(RepositoryConfiguration configuration)
        => configuration.ContainerFaults.Where(static fault => fault.Rule == RuleCatalogue.ImagePortChanged);
}
