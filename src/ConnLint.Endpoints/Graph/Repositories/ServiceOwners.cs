using System;
using System.Collections.Generic;
using ConnLint.Endpoints.Facts;

namespace ConnLint.Endpoints.Graph.Repositories;

/// <summary>Tells which project each compose service is built from, by what its Dockerfile builds; of projects whose files are not read here, by what their summary says.</summary>
internal static class ServiceOwners
{
    public static Dictionary<ServiceName, string> In(Repository repository)
    {
        var dockerfiles = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var project in repository.Projects)
        {
            foreach (var dockerfile in project.Dockerfiles) dockerfiles[dockerfile.Path] = project.Path;
        }

        var owners = new Dictionary<ServiceName, string>();
        foreach (var neighbour in repository.Neighbours.Projects)
        {
            foreach (var service in neighbour.Services) owners[service] = neighbour.Path;
        }

        foreach (var file in repository.Composes)
        {
            foreach (var service in file.Project.Services)
            {
                if (LaunchContexts.DockerfileOf(service, repository) is { } dockerfile && dockerfiles.TryGetValue(dockerfile.Path, out var owner)) owners[new ServiceName(file.Path, service.Name)] = owner;
            }
        }

        return owners;
    }
}
