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

/// <summary>CONN6004: a port of the wrong side of a mapping: the host's inside the network, or the container's on the host.</summary>
/// <remarks>
/// Services reach each other at the container's port; the host's port of <c>HOST:CONTAINER</c> is for the machine that runs them
/// (docs.docker.com, "Networking in Compose").
/// </remarks>
internal static class HostPortInsideNetwork
{
    public static IEnumerable<Finding> In(RepositoryConfiguration configuration) => Inside(configuration).Concat(OnHost(configuration));

    private static IEnumerable<Finding> Inside(RepositoryConfiguration configuration)
    {
        var found = new HashSet<TextPlace>();
        foreach (var (setting, endpoint) in configuration.Dependencies)
        {
            if (setting.Service is not { } client || endpoint.Port is not { } port || client.Service.NetworkMode is not null) continue;
            if (configuration.Networks.Named(client, endpoint.Host) is not { } server || Mapped(server, port) is not { } inside) continue;

            var place = endpoint.PortPlace ?? endpoint.HostPlace;
            if (found.Add(place)) yield return Of(configuration, endpoint, setting.Name, setting.Project?.Path, server, inside);
        }

        foreach (var (client, server, endpoint) in FrontEnds(configuration))
        {
            if (endpoint.Port is not { } port || Mapped(server, port) is not { } inside || !found.Add(endpoint.PortPlace ?? endpoint.HostPlace)) continue;
            yield return Of(configuration, endpoint, client.Fact.Name, null, server, inside);
        }
    }

    // The development server of a front end that runs beside the service it names.
    private static IEnumerable<(RepositoryClient Client, ComposeNode Server, NamedEndpoint Endpoint)> FrontEnds(RepositoryConfiguration configuration)
    {
        foreach (var client in configuration.Repository.Clients)
        {
            if (client is not { Service: null, Owner: { } folder } || client.Fact.Role == ClientRole.Browser || !SettingKeys.IsConnectedTo(client.Fact.Name)) continue;
            foreach (var node in configuration.Networks.BuiltFrom(folder))
            {
                foreach (var endpoint in Readers.Endpoints.NamedEndpoints.Read(client.Fact.Url))
                {
                    if (configuration.Networks.Named(node, endpoint.Host) is { } server) yield return (client, server, endpoint);
                }
            }
        }
    }

    private static Finding Of(RepositoryConfiguration configuration, NamedEndpoint endpoint, string name, string? project, ComposeNode server, (PortMapping Mapping, int Port) inside)
        => new(
            RuleCatalogue.HostPortInsideNetwork, endpoint.PortPlace ?? endpoint.HostPlace,
            Quoted.Text(endpoint.Shown), Quoted.Text(name),
            string.Format(CultureInfo.InvariantCulture, "inside the network the service '{0}' listens on {1}, and {2} is its port on the host", Quoted.Text(server.Service.Name), inside.Port, endpoint.Port),
            configuration.Shown(inside.Mapping.PublishedPlace),
            string.Format(CultureInfo.InvariantCulture, "{0}:{1}", Quoted.Text(endpoint.Host), inside.Port))
        {
            Related = [inside.Mapping.PublishedPlace],
            Replacement = endpoint.IsPortExact ? inside.Port.ToString(CultureInfo.InvariantCulture) : null,
            Project = project,
        };

    // The container's port behind a port that means something on the host only.
    private static (PortMapping Mapping, int Port)? Mapped(ComposeNode server, int port)
        => server.Published(port) is { } mapped && mapped.Port != port && !server.HasPort(port) && server.Service.NetworkMode is null && !IsTold(server.Service, port) ? mapped : null;

    // Programs can be told to listen on several ports, and not every mapping has to be right.
    private static bool IsTold(ComposeService server, int port)
    {
        var digits = port.ToString(CultureInfo.InvariantCulture);
        return server.Environment.Any(variable => variable.Value?.Text?.IndexOf(digits, StringComparison.Ordinal) >= 0)
            || Words(server).Any(word => word.Text?.IndexOf(digits, StringComparison.Ordinal) >= 0);
    }

    private static IEnumerable<ContainerValue> Words(ComposeService server) => (server.Command?.Words ?? []).Concat(server.Entrypoint?.Words ?? []);

    private static IEnumerable<Finding> OnHost(RepositoryConfiguration configuration)
    {
        var inside = InsideOf(configuration);
        foreach (var verdict in configuration.Graph.OwnClients)
        {
            if (verdict is not { Outcome: ClientOutcome.OtherSideOfMapping, Client.Service: null, Nearest: { Service: not null, Published: { Port: > 0 and var published } bind } server }) continue;
            if (verdict.Client.Fact.Role == ClientRole.Origin || !ClientUrl.TryParse(verdict.Client.Fact.Url.Text, out var url) || !IsRead(server.Owner, configuration.Repository)) continue;
            if (inside.Contains(verdict.Client.Fact.Url.Place)) continue;
            if (configuration.KnownPorts(verdict.Client.Fact.Url.Place.Path).Contains(url.Port)) continue;

            var digits = url.Port.ToString(CultureInfo.InvariantCulture).Length;
            var place = url.PortStart < 0 ? verdict.Client.Fact.Url.Place : verdict.Client.Fact.Url.Part(url.PortStart, digits);
            yield return new Finding(
                RuleCatalogue.HostPortInsideNetwork, place,
                string.Format(CultureInfo.InvariantCulture, "{0}:{1}", url.Address, url.Port), Quoted.Text(verdict.Client.Fact.Name),
                string.Format(CultureInfo.InvariantCulture, "on the host the service '{0}' is reached at {1}, and {2} is its port inside the network", Quoted.Text(server.Service!.Name), published, url.Port),
                configuration.Shown(bind.Place),
                string.Format(CultureInfo.InvariantCulture, "{0}:{1}", url.Address, published))
            {
                Related = [bind.Place],
                Replacement = url.PortStart >= 0 && place.Length == digits ? published.ToString(CultureInfo.InvariantCulture) : null,
                Project = server.Owner,
            };
        }
    }

    // What a container reads as well means something else there, of which other rules speak.
    private static HashSet<TextPlace> InsideOf(RepositoryConfiguration configuration)
        => new(configuration.Settings.Where(static setting => setting.Service is not null).Select(static setting => setting.Value.Place));

    // Only whoever has read the server's C# knows that it does not listen there on the host, too.
    private static bool IsRead(string owner, Repository repository) => repository.Projects.Any(project => project.Path == owner && project.Program is not null);
}
