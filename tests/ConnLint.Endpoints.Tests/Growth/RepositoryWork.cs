using System;
using System.Collections.Generic;
using System.Linq;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Facts.Containers;
using ConnLint.Endpoints.Findings;
using ConnLint.Endpoints.Graph.Repositories;

namespace ConnLint.Endpoints.Tests.Growth;

/// <summary>What it takes to read a repository and to ask every rule, without a clock: the facts that are looked at, each time, and the bytes that are allocated.</summary>
internal sealed class RepositoryWork
{
    private long _facts;

    private RepositoryWork()
    {
    }

    public long Facts => _facts;

    public long Bytes { get; private set; }

    public static RepositoryWork Of(IReadOnlyList<RepositoryFile> files)
    {
        var work = new RepositoryWork();
        var before = GC.GetAllocatedBytesForCurrentThread();
        var configuration = new RepositoryConfiguration(work.Counted(RepositoryReader.Read(files)));
        _ = configuration.Graph.Clients.Count;
        foreach (var rule in RepositoryRules.All) _ = rule.Find(configuration).Count();
        foreach (var project in configuration.Repository.Projects)
        {
            var own = new ProjectConfiguration(project.Launch, project.Settings);
            _ = own.AllContexts.Count + own.ListenUrls().Count();
        }

        work.Bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        return work;
    }

    private Repository Counted(Repository repository) => repository with
    {
        Projects = [.. repository.Projects.Select(Counted)],
        Composes = [.. repository.Composes.Select(file => file with { Project = file.Project with { Services = Counted<ComposeService>([.. file.Project.Services.Select(Counted)]) } })],
        Clients = Counted(repository.Clients),
        DevServers = Counted(repository.DevServers),
        EnvFiles = repository.EnvFiles.ToDictionary(static file => file.Key, IReadOnlyList<EnvironmentVariable> (file) => Counted(file.Value)),
        Kubernetes = Counted(repository.Kubernetes),
        KubernetesServices = Counted(repository.KubernetesServices),
    };

    private RepositoryProject Counted(RepositoryProject project) => project with
    {
        Program = HostProgram.Unread,
        Launch = project.Launch with { Profiles = Counted(project.Launch.Profiles) },
        Settings = [.. project.Settings.Select(file => file with { Settings = Counted(file.Settings) })],
    };

    private ComposeService Counted(ComposeService service) => service with
    {
        Ports = Counted(service.Ports),
        Expose = Counted(service.Expose),
        Environment = Counted(service.Environment),
        DependsOn = Counted(service.DependsOn),
        Volumes = Counted(service.Volumes),
    };

    private CountedList<T> Counted<T>(IReadOnlyList<T> items) => new(items, () => _facts++);
}
