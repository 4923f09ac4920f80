using System.Collections.Generic;
using System.Linq;
using ConnLint.Endpoints.Rules;

namespace ConnLint.Endpoints.Findings.Containers;

/// <summary>CONN6006: a health check or probe that fails however healthy the program is.</summary>
/// <remarks>Decided together with its neighbours, of which only one speaks of a place: <see cref="ContainerFaults"/>.</remarks>
internal static class HealthCheckCannotSucceed
{
    public static IEnumerable<Finding> In(RepositoryConfiguration configuration)
        => configuration.ContainerFaults.Where(static fault => fault.Rule == RuleCatalogue.HealthCheckCannotSucceed);
}
