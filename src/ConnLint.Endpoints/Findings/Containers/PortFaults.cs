using System.Collections.Generic;
using System.Linq;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Facts.Containers;
using ConnLint.Endpoints.Findings.Precedence;
using ConnLint.Endpoints.Findings.Variables;
using ConnLint.Endpoints.Rules;

namespace ConnLint.Endpoints.Findings.Containers;

/// <summary>
/// The ports of a list on which nobody in the container listens. Of a list with a port that is bound, only the others that are usual for the web are meant, for a
/// program may open ports by libraries; a list that only states ports has then served its purpose, and has at most one fault.
/// </summary>
internal static class PortFaults
{
    private const int MaxShown = 3;

    /// <param name="run">The container.</param>
    /// <param name="list">The ports.</param>
    /// <param name="redirect">A port of which CONN3004 speaks.</param>
    /// <param name="configuration">The repository.</param>
    public static IEnumerable<Finding> Of(ContainerRun run, PortClaims list, int? redirect, RepositoryConfiguration configuration)
    {
        if (!run.IsCertain || run.IsLoopbackOnly || IsSlip(run) || list.Claims.Count == 0) return [];

        var replaced = ReplacedInCode(run);
        var unbound = list.Claims.Where(claim => !run.IsBound(claim.Ports) && !IsAmong(claim.Ports, replaced) && redirect != claim.Ports.First).ToList();
        if (unbound.Count == 0) return [];

        var wrong = unbound.Count < list.Claims.Count
            ? list.Kind == ClaimKind.Route ? unbound.FindAll(static claim => claim.IsOfWeb) : []
            : list.Kind == ClaimKind.Route && unbound.Exists(static claim => claim.IsOfWeb) ? unbound.FindAll(static claim => claim.IsOfWeb)
            : [unbound.Find(static claim => claim.IsOldImagePort) ?? unbound[0]];
        var free = Free(run, list);
        return wrong.Select(claim => Of(run, claim, list.Kind, free, configuration)).OfType<Finding>();
    }

    // CONN3003 to CONN3005 name the variable that would have moved the server.
    private static bool IsSlip(ContainerRun run) => run.Effective.Binds.Any(static bind => InvalidVariableValue.IsNoPort(bind))
        || run.Context.Variables.Any(static variable => variable.NamePlace is not null && (WrongKeySeparator.Is(variable) || MisspelledVariable.IsEndpoint(variable.Name)));

    // CONN4002 names the call that takes the port away.
    private static HashSet<int> ReplacedInCode(ContainerRun run)
        => [.. run.Effective.Lost.Where(UrlsOverriddenInCode.IsReplacedByCode).Select(static lost => lost.Loser.Port).OfType<int>()];

    private static bool IsAmong(PortRange ports, HashSet<int> replaced) => ports.Count == 1 ? replaced.Contains(ports.First) : replaced.Any(ports.Contains);

    private static Finding? Of(ContainerRun run, PortClaim claim, ClaimKind kind, IReadOnlyList<Bind> free, RepositoryConfiguration configuration)
    {
        if (claim.IsOldImagePort && run.ImagePort is { } moved)
        {
            return ContainerFaults.Moved(claim.Shown, claim.Place, moved, claim.IsVerbatim ? PortClaim.Number(moved) : null, run, configuration) with
            {
                Level = kind == ClaimKind.Idle ? RuleLevel.Info : RuleLevel.Warning,
            };
        }

        if (kind == ClaimKind.Idle) return null;

        var (remedy, port) = Remedy(claim, free);
        var bound = run.Effective.Binds.OrderByDescending(bind => bind.Port == port).Take(MaxShown).ToList();
        return new Finding(
            RuleCatalogue.PublishedPortNotBound, claim.Place,
            claim.Shown, claim.Text, string.Join("' and '", bound.Select(static bind => Quoted.Url(bind.Url))), ContainerRun.OriginOf(bound[0], configuration), remedy)
        {
            Related = [.. bound.Where(static bind => bind.Place.Path is not null).Select(static bind => bind.Place)],
            Replacement = port is { } number && claim.IsVerbatim ? PortClaim.Number(number) : null,
            Project = run.Project.Path,
        };
    }

    // A port that another claim of the list has already is no use here.
    private static List<Bind> Free(ContainerRun run, PortClaims list)
    {
        var claimed = new HashSet<int>(list.Claims.Where(static claim => claim.Ports.Count == 1).Select(static claim => claim.Ports.First));
        var alone = run.Alone is null ? null : new HashSet<int?>(run.Alone.Binds.Select(static bind => bind.Port));
        return [.. run.Effective.Binds.Where(bind => bind.Port is > 0 && !claimed.Contains(bind.Port.Value) && alone?.Contains(bind.Port) is not false).Take(MaxShown)];
    }

    private static (string Remedy, int? Port) Remedy(PortClaim claim, IReadOnlyList<Bind> free)
    {
        var ports = free.Where(bind => bind.Scheme == "https" || !claim.IsOfHttps).Select(static bind => bind.Port!.Value).Distinct().ToList();
        if (ports.Count > 0) return ($"write {string.Join(" or ", ports.Select(PortClaim.Number))}, or let the program listen on {claim.Text}", ports.Count == 1 ? ports[0] : null);
        return (claim.IsOfHttps ? $"drop it, or let the program listen on {claim.Text} by https, which takes a certificate" : $"drop it, or let the program listen on {claim.Text}, too", null);
    }
}
