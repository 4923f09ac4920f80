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
    private readonly Dictionary<string, List<Network>> _networksOf = new(StringComparer.Ordinal);

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
                if (!_networksOf.TryGetValue(owner, out var networks)) _networksOf.Add(owner, networks = []);
                if (networks.Count == 0 || networks[networks.Count - 1].File != file) networks.Add(new Network(file));
                networks[networks.Count - 1].Add(service);
            }
        }
    }

    public static NetworkClients In(Repository repository) => new(repository);

    /// <summary>The client, inside the network that it is meant for; as it was where it is meant for the host.</summary>
    public RepositoryClient Of(RepositoryClient client)
    {
        if (client is not { Owner: { } owner, Service: null } || !_networksOf.TryGetValue(owner, out var networks)) return client;
        if (!Uri.TryCreate(client.Fact.Url.Text, UriKind.Absolute, out var url)) return client;

        foreach (var network in networks)
        {
            if (network.Has(url.Host) && network.FirstThatKeeps(client.Fact.Name) is { } service) return client with { Service = new ServiceName(network.File.Path, service.Name) };
        }

        return client;
    }

    /// <summary>A compose file and those of its services that a project is. Looked up rather than searched: a file may hold as many services as a project has settings.</summary>
    private sealed class Network
    {
        private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);
        private readonly List<ComposeService> _services = [];
        private readonly Dictionary<string, HashSet<int>> _replacing = new(StringComparer.OrdinalIgnoreCase);

        public Network(ComposeFile file)
        {
            File = file;
            foreach (var service in file.Project.Services)
            {
                _names.Add(service.Name);
                foreach (var alias in service.Aliases) _names.Add(alias);
            }
        }

        public ComposeFile File { get; }

        public void Add(ComposeService service)
        {
            foreach (var variable in service.Environment)
            {
                var key = variable.Name.Replace("__", ":");
                if (!_replacing.TryGetValue(key, out var services)) _replacing.Add(key, services = []);
                services.Add(_services.Count);
            }

            _services.Add(service);
        }

        public bool Has(string host) => _names.Contains(host);

        /// <summary>The first service without a variable that replaces the setting.</summary>
        public ComposeService? FirstThatKeeps(string key)
        {
            if (!_replacing.TryGetValue(key, out var replacing)) return _services[0];
            for (var i = 0; i < _services.Count; i++)
            {
                if (!replacing.Contains(i)) return _services[i];
            }

            return null;
        }
    }
}
