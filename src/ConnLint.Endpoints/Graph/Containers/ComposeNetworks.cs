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
    private readonly Dictionary<string, List<ComposeNode>> _byFile = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Project, string Context), ComposeNode> _byContext = [];

    public ComposeNetworks(Repository repository, EndpointGraph graph)
    {
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
            var nodes = new List<ComposeNode>();
            foreach (var service in file.Project.Services)
            {
                var owner = owners.TryGetValue(new ServiceName(file.Path, service.Name), out var path) ? path : null;
                var key = (owner ?? "", "compose:" + LaunchContexts.NameOf(file, service));
                var node = new ComposeNode(file, service, owner, binds.TryGetValue(key, out var bound) ? bound : []) { SharesNetwork = SharesNetwork(service, file.Project) };
                nodes.Add(node);
                if (owner is not null && !_byContext.ContainsKey(key)) _byContext.Add(key, node);
            }

            _byFile[file.Path] = nodes;
        }
    }

    /// <summary>Every service that its file itself starts: what a further file leaves as the default ones have it is named once.</summary>
    public IEnumerable<ComposeNode> All => _byFile.Values.SelectMany(static nodes => nodes).Where(static node => node.File.IsDefault || LaunchContexts.IsOwn(node.File, node.Service));

    /// <summary>The services of a file.</summary>
    public IReadOnlyList<ComposeNode> In(ComposeFile file) => _byFile.TryGetValue(file.Path, out var nodes) ? nodes : [];

    /// <summary>The service that a context of a project is.</summary>
    public ComposeNode? Of(RepositoryProject project, LaunchContext context) => _byContext.TryGetValue((project.Path, context.Name), out var node) ? node : null;

    /// <summary>The services whose build context is a folder.</summary>
    public IEnumerable<ComposeNode> BuiltFrom(string folder) => All.Where(node => node.Service.Build is { } build && LaunchContexts.ContextOf(build) == folder);

    /// <summary>The service beside another one that a host name means.</summary>
    public ComposeNode? Named(ComposeNode beside, string host) => In(beside.File).FirstOrDefault(node => node.IsNamed(host) && node.IsBeside(beside));

    private static bool SharesNetwork(ComposeService service, ComposeProject project)
        => service.NetworkMode is not null || project.Services.Any(other => other.NetworkMode?.Text is { } mode && Lends(mode, service));

    private static bool Lends(string mode, ComposeService service)
        => mode == "service:" + service.Name || service.Aliases.Any(alias => mode == "container:" + alias);
}
