using System;
using System.Collections.Generic;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Facts.Containers;

namespace ConnLint.Endpoints.Graph.Repositories;

/// <summary>
/// Tells which settings of a project are meant for the network of a compose file: those that name one of its services, where the project is a service
/// there and no variable of the service replaces the setting.
/// </summary>
internal sealed class NetworkClients
{
    private readonly Dictionary<string, List<(ComposeFile File, ComposeService Service)>> _servicesOf = new(StringComparer.Ordinal);

    private NetworkClients(Repository repository)
    {
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var project in repository.Projects)
        {
            foreach (var dockerfile in project.Dockerfiles) owners[dockerfile.Path] = project.Path;
        }

        foreach (var file in repository.Composes)
        {
            foreach (var service in file.Project.Services)
            {
                if (LaunchContexts.DockerfileOf(service, repository) is not { } dockerfile || !owners.TryGetValue(dockerfile.Path, out var owner)) continue;
                if (!_servicesOf.TryGetValue(owner, out var services)) _servicesOf.Add(owner, services = []);
                services.Add((file, service));
            }
        }
    }

    public static NetworkClients In(Repository repository) => new(repository);

    /// <summary>The client, inside the network that it is meant for; as it was where it is meant for the host.</summary>
    public RepositoryClient Of(RepositoryClient client)
    {
        if (client is not { Owner: { } owner, Service: null } || !_servicesOf.TryGetValue(owner, out var services)) return client;
        if (!Uri.TryCreate(client.Fact.Url.Text, UriKind.Absolute, out var url)) return client;

        foreach (var (file, service) in services)
        {
            if (Has(file, url.Host) && !Replaces(service, client.Fact.Name)) return client with { Service = new ServiceName(file.Path, service.Name) };
        }

        return client;
    }

    private static bool Has(ComposeFile file, string host)
    {
        foreach (var service in file.Project.Services)
        {
            if (service.Name.Equals(host, StringComparison.OrdinalIgnoreCase)) return true;
            foreach (var alias in service.Aliases)
            {
                if (alias.Equals(host, StringComparison.OrdinalIgnoreCase)) return true;
            }
        }

        return false;
    }

    private static bool Replaces(ComposeService service, string key)
    {
        foreach (var variable in service.Environment)
        {
            if (variable.Name.Replace("__", ":").Equals(key, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }
}
