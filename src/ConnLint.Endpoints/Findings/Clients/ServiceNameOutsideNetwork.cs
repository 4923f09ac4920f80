using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Facts.Containers;
using ConnLint.Endpoints.Findings.Containers;
using ConnLint.Endpoints.Graph;
using ConnLint.Endpoints.Graph.Containers;
using ConnLint.Endpoints.Rules;

namespace ConnLint.Endpoints.Findings.Clients;

/// <summary>CONN5007: the name of a compose service in a setting that applies on the host, where the name means nothing.</summary>
/// <remarks>
/// The names of services are known to the engine's own name server, which only containers of the network ask (docs.docker.com, "Networking in Compose").
/// Where the program is a service as well, or has an image, or its developers' secrets may replace the setting, the same line may be right elsewhere.
/// </remarks>
internal static class ServiceNameOutsideNetwork
{
    public static IEnumerable<Finding> In(RepositoryConfiguration configuration)
    {
        var found = new HashSet<TextPlace>();
        var projects = new HashSet<string>(configuration.Repository.Projects.Select(static project => project.Path), StringComparer.Ordinal);
        foreach (var finding in Among(configuration.Dependencies, found, configuration)) yield return finding;

        foreach (var client in configuration.Repository.Clients)
        {
            if (client.Service is not null || client.Fact.Role == ClientRole.SpaProxy || (client.Owner is { } owner && projects.Contains(owner)) || IsForContainers(client.Fact.Name, client.Fact.Url.Place)) continue;
            foreach (var endpoint in Readers.Endpoints.NamedEndpoints.Read(client.Fact.Url))
            {
                if (ServiceNamed(configuration, endpoint.Host) is not { } server || !found.Add(endpoint.HostPlace)) continue;

                var isElsewhere = client.Owner is { } folder && configuration.Networks.BuiltFrom(folder).Count > 0;
                var reason = client.Owner is null ? "requests are sent from the host" : "the front end's server runs on the host";
                yield return Of(configuration, endpoint, client.Fact.Name, reason, server, isElsewhere);
            }
        }
    }

    /// <summary>The same for what C# hands to the clients of its dependencies.</summary>
    public static IEnumerable<Finding> InCode(RepositoryConfiguration configuration) => Among(Dependency.InCode(configuration), [], configuration);

    private static IEnumerable<Finding> Among(IEnumerable<Dependency> dependencies, HashSet<TextPlace> found, RepositoryConfiguration configuration)
    {
        foreach (var (setting, endpoint) in dependencies)
        {
            if (setting is not { Project: { } project, Context: { } context } || !IsOnHost(context, project) || ServiceNamed(configuration, endpoint.Host) is not { } server || IsForContainers(setting.Name, setting.Value.Place)) continue;
            if (!found.Add(endpoint.HostPlace)) continue;

            var isElsewhere = IsInContainer(project, server, configuration) || (setting.IsFromFile && project.File.Property("UserSecretsId") is not null);
            yield return Of(configuration, endpoint, setting.Name, Starter(context), server, isElsewhere) with { Project = project.Path };
        }
    }

    // .env.docker, or a connection string DockerConnection beside DefaultConnection, is for the other side by its own word.
    private static bool IsForContainers(string name, TextPlace place)
        => name.IndexOf("docker", StringComparison.OrdinalIgnoreCase) >= 0
            || (place.Path is { } path && path.IndexOf("docker", path.LastIndexOf('/') + 1, StringComparison.OrdinalIgnoreCase) >= 0);

    // A program without profiles is started by itself.
    private static bool IsOnHost(LaunchContext context, RepositoryProject project)
        => context.Kind == LaunchKind.Profile || (context.Kind == LaunchKind.Bare && !project.Launch.Profiles.Any(static profile => profile.IsProject));

    private static string Starter(LaunchContext context)
        => context.Kind == LaunchKind.Profile ? "the launch profile '" + Quoted.Text(context.Name.Substring("profile:".Length)) + "' runs on the host" : "'dotnet run' starts it on the host";

    private static Finding Of(RepositoryConfiguration configuration, NamedEndpoint endpoint, string name, string reason, ComposeNode server, bool isElsewhere)
    {
        var port = endpoint.Port ?? PortOf(endpoint, server);
        var published = port is { } inside ? OnHost(server.Service, inside) : null;
        var edit = published is var (_, known) ? EndpointEdit.To(endpoint, "localhost", known) : new EndpointEdit(endpoint.HostPlace, null);
        return new Finding(
            RuleCatalogue.ServiceNameOutsideNetwork, edit.Place,
            Quoted.Text(endpoint.Shown), Quoted.Text(name), Quoted.Text(server.Service.Name), configuration.Shown(server.Service.Place), reason, Remedy(published, port, configuration))
        {
            Level = isElsewhere ? RuleLevel.Info : RuleLevel.Warning,
            Related = [published?.Mapping.PublishedPlace ?? server.Service.Place],
            Replacement = isElsewhere ? null : edit.Text,
        };
    }

    // Of the ports that clients of that grammar take, the one on which the service listens.
    private static int? PortOf(NamedEndpoint endpoint, ComposeNode server)
    {
        foreach (var port in endpoint.DefaultPorts)
        {
            if (server.HasPort(port)) return port;
        }

        return null;
    }

    private static string Remedy((PortMapping Mapping, int Port)? published, int? port, RepositoryConfiguration configuration)
        => published is var (mapping, host)
            ? string.Format(CultureInfo.InvariantCulture, "use 'localhost:{0}' there ({1})", host, configuration.Shown(mapping.PublishedPlace))
            : port is null ? "use 'localhost' and its published port there" : string.Format(CultureInfo.InvariantCulture, "publish its port {0} and use 'localhost' there", port);

    private static (PortMapping Mapping, int Port)? OnHost(ComposeService server, int inside)
    {
        foreach (var mapping in server.Ports)
        {
            if (mapping is { Protocol: "tcp", Published: { } published, Target: { } target } && target.Contains(inside) && published.Count == target.Count)
                return (mapping, published.First + inside - target.First);
        }

        return null;
    }

    // A name with a dot may be a real one, and a service of the host's network is reached by the host's name as well.
    private static ComposeNode? ServiceNamed(RepositoryConfiguration configuration, string host)
        => host.IndexOf('.') >= 0 ? null : configuration.Networks.Named(host).FirstOrDefault(static node => node.Service.NetworkMode is null);

    // As that service, as one that may be it, or as an image that runs where nobody can look.
    private static bool IsInContainer(RepositoryProject project, ComposeNode server, RepositoryConfiguration configuration)
    {
        if (project.Dockerfiles.Count > 0 || project.IsSdkContainer) return true;
        return configuration.Networks.In(server.File).Any(node => node.Owner is null
            && (node.Service.Build is not null || project.AssemblyName.IndexOf(node.Service.Name, StringComparison.OrdinalIgnoreCase) >= 0));
    }
}
