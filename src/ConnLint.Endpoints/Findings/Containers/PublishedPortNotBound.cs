using System.Collections.Generic;
using System.Linq;
using ConnLint.Endpoints.Rules;

namespace ConnLint.Endpoints.Findings.Containers;

/// <summary>CONN6003: a port of a container that files publish or state, and that its program does not bind.</summary>
/// <remarks>Decided together with its neighbours, of which only one speaks of a place: <see cref="ContainerFaults"/>.</remarks>
internal static class PublishedPortNotBound
{
    public static IEnumerable<Finding> In(RepositoryConfiguration configuration)
        => configuration.ContainerFaults.Where(static fault => fault.Rule == RuleCatalogue.PublishedPortNotBound);
}
