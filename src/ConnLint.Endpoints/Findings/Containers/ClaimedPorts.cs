using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Facts.Containers;
using ConnLint.Endpoints.Facts.Projects;
using ConnLint.Endpoints.Rules;

namespace ConnLint.Endpoints.Findings.Containers;

/// <summary>
/// Where files say that the program of a container listens: mappings and <c>expose</c> of its compose service, <c>EXPOSE</c> of its image, <c>ContainerPort</c> of its
/// project, <c>containerPort</c> of its pod and <c>targetPort</c> of the services that lead there. TCP only; what is computed is left out.
/// </summary>
internal static class ClaimedPorts
{
    // Tells nginx-proxy the port, which it else takes from EXPOSE (github.com/nginx-proxy/nginx-proxy "Virtual Ports").
    private const string RoutedPort = "VIRTUAL_PORT";

    private static readonly string[] Moving = ["ASPNETCORE_URLS", "ASPNETCORE_HTTP_PORTS", "DOTNET_URLS", "URLS", "HTTP_PORTS"];

    public static IEnumerable<PortClaims> Of(ContainerRun run, Repository repository)
    {
        var parts = run.Parts;
        if (!run.HasOwnNetwork || parts.Workload is { IsOnHostNetwork: true }) yield break;

        List<PortClaim> routes = [];
        var isRouted = false;
        if (parts.Service is { } service)
        {
            routes = [.. service.Ports.Select(OfMapping).OfType<PortClaim>()];
            isRouted = service.Environment.Any(static variable => variable.Name == RoutedPort);
            yield return new PortClaims(ClaimKind.Route, routes);
            yield return new PortClaims(ClaimKind.Statement, [.. service.Expose.Select(static port => OfExposed("'expose'", port)).OfType<PortClaim>()]);
        }

        if (parts.Container is { } container)
        {
            routes = [.. container.Ports.Select(port => OfPod(port, container)).OfType<PortClaim>()];
            yield return new PortClaims(ClaimKind.Statement, routes);
            foreach (var target in Targets(parts.Workload!, container, repository)) yield return new PortClaims(ClaimKind.Route, [target]);
        }

        var kind = routes.Count > 0 || isRouted || IsMovedElsewhere(run, repository) ? ClaimKind.Idle : ClaimKind.Statement;
        if (parts.Image is { } image) yield return new PortClaims(kind, [.. image.Exposed.Select(static port => OfExposed("'EXPOSE'", port)).OfType<PortClaim>()]);
        else yield return new PortClaims(kind, [.. run.Project.File.ItemsOf("ContainerPort").Select(OfItem).OfType<PortClaim>()]);
    }

    // A manifest beside the Dockerfile that tells its server where to listen, or one of any folder that names the port of the image, most likely runs it, under whatever name somebody gave it.
    private static bool IsMovedElsewhere(ContainerRun run, Repository repository)
    {
        if (run.Parts is not { Service: null, Container: null, Image: { } image } || image.BaseImage.Place.Path is not { } dockerfile) return false;

        var folder = RepositoryFile.FolderOf(dockerfile);
        return repository.Kubernetes.Any(workload => workload.Containers.Any(pod => Binds(run, pod)
            || (workload.Name.Place.Path is { } path && IsBelow(folder, path) && pod.Environment.Any(static variable => Array.IndexOf(Moving, variable.Name) >= 0))));
    }

    private static bool Binds(ContainerRun run, KubernetesContainer pod) => pod.Ports.Any(port => port.Port is { } number && run.IsBound(new PortRange(number, number)));

    private static bool IsBelow(string folder, string path) => folder.Length == 0 || path.StartsWith(folder + "/", StringComparison.Ordinal);

    private static PortClaim? OfMapping(PortMapping mapping)
    {
        if (mapping.Protocol != "tcp" || mapping.Target is not { } target) return null;

        var inside = new PortClaim("", target, mapping.TargetPlace);
        var published = mapping.Published is { } host ? new PortClaim("", host, default).Text + ":" : mapping.IsPublishedComputed ? "…:" : "";
        return inside with { Shown = $"The mapping '{published}{inside.Text}'" };
    }

    private static PortClaim? OfExposed(string shown, ExposedPort port)
    {
        if (port.Protocol != "tcp" || port is not { Ports: { } ports, Value.Known: { } value }) return null;

        var slash = value.Text.IndexOf('/');
        return new PortClaim(shown, ports, slash < 0 ? value.Place : value.Part(0, slash));
    }

    private static PortClaim? OfPod(KubernetesPort port, KubernetesContainer container)
        => port is { Port: { } number, Protocol: "TCP" } ? new PortClaim($"'containerPort' of '{Quoted.Text(container.Name.Text)}'", new PortRange(number, number), port.Place) : null;

    // The text is that of the item's inclusion; udp is not meant.
    private static PortClaim? OfItem(ProjectItem item)
    {
        if (item.Include is not { IsConditional: false, Text: { } text } || PortRange.Parse(text) is not { } ports) return null;
        return item.Metadata.TryGetValue("Type", out var type) && !string.Equals(type.Text, "tcp", StringComparison.OrdinalIgnoreCase) ? null : new PortClaim("The item 'ContainerPort'", ports, item.Include.Place);
    }

    // Of several containers of a pod, any may be meant. A port without target is what clients use, and the container's only because nobody says otherwise.
    private static IEnumerable<PortClaim> Targets(KubernetesWorkload workload, KubernetesContainer container, Repository repository)
    {
        if (workload.Containers.Count != 1) yield break;
        foreach (var service in repository.KubernetesServices)
        {
            if (!LeadsTo(service, workload)) continue;
            var distance = Distance(service, workload);
            if (distance > 0 && repository.Kubernetes.Any(other => Distance(service, other) < distance && LeadsTo(service, other))) continue;
            foreach (var port in service.Ports)
            {
                if (port.Protocol != "TCP" || port.Target is not { Number: { } number } target || target.Place == port.Place) continue;
                yield return new PortClaim($"'targetPort' of the service '{Quoted.Text(service.Name.Text)}'", new PortRange(number, number), target.Place);
            }
        }
    }

    // Manifests of several stages repeat names and labels; a service means the pods that are described beside it.
    private static int Distance(KubernetesService service, KubernetesWorkload workload)
    {
        var (one, other) = (service.Name.Place.Path ?? "", workload.Name.Place.Path ?? "");
        return one == other ? 0 : RepositoryFile.FolderOf(one) == RepositoryFile.FolderOf(other) ? 1 : 2;
    }

    private static bool LeadsTo(KubernetesService service, KubernetesWorkload workload)
    {
        if (service.Selector.Count == 0 || (service.Namespace is { } space && workload.Namespace is { } other && space != other)) return false;
        return service.Selector.All(label => workload.Labels.TryGetValue(label.Key, out var value) && value == label.Value);
    }
}
