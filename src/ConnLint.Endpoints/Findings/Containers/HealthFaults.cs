using System.Collections.Generic;
using System.Linq;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Facts.Containers;
using ConnLint.Endpoints.Graph.Containers;
using ConnLint.Endpoints.Rules;

namespace ConnLint.Endpoints.Findings.Containers;

/// <summary>The checks of a container that fail however healthy its program is: they ask nobody, in the wrong way, or with a tool that is not there.</summary>
internal static class HealthFaults
{
    private const int OldImagePort = 80;

    public static IEnumerable<Finding> Of(ContainerRun run, RepositoryConfiguration configuration)
        => HealthChecks.Of(run).SelectMany(check => OfCommand(run, check, configuration)).Concat(Probes(run, configuration));

    private static IEnumerable<Finding> OfCommand(ContainerRun run, CommandCheck check, RepositoryConfiguration configuration)
    {
        var request = HealthRequest.Of(check.Command);
        if (MissingTool.In(run, request) is var (place, what, remedy))
            yield return Fault(run, place, check.Shown, $"the image {run.ImageShown(configuration)} has no {what}", remedy, null, Places([run.Parts.BaseImage.Place]));

        if (request is not { Client: { } client, Url: { } url } || !run.IsCertain) yield break;

        var bound = BoundTo(run, client.Port);
        if (bound.Count == 0)
        {
            if (run.IsLoopbackOnly || run.IsBound(new PortRange(client.Port, client.Port))) yield break;
            if (client.Port == OldImagePort && run.ImagePort is { } moved)
                yield return ContainerFaults.Moved(check.Shown, request.PortPlace, moved, request.WithPort(PortClaim.Number(moved)), run, configuration);
            else if (Nobody(run, client.Scheme, configuration) is var (why, port))
                yield return Fault(run, request.PortPlace, check.Shown, $"it asks '{Quoted.Url(url.Text)}', but {why}", port is null ? "ask there" : "ask port " + port, port is null ? null : request.WithPort(port), Places(run.Effective.Binds));
        }
        else if (!bound.Exists(bind => bind.Address is not { } address || address.Serves(client.Address)))
        {
            yield return Fault(run, url.Place, check.Shown, $"it asks '{Quoted.Url(url.Text)}', but {Listens(bound[0], configuration)}", "ask the address that is bound", null, Places(bound));
        }
        else if (bound.TrueForAll(bind => bind.Scheme is not null && bind.Scheme != client.Scheme))
        {
            var scheme = request.WithScheme(bound[0].Scheme!);
            yield return Fault(run, scheme?.Place ?? url.Place, check.Shown, $"it asks by {client.Scheme}, but {Listens(bound[0], configuration)}", $"ask by {bound[0].Scheme}", scheme?.Text, Places(bound));
        }
    }

    // The kubelet asks the pod's address; of several containers of a pod, any may be asked.
    private static IEnumerable<Finding> Probes(ContainerRun run, RepositoryConfiguration configuration)
    {
        if (run.Parts is not { Container: { } container, Workload.Containers.Count: 1 } || !run.IsCertain || run.IsLoopbackOnly) yield break;
        foreach (var probe in container.Probes)
        {
            if (probe.Host is not null || NumberOf(probe.Port, container) is not { } port) continue;

            var shown = HealthChecks.Shown(probe, container);
            var bound = BoundTo(run, port);
            if (bound.Count > 0)
            {
                var scheme = probe.IsHttps ? "https" : "http";
                if (probe.Action == KubernetesProbeAction.HttpGet && bound.TrueForAll(bind => bind.Scheme is not null && bind.Scheme != scheme))
                    yield return Fault(run, probe.Place, shown, $"it asks by {scheme}, but {Listens(bound[0], configuration)}", "set its 'scheme' to " + bound[0].Scheme!.ToUpperInvariant(), null, Places(bound));
            }
            else if (probe.Port is { Name: null, Place: var place } && !run.IsBound(new PortRange(port, port)))
            {
                if (port == OldImagePort && run.ImagePort is { } moved)
                    yield return ContainerFaults.Moved(shown, place, moved, PortClaim.Number(moved), run, configuration);
                else if (Nobody(run, probe.IsHttps ? "https" : "http", configuration) is var (why, free))
                    yield return Fault(run, place, shown, $"it asks port {port}, but {why}", free is null ? "ask there" : "ask port " + free, free, Places(run.Effective.Binds));
            }
        }
    }

    // A name that no port of the container has, or whose number is filled in later, says nothing; where the number is wrong, it is wrong there.
    private static int? NumberOf(KubernetesPortReference? port, KubernetesContainer container)
        => port?.Number ?? (port?.Name is { } name ? container.Ports.FirstOrDefault(own => own.Name == name)?.Port : null);

    private static (string Why, string? Port) Nobody(ContainerRun run, string scheme, RepositoryConfiguration configuration)
    {
        var binds = run.Binds.Where(static bind => bind.Port is > 0).ToList();
        var like = binds.FindAll(bind => (bind.Scheme ?? "http") == scheme);
        var ports = like.Select(static bind => bind.Port!.Value).Distinct().ToList();
        return (Listens(like.Count > 0 ? like[0] : run.Effective.Binds[0], configuration), ports.Count == 1 ? PortClaim.Number(ports[0]) : null);
    }

    private static string Listens(Bind bind, RepositoryConfiguration configuration)
        => $"the program listens on '{Quoted.Url(bind.Url)}' ({ContainerRun.OriginOf(bind, configuration)})";

    private static List<Bind> BoundTo(ContainerRun run, int port) => run.Binds.Where(bind => bind.Port == port).ToList();

    private static TextPlace[] Places(IEnumerable<Bind> binds) => Places(binds.Select(static bind => bind.Place));

    private static TextPlace[] Places(IEnumerable<TextPlace> places) => [.. places.Where(static place => place.Path is not null)];

    private static Finding Fault(ContainerRun run, TextPlace place, string shown, string why, string remedy, string? replacement, params TextPlace[] related)
        => new(RuleCatalogue.HealthCheckCannotSucceed, place, shown, why, remedy)
        {
            Related = related,
            Replacement = replacement,
            Project = run.Project.Path,
        };
}
