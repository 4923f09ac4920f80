using System;
using System.Collections.Generic;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Findings.Containers;
using ConnLint.Endpoints.Graph;
using ConnLint.Endpoints.Graph.Containers;
using ConnLint.Endpoints.Graph.Repositories;
using ConnLint.Endpoints.Readers;
using ConnLint.Endpoints.Rules;

namespace ConnLint.Endpoints.Findings;

/// <summary>What the files of a repository say, as far as a front has them, for the rules that join them.</summary>
/// <param name="repository">The facts. A project whose C# nobody has read has no <see cref="RepositoryProject.Program"/>.</param>
/// <param name="root">What the paths of the facts begin with, and messages leave out: the repository's folder, or empty.</param>
internal sealed class RepositoryConfiguration(Repository repository, string root = "")
{
    private static readonly HashSet<int> None = [];
    private static readonly HashSet<string> NoNames = [];

    private EndpointGraph? _graph;
    private Dictionary<ServiceName, string>? _services;
    private ComposeNetworks? _networks;
    private IReadOnlyList<EffectiveSetting>? _settings;
    private IReadOnlyList<Dependency>? _dependencies;
    private IReadOnlyList<Finding>? _containerFaults;

    public Repository Repository => repository;

    /// <summary>Who listens where, and who connects to whom.</summary>
    public EndpointGraph Graph => _graph ??= EndpointGraph.Of(repository);

    /// <summary>The services of compose files, as those see them that run beside them.</summary>
    public ComposeNetworks Networks => _networks ??= new ComposeNetworks(repository, Graph);

    /// <summary>Every setting that reaches a program, in each way of starting it.</summary>
    public IReadOnlyList<EffectiveSetting> Settings => _settings ??= [.. EffectiveSetting.Of(repository, Networks)];

    /// <summary>The endpoints to which these settings lead, as far as their keys say that a program connects there.</summary>
    public IReadOnlyList<Dependency> Dependencies => _dependencies ??= [.. Dependency.In(Settings)];

    /// <summary>What files promise of containers and their programs do not keep, decided once for the rules that share it.</summary>
    public IReadOnlyList<Finding> ContainerFaults => _containerFaults ??= [.. Containers.ContainerFaults.In(this)];

    /// <summary>The ports that the user says are served by something outside the repository, for findings in a file.</summary>
    public Func<string, HashSet<int>> KnownPorts { get; init; } = static _ => None;

    /// <summary>The variables that the user says are set by something outside the repository, for findings in a file.</summary>
    public Func<string, HashSet<string>> KnownVariables { get; init; } = static _ => NoNames;

    /// <summary>The project that a client is, or that the service is built from in which it runs; null for front ends and requests by hand.</summary>
    public string? ProjectOf(RepositoryClient client)
    {
        if (client.Owner is { } owner && RepositoryFiles.IsProject(owner)) return owner;
        return client.Service is { } service && (_services ??= ServiceOwners.In(repository)).TryGetValue(service, out var project) ? project : null;
    }

    /// <summary>The text of a file that was handed over; null for any other.</summary>
    public string? TextOf(string? path)
    {
        foreach (var file in repository.Files)
        {
            if (file.Path == path) return file.Text;
        }

        return null;
    }

    /// <summary>A place as a message names it: relative to the repository, with its line.</summary>
    public string Shown(TextPlace place)
    {
        var path = place.Path.Replace('\\', '/');
        if (root.Length > 0 && path.StartsWith(root + "/", StringComparison.Ordinal)) path = path.Substring(root.Length + 1);
        return (place with { Path = Quoted.Text(path) }).ToString();
    }
}
