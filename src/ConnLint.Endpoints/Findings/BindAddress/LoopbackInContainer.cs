using System;
using System.Collections.Generic;
using System.Linq;
using ConnLint.Endpoints.Addresses;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Facts.Containers;
using ConnLint.Endpoints.Findings.Containers;
using ConnLint.Endpoints.Graph;
using ConnLint.Endpoints.Graph.Containers;
using ConnLint.Endpoints.Rules;

namespace ConnLint.Endpoints.Findings.BindAddress;

/// <summary>CONN1002: a server that, in a container, listens on the container's own loopback interface alone.</summary>
/// <remarks>
/// Silent where something else in the container's network may be meant to connect: on the host's network, in pods of several containers, and beside services that
/// share the network. What the image's base sets counts, so an image of which nobody knows that is silent where nothing stronger is said.
/// </remarks>
internal static class LoopbackInContainer
{
    private const int UsualPort = 8080;
    private const string LocalhostCall = "ListenLocalhost";

    public static IEnumerable<Finding> In(RepositoryConfiguration configuration)
    {
        foreach (var run in ContainerRuns.Of(configuration))
        {
            if (!run.HasOwnNetwork || !IsCertain(run, run.Effective) || (run.Alone is { } alone && !IsCertain(run, alone)) || IsShared(run)) continue;

            var mappings = (run.Parts.Service?.Ports ?? []).Where(static mapping => mapping is { Protocol: "tcp", Target.Count: 1 }).ToLookup(static mapping => mapping.Target!.Value.First);
            foreach (var bind in run.Effective.Binds)
            {
                var finding = Of(run, bind, mappings, configuration);
                if (run.Judges(finding.Place)) yield return finding;
            }
        }

        foreach (var finding in LoopbackSockets.In(configuration)) yield return finding;
    }

    // The address decides; the port may be computed.
    private static bool IsCertain(ContainerRun run, EffectiveBinds effective)
        => effective is { Throws: null, Binds.Count: > 0 }
            && effective.Binds.All(static bind => bind.Address is { Scope: BindScope.Loopback })
            && effective.Unknown.Select(static value => value.Place).All(new HashSet<TextPlace>(effective.Binds.Select(static bind => bind.Place)).Contains)
            && run.IsImageKnown(effective)
            && !IsDeaf(run, effective);

    // The oldest builder does not read the ports that the image sets: CONN1010.
    private static bool IsDeaf(ContainerRun run, EffectiveBinds effective)
        => run.Project.Program!.Builder == HostBuilderKind.WebHost && effective.Lost.Any(static lost => lost is { Reason: LossReason.NotRead, Loser.Source: UrlSource.PortsVariable });

    // Dapr puts a container of its own into the pod.
    private static bool IsShared(ContainerRun run) => run.Parts switch
    {
        { Workload: { } workload } when workload.IsOnHostNetwork || workload.Containers.Count > 1 => true,
        { Service: null } => run.Project.File.ItemsOf("PackageReference").Any(static package => package.Include.Text?.StartsWith("Dapr.", StringComparison.OrdinalIgnoreCase) == true),
        { File.Project.Services: var services, Service: { } service }
            => services.Any(other => other.NetworkMode?.Text == "service:" + service.Name || (other.NetworkMode?.Text is { } mode && service.Aliases.Any(alias => mode == "container:" + alias))),
        _ => false,
    };

    private static Finding Of(ContainerRun run, Bind bind, ILookup<int, PortMapping> mappings, RepositoryConfiguration configuration)
    {
        // The launch profile is for the developer's machine; the command that takes it is not.
        var isDefault = bind.Place.Path is null;
        var isProfile = run.Parts is { RunsSources: true, Start: not null } && IsInProfile(run.Project, bind);
        var published = Published(mappings, bind, isDefault || isProfile);
        var port = published?.Target?.First ?? (isDefault ? UsualPort : bind.Port);
        var url = $"{bind.Scheme ?? "http"}://*:{Shown(port)}";
        var (place, origin, remedy) = isDefault ? (run.Parts.BaseImage.Place, $"by default, for neither the image {run.ImageShown(configuration)} nor anything else names a URL", $"set ASPNETCORE_URLS={url}")
            : isProfile ? (run.Parts.Start!.Value, ContainerRun.OriginOf(bind, configuration), $"start it with '--urls {url}'")
            : (bind.Place, Quoted.Text(bind.Name), bind.Source == UrlSource.KestrelCode ? bind.Name == LocalhostCall ? "call 'ListenAnyIP'" : "take 'IPAddress.Any'" : $"listen on '{url}'");
        return new Finding(
            RuleCatalogue.LoopbackInContainer, place,
            Quoted.Text(run.Project.AssemblyName), $"{bind.Scheme ?? "http"}://{bind.LocalName ?? bind.Address.ToString()}:{Shown(bind.Port)}", origin,
            published is null ? "" : $", although {configuration.Shown(published.TargetPlace)} publishes port {published.Target!.Value.First}", remedy)
        {
            Related = [.. isProfile ? [bind.Place] : Array.Empty<TextPlace>(), .. published is null ? [] : new[] { published.TargetPlace }],
            Replacement = isDefault || isProfile ? null : Repaired(bind),
            Project = run.Project.Path,
        };
    }

    private static string Shown(int? port) => port is { } known ? PortClaim.Number(known) : "{…}";

    private static bool IsInProfile(RepositoryProject project, Bind bind)
        => project.Launch.Profiles.Any(profile => profile.ApplicationUrl?.Place.Path == bind.Place.Path || profile.EnvironmentVariables.Any(variable => variable.Value.Place.Path == bind.Place.Path));

    private static string? Repaired(Bind bind)
    {
        if (bind.Source == UrlSource.KestrelCode) return bind.Name == LocalhostCall && bind.Place.Length == bind.Name.Length ? "ListenAnyIP" : null;
        return ListenUrl.TryParse(bind.Text, out var url, out _) ? BoundEndpoints.WithHost(bind, url, "*") : null;
    }

    // The mapping of the port; of a server that has no port of the container's own, the only mapping.
    private static PortMapping? Published(ILookup<int, PortMapping> mappings, Bind bind, bool isMovable)
        => mappings[bind.Port ?? 0].FirstOrDefault() ?? (isMovable && mappings.Count == 1 ? mappings.First().First() : null);
}
