using System.Collections.Generic;
using System.Linq;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Facts.Containers;
using ConnLint.Endpoints.Graph;
using ConnLint.Endpoints.Graph.Containers;

namespace ConnLint.Endpoints.Findings.Containers;

/// <summary>The containers of every server whose C# has been read.</summary>
internal static class ContainerRuns
{
    public static IEnumerable<ContainerRun> Of(RepositoryConfiguration configuration)
    {
        var claimed = ClaimedTwice(configuration.Graph);
        foreach (var (project, contexts) in configuration.Graph.Projects)
        {
            if (project.Program is null) continue;
            foreach (var (context, effective) in contexts)
            {
                if (context.Container is not { } parts || (parts.Container is { } pod && !IsImageOf(project, pod, claimed))) continue;
                yield return new ContainerRun(project, context, effective) { Alone = Alone(project, context, configuration.Repository) };
            }
        }
    }

    // A manifest names its image, and of what is built elsewhere the name says nothing.
    private static bool IsImageOf(RepositoryProject project, KubernetesContainer pod, HashSet<TextPlace> claimed)
        => !claimed.Contains(pod.Name.Place) && (project.Dockerfiles.Count == 1 || (project.Dockerfiles.Count == 0 && project.IsSdkContainer));

    // Two projects of one name: nobody knows whose image a pod runs.
    private static HashSet<TextPlace> ClaimedTwice(EndpointGraph graph)
    {
        var (once, twice) = (new HashSet<TextPlace>(), new HashSet<TextPlace>());
        foreach (var context in graph.Projects.SelectMany(static project => project.Contexts))
        {
            if (context.Context.Container?.Container is { } container && !once.Add(container.Name.Place)) twice.Add(container.Name.Place);
        }

        return twice;
    }

    // Whether a compose file beside the default ones completes or replaces them, only whoever starts it knows; one that says itself what a service runs may do either.
    private static EffectiveBinds? Alone(RepositoryProject project, LaunchContext context, Repository repository)
    {
        if (context.Container is not { File: { IsDefault: false, Path: var path }, Service: { } service }) return null;
        if (service.Build?.Place.Path != path && service.Image?.Place.Path != path) return null;

        var own = service with
        {
            Environment = [.. service.Environment.Where(variable => variable.NamePlace.Path == path)],
            EnvFiles = [.. service.EnvFiles.Where(file => file.Path.Place.Path == path)],
            Command = service.Command?.Place.Path == path ? service.Command : null,
            Entrypoint = service.Entrypoint?.Place.Path == path ? service.Entrypoint : null,
        };
        return LaunchContexts.DockerfileOf(service, repository) is { } dockerfile && ContainerContexts.OfService(project, dockerfile, own, context.Name, repository) is { } alone
            ? EffectiveBinds.Of(project.Program!, alone)
            : null;
    }
}
