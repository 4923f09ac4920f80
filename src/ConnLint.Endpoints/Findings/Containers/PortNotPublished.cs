using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Facts.Containers;
using ConnLint.Endpoints.Graph;
using ConnLint.Endpoints.Graph.Containers;
using ConnLint.Endpoints.Rules;

namespace ConnLint.Endpoints.Findings.Containers;

/// <summary>CONN6005: a client on the host that expects a container's port, which no mapping publishes, or one that the engine picks.</summary>
/// <remarks>
/// <c>expose</c> and <c>EXPOSE</c> publish nothing, and a mapping without a host's port is given a free one at every start (Compose specification, "ports";
/// Dockerfile reference, "EXPOSE"). Something else may listen there on a developer's machine, so it is information.
/// </remarks>
internal static class PortNotPublished
{
    // No repository has more; each is compared with each setting.
    private const int ManyServices = 500;

    public static IEnumerable<Finding> In(RepositoryConfiguration configuration) => ForPrograms(configuration).Concat(ForImages(configuration));

    // Programs of the repository that listen on the port in their container, and nowhere else.
    private static IEnumerable<Finding> ForPrograms(RepositoryConfiguration configuration)
    {
        foreach (var verdict in configuration.Graph.OwnClients)
        {
            if (verdict is not { Outcome: ClientOutcome.OtherSideOfMapping, Client.Service: null, Nearest: { Service: { } name } server }) continue;
            if (server.Published?.Port is > 0 || verdict.Client.Fact.Role == ClientRole.Origin || !ClientUrl.TryParse(verdict.Client.Fact.Url.Text, out var url)) continue;
            if (!configuration.Repository.Projects.Any(project => project.Path == server.Owner && project.Program is not null)) continue;
            if (configuration.Networks.All.FirstOrDefault(node => node.File.Path == name.File && node.Service.Name == name.Name) is not { } node || WhyNot(node.Service, url.Port) is not { } why) continue;
            if (configuration.KnownPorts(verdict.Client.Fact.Url.Place.Path).Contains(url.Port)) continue;

            var digits = url.Port.ToString(CultureInfo.InvariantCulture).Length;
            var place = url.PortStart < 0 ? verdict.Client.Fact.Url.Place : verdict.Client.Fact.Url.Part(url.PortStart, digits);
            var shown = string.Format(CultureInfo.InvariantCulture, "{0}:{1}", url.Address, url.Port);
            yield return Of(configuration, place, shown, verdict.Client.Fact.Name, node, why, url.Port) with { Project = server.Owner };
        }
    }

    // Databases and the like that only say, or are known, to listen there.
    private static IEnumerable<Finding> ForImages(RepositoryConfiguration configuration)
    {
        var nodes = configuration.Networks.All.Where(static node => node is { Owner: null, Service.Build: null }).Take(ManyServices).ToList();
        var published = new HashSet<int>(configuration.Graph.Listeners.Select(static listener => listener.OnHost?.Port ?? 0));
        var found = new HashSet<TextPlace>();
        foreach (var (setting, endpoint) in configuration.Dependencies)
        {
            if (setting is not { Project: { Program: not null } project, Context.Kind: LaunchKind.Profile } || !endpoint.IsLoopback || PortOf(endpoint) is not { } port) continue;
            if (published.Contains(port) || !configuration.Repository.Neighbours.Tells(port) || configuration.KnownPorts(endpoint.HostPlace.Path).Contains(port)) continue;

            var holders = nodes.FindAll(node => node.HasPort(port));
            if (holders.Count != 1 || WhyNot(holders[0].Service, port) is not { } why || !found.Add(endpoint.PortPlace ?? endpoint.HostPlace)) continue;
            yield return Of(configuration, endpoint.PortPlace ?? endpoint.HostPlace, endpoint.Shown, setting.Name, holders[0], why, port) with { Project = project.Path };
        }
    }

    private static int? PortOf(NamedEndpoint endpoint) => endpoint.Port ?? (endpoint.DefaultPorts is [var only] ? only : null);

    private static Finding Of(RepositoryConfiguration configuration, TextPlace place, string shown, string name, ComposeNode server, (TextPlace Place, string Reason) why, int port)
        => new(
            RuleCatalogue.PortNotPublished, place,
            Quoted.Text(shown), Quoted.Text(name), Quoted.Text(server.Service.Name), why.Reason, configuration.Shown(why.Place), port)
        {
            Related = [why.Place],
        };

    // Null where a mapping publishes the port, or where that is computed.
    private static (TextPlace Place, string Reason)? WhyNot(ComposeService service, int port)
    {
        if (service.NetworkMode is not null || !service.IsComplete) return null;
        foreach (var mapping in service.Ports)
        {
            if (mapping.Target is null) return null;
            if (mapping.Protocol != "tcp" || !mapping.Target.Value.Contains(port)) continue;
            return mapping.Published is null && !mapping.IsPublishedComputed ? (mapping.Place, "publishes it at a port that the engine picks") : null;
        }

        foreach (var exposed in service.Expose)
        {
            if (exposed.Ports is { } ports && ports.Contains(port)) return (exposed.Value.Place, "only exposes it, which publishes nothing");
        }

        return (service.Place, service.Ports.Count == 0 ? "publishes no port" : "does not publish it");
    }
}
