using System;
using System.Collections.Generic;
using System.Linq;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Facts.Containers;
using ConnLint.Endpoints.Graph.Repositories;

namespace ConnLint.Endpoints.Graph.Containers;

/// <summary>The services of all compose files, as those see them that run beside them.</summary>
internal sealed class ComposeNetworks
{
    // No file that somebody wrote has more; with more, a client's service is not searched for.
    private const int ManyServices = 500;

    // What all services together are given by files that they share; of those after, only what they say themselves is known.
    private const int MaxVariables = 250_000;

    private static readonly List<ComposeNode> None = [];

    private readonly List<ComposeNode> _all = [];
    private readonly Dictionary<string, List<ComposeNode>> _byFile = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<ComposeNode>> _byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<ComposeNode>> _byFolder = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Project, string Context), ComposeNode> _byContext = [];
    private readonly Dictionary<ComposeService, IReadOnlyCollection<EnvironmentVariable>> _variables = [];
    private readonly Repository _repository;
    private int _shared;

    public ComposeNetworks(Repository repository, EndpointGraph graph)
    {
        _repository = repository;
        var owners = ServiceOwners.In(repository);
        var binds = new Dictionary<(string, string), IReadOnlyList<Bind>>();
        foreach (var (project, contexts) in graph.Projects)
        {
            foreach (var (context, effective) in contexts) binds[(project.Path, context.Name)] = effective.Binds;
        }

        foreach (var neighbour in repository.Neighbours.Projects)
        {
            foreach (var context in neighbour.Binds.Where(static promised => promised.Service is not null).GroupBy(static promised => promised.Context))
                binds[(neighbour.Path, context.Key)] = [.. context.Select(static promised => promised.Bind)];
        }

        foreach (var file in repository.Composes)
        {
            var lenders = new HashSet<string>(file.Project.Services.Select(static service => service.NetworkMode?.Text).OfType<string>(), StringComparer.Ordinal);
            foreach (var service in file.Project.Services)
            {
                var owner = owners.TryGetValue(new ServiceName(file.Path, service.Name), out var path) ? path : null;
                var key = (owner ?? "", "compose:" + LaunchContexts.NameOf(file, service));
                var node = new ComposeNode(file, service, owner, binds.TryGetValue(key, out var bound) ? bound : []) { SharesNetwork = service.NetworkMode is not null || IsLender(service, lenders) };
                Add(node);
                if (owner is not null && !_byContext.TryGetValue(key, out _)) _byContext.Add(key, node);
            }
        }
    }

    /// <summary>Every service that its file itself starts: what a further file leaves as the default ones have it is named once.</summary>
    public IReadOnlyList<ComposeNode> All => _all;

    /// <summary>The services of a file; none of one with so many that nobody wrote it.</summary>
    public IReadOnlyList<ComposeNode> In(ComposeFile file) => _byFile.TryGetValue(file.Path, out var nodes) && nodes.Count <= ManyServices ? nodes : None;

    /// <summary>The service that a context of a project is.</summary>
    public ComposeNode? Of(RepositoryProject project, LaunchContext context) => _byContext.TryGetValue((project.Path, context.Name), out var node) ? node : null;

    /// <summary>The services of any file that a host name means inside their networks.</summary>
    public IReadOnlyList<ComposeNode> Named(string host) => _byName.TryGetValue(host, out var nodes) ? nodes : None;

    /// <summary>The service beside another one that a host name means.</summary>
    public ComposeNode? Named(ComposeNode beside, string host) => Named(host).FirstOrDefault(node => node.IsBeside(beside));

    /// <summary>The variables that a service is given, those of its files included; the later of two counts.</summary>
    public IReadOnlyCollection<EnvironmentVariable> VariablesOf(ComposeService service)
    {
        if (_variables.TryGetValue(service, out var known)) return known;

        var variables = new Dictionary<string, EnvironmentVariable>(StringComparer.Ordinal);
        foreach (var file in service.EnvFiles)
        {
            var set = ContainerContexts.FileVariables(file, _repository) ?? [];
            if ((_shared += set.Count) > MaxVariables) break;
            foreach (var variable in set) variables[variable.Name] = variable;
        }

        foreach (var variable in service.Environment) variables[variable.Name] = variable;
        return _variables[service] = variables.Values;
    }

    /// <summary>The services whose build context is a folder.</summary>
    public IReadOnlyList<ComposeNode> BuiltFrom(string folder) => _byFolder.TryGetValue(folder, out var nodes) ? nodes : None;

    private void Add(ComposeNode node)
    {
        Add(_byFile, node.File.Path, node);
        foreach (var name in node.Service.Aliases.Append(node.Service.Name).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            // With a dot it may as well be a name of the host's, or of the world's.
            if (name.IndexOf('.') < 0 || name == node.Service.Name) Add(_byName, name, node);
        }

        if (!node.File.IsDefault && !LaunchContexts.IsOwn(node.File, node.Service)) return;

        _all.Add(node);
        if (node.Service.Build is { } build && LaunchContexts.ContextOf(build) is { } folder) Add(_byFolder, folder, node);
    }

    private static void Add(Dictionary<string, List<ComposeNode>> lists, string key, ComposeNode node)
    {
        if (!lists.TryGetValue(key, out var list)) lists.Add(key, list = []);
        list.Add(node);
    }

    private static bool IsLender(ComposeService service, HashSet<string> modes)
        => modes.Contains("service:" + service.Name) || service.Aliases.Any(alias => modes.Contains("container:" + alias));
}
