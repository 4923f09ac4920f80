using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Facts.Containers;
using ConnLint.Endpoints.Graph.Repositories;
using ConnLint.Endpoints.Rules;

namespace ConnLint.Endpoints.Findings.Ports;

/// <summary>CONN2008 in compose files: two services that are started together and publish one port of the host.</summary>
/// <remarks>
/// The engine starts the first of them and says of the second "Bind for 0.0.0.0:8080 failed: port is already allocated". Where a range is published for one port
/// of the container, it takes a free one of the range (docs.docker.com, "Port publishing and mapping"). Services of profiles are started on demand: they are
/// compared with those of the same profile alone. Services that share one mapping, by an anchor or <c>extends</c>, are mostly ways to start the same. Of a file beside the default ones only its own entries are compared, for it may be meant to stand alone.
/// </remarks>
internal static class DuplicateHostPort
{
    // Each is compared with all before it; no file that somebody wrote has as many.
    private const int MaxMappings = 500;

    public static IEnumerable<Finding> In(RepositoryConfiguration configuration)
    {
        var owners = ServiceOwners.In(configuration.Repository);
        var found = new HashSet<TextPlace>();
        foreach (var file in configuration.Repository.Composes)
        {
            var published = PublishedBy(file).Take(MaxMappings).ToList();
            for (var second = 1; second < published.Count; second++)
            {
                if (published.Take(second).FirstOrDefault(other => Collide(other, published[second])) is not { } first || !found.Add(published[second].Mapping.PublishedPlace)) continue;
                yield return Of(first, published[second], configuration) with { Project = OwnerOf(published[second]) ?? OwnerOf(first) };
            }

            string? OwnerOf(Published one) => owners.TryGetValue(new ServiceName(file.Path, one.Service.Name), out var owner) ? owner : null;
        }
    }

    private static IEnumerable<Published> PublishedBy(ComposeFile file)
        => from service in file.Project.Services
           where service.NetworkMode?.Text is not ("host" or "none")
           from mapping in service.Ports
           where mapping.Published is { First: > 0 } && (file.IsDefault || mapping.Place.Path == file.Path) && AddressOf(mapping) is not null
           select new Published(service, mapping);

    private static bool Collide(Published first, Published second)
    {
        if (first.Mapping.Protocol != second.Mapping.Protocol || !AreTogether(first.Service, second.Service)) return false;
        if (first.Mapping.Place == second.Mapping.Place || (first.Service == second.Service && first.Mapping.Target == second.Mapping.Target)) return false;

        var (one, other) = (first.Mapping.Published!.Value, second.Mapping.Published!.Value);
        return one.First <= other.Last && other.First <= one.Last && AddressOf(first.Mapping)!.Value.Overlaps(AddressOf(second.Mapping)!.Value);
    }

    private static bool AreTogether(ComposeService first, ComposeService second)
        => (first.Profiles.Count == 0 && second.Profiles.Count == 0) || first.Profiles.Any(second.Profiles.Contains);

    // Null where the address is computed.
    private static Addresses.BindAddress? AddressOf(PortMapping mapping)
    {
        if (mapping.HostAddress is not { } address) return Addresses.BindAddress.Any;
        return IPAddress.TryParse(address.Text ?? "", out var ip) ? Addresses.BindAddress.From(ip, dualStack: false) : null;
    }

    private static Finding Of(Published first, Published second, RepositoryConfiguration configuration) => new(
        RuleCatalogue.DuplicateListenPort, second.Mapping.PublishedPlace,
        System.Math.Max(first.Mapping.Published!.Value.First, second.Mapping.Published!.Value.First), Shown(second), Shown(first), configuration.Shown(first.Mapping.PublishedPlace))
    {
        Level = IsPicked(first.Mapping) || IsPicked(second.Mapping) ? RuleLevel.Info : RuleLevel.Warning,
        Related = [first.Mapping.PublishedPlace],
    };

    private static bool IsPicked(PortMapping mapping) => mapping.Published is { Count: > 1 } && mapping.Target is not { Count: > 1 };

    private static string Shown(Published one)
        => Range(one.Mapping.Published!.Value) + (one.Mapping.Target is { } target ? ":" + Range(target) : "") + " of " + Quoted.Text(one.Service.Name);

    private static string Range(PortRange range)
        => string.Format(CultureInfo.InvariantCulture, range.Count > 1 ? "{0}-{1}" : "{0}", range.First, range.Last);

    private sealed record Published(ComposeService Service, PortMapping Mapping);
}
