using System;
using System.Collections.Generic;
using System.Linq;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Facts.Containers;
using ConnLint.Endpoints.Graph.Containers;

namespace ConnLint.Endpoints.Graph;

/// <summary>Every way in which the repository starts its projects.</summary>
internal sealed class LaunchContexts
{
    // No project is started in as many ways; a file of a million characters holds 14,000 services, or 9,000 profiles.
    private const int MaxContexts = 200;

    // Each of them reads all settings, of which another such file holds 25,000; no project has as many in all its starts together.
    private const int MaxValues = 250_000;

    // One value may be a list of as many URLs.
    private const int UsualLength = 30;

    private readonly Repository _repository;
    private readonly Dictionary<string, List<ServiceStart>> _services = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<PodStart>> _pods = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _composedImages = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Looks once through all services and pods, so that each project finds its own.</summary>
    public LaunchContexts(Repository repository)
    {
        _repository = repository;
        var order = 0;
        foreach (var file in repository.Composes)
        {
            foreach (var service in file.Project.Services)
            {
                if (service is { Build: null, Image.Text: { } named }) _composedImages.Add(LastPart(named));
                if ((file.IsDefault || IsOwn(file, service)) && DockerfileOf(service, repository) is { } dockerfile)
                    Add(_services, dockerfile.Path, new ServiceStart(order++, NameOf(file, service), file, service, dockerfile));
            }
        }

        foreach (var workload in repository.Kubernetes)
        {
            foreach (var container in workload.Containers)
            {
                if (container.Image?.Text is { } image) Add(_pods, LastPart(image), new PodStart(order++, workload, container));
            }
        }
    }

    /// <summary>The launch profiles of the command <c>Project</c> and of Docker tools, the bare program, and its containers; the image by itself only where nothing runs it, and the SDK's where the user says that there is one.</summary>
    public IEnumerable<LaunchContext> Of(RepositoryProject project)
    {
        var variables = 0;
        foreach (var context in AllOf(project).Take(Most(project.Settings)))
        {
            if (variables > MaxValues) yield break;
            variables += context.Variables.Count;
            yield return context.Doubt is null && FurtherSettings(context) is { } file ? context with { Doubt = new SettingValue("the settings file " + file.Path, default) } : context;
        }
    }

    // appsettings.Development.Docker.json belongs to no environment: the program reads it after appsettings.Development.json where it finds out that it runs in a container.
    private static AppSettingsFile? FurtherSettings(LaunchContext context)
    {
        if (!context.IsContainer || context.Files.All(static file => file.Environment?.IndexOf('.') is null or -1)) return null;

        var environment = ConfigurationStack.Of(HostProgram.Unread, context).Environment + ".";
        return context.Files.FirstOrDefault(file => file.Environment?.StartsWith(environment, StringComparison.OrdinalIgnoreCase) == true);
    }

    /// <summary>The profiles that start a program, the first ones where there are too many beside its settings.</summary>
    public static IEnumerable<LaunchProfile> ProfilesOf(LaunchSettings launch, IReadOnlyCollection<AppSettingsFile> files)
        => launch.Profiles.Where(static profile => profile.IsProject).Take(Most(files));

    private IEnumerable<LaunchContext> AllOf(RepositoryProject project)
    {
        foreach (var profile in project.Launch.Profiles)
        {
            if (project.IsAspireHost && profile.ApplicationUrl is null && profile.Variable("ASPNETCORE_URLS") is null) continue;
            if (profile.IsProject) yield return LaunchContext.OfProfile(profile, project.Settings);
            else if (OfDocker(profile, project) is { } docker) yield return docker;
        }

        if (!project.IsServedByTool) yield return LaunchContext.Bare(project.Settings);

        var isRun = false;
        var services = ServicesOf(project);
        foreach (var start in services)
        {
            if (ContainerContexts.OfService(project, start.Dockerfile, start.Service, "compose:" + start.Name, _repository) is not { } context) continue;
            isRun = true;
            yield return context with { Container = context.Container! with { File = start.File } };
        }

        foreach (var (name, workload, container) in Named(PodsOf(project, services)))
        {
            if (ContainerContexts.OfPod(project, container, "kubernetes:" + name) is not { } context) continue;
            isRun = true;
            yield return context with { Container = context.Container! with { Workload = workload } };
        }

        if (isRun) yield break;
        if (project.Dockerfiles.Count > 0)
        {
            if (ContainerContexts.OfImage(project, project.Dockerfiles[0]) is { } image) yield return image;
        }
        else if ((project.IsSdkContainer || IsSaid(project)) && !ImageNames(project).Any(_composedImages.Contains))
        {
            yield return ContainerContexts.OfSdk(project);
        }
    }

    // Of an image that no file describes, only the user's word is at hand; a Dockerfile of which nobody knows what it builds may describe it.
    private bool IsSaid(RepositoryProject project)
    {
        if (project.IsSaidToBeContainerised != true || project.File.Property("DockerfileFile") is not null) return false;
        var built = new HashSet<string>(_repository.Projects.SelectMany(static one => one.Dockerfiles).Select(static dockerfile => dockerfile.Path), StringComparer.Ordinal);
        return _repository.Dockerfiles.Keys.All(path => built.Contains(path) && RepositoryFile.FolderOf(path) != project.Folder);
    }

    // A manifest names an image; that it is this project's is known where the project, or a compose service that builds it, gives it the same name.
    private List<PodStart> PodsOf(RepositoryProject project, List<ServiceStart> services)
    {
        if (_pods.Count == 0) return [];

        var names = new HashSet<string>(ImageNames(project), StringComparer.OrdinalIgnoreCase);
        foreach (var start in services)
        {
            if (start.Service.Image?.Text is { } image) names.Add(LastPart(image));
        }

        var pods = new List<PodStart>();
        foreach (var name in names)
        {
            if (_pods.TryGetValue(name, out var found)) pods.AddRange(found);
        }

        pods.Sort(static (left, right) => left.Order.CompareTo(right.Order));
        return pods;
    }

    // Repositories often hold manifests of several stages: of two with one name, the names say which.
    private static IEnumerable<(string Name, KubernetesWorkload Workload, KubernetesContainer Container)> Named(List<PodStart> pods)
    {
        foreach (var (_, workload, container) in pods.OrderBy(static pod => pod.Container.Name.Place.Path, StringComparer.Ordinal))
        {
            var name = container.Name.Text;
            var isOne = pods.Count(pod => pod.Container.Name.Text == name) == 1;
            yield return (isOne ? name : $"{container.Name.Place.Path}:{(workload.Name.Text == name ? name : workload.Name.Text + ":" + name)}", workload, container);
        }
    }

    // The second property is the older name of the first (learn.microsoft.com, "Containerize a .NET app reference").
    private static IEnumerable<string> ImageNames(RepositoryProject project)
    {
        yield return project.AssemblyName;
        foreach (var property in new[] { "ContainerRepository", "ContainerImageName" })
        {
            if (project.File.Property(property)?.Text is { } pushed) yield return LastPart(pushed);
        }
    }

    private static string LastPart(string image)
    {
        var path = ImageName.Parse(image).Path;
        return path.Substring(path.LastIndexOf('/') + 1);
    }

    // The tools start the image with the profile's variables and the developer's certificate mounted.
    private static LaunchContext? OfDocker(LaunchProfile profile, RepositoryProject project)
    {
        if (!string.Equals(profile.CommandName, "Docker", StringComparison.OrdinalIgnoreCase) || project.Dockerfiles.Count == 0) return null;
        if (ContainerContexts.OfImage(project, project.Dockerfiles[0]) is not { } image) return null;
        var own = LaunchContext.OfProfile(profile, []);
        return image with { Name = own.Name, Variables = [.. image.Variables, .. own.Variables], HasDeveloperCertificate = true };
    }

    // The services of compose files that are built from one of the project's Dockerfiles. Of another file than the default one, the name says which.
    private List<ServiceStart> ServicesOf(RepositoryProject project)
    {
        var services = new List<ServiceStart>();
        foreach (var dockerfile in project.Dockerfiles)
        {
            if (_services.TryGetValue(dockerfile.Path, out var found)) services.AddRange(found);
        }

        services.Sort(static (left, right) => left.Order.CompareTo(right.Order));
        return services;
    }

    /// <summary>What a service is called: a file beside the default ones that says nothing of it starts it as they do.</summary>
    public static string NameOf(ComposeFile file, ComposeService service) => file.IsDefault || !IsOwn(file, service) ? service.Name : file.Path + ":" + service.Name;

    /// <summary>Whether the file that tells these merged ones from others mentions the service.</summary>
    public static bool IsOwn(ComposeFile file, ComposeService service) => service.Place.Path == file.Path;

    /// <summary>The Dockerfile from which a service is built, where it is one of the repository.</summary>
    public static Dockerfile? DockerfileOf(ComposeService service, Repository repository)
    {
        if (service.Build is not { Inline: null } build || build.Dockerfile is { Text: null }) return null;

        var context = ContextOf(build);
        var path = context is null ? null : RepositoryFile.Resolve(context, build.Dockerfile?.Text ?? "Dockerfile");
        return path is not null && repository.Dockerfiles.TryGetValue(path, out var dockerfile) ? dockerfile : null;
    }

    /// <summary>The folder from which a service is built; null where it is computed or outside of the repository.</summary>
    public static string? ContextOf(ComposeBuild build) => build.Context is { Text: null }
        ? null
        : RepositoryFile.Resolve(RepositoryFile.FolderOf((build.Context ?? build.Dockerfile)?.Place.Path ?? build.Place.Path), build.Context?.Text ?? ".");

    private static int Most(IReadOnlyCollection<AppSettingsFile> files)
        => Math.Max(1, Math.Min(MaxContexts, MaxValues / (1 + files.Sum(static file => file.Settings.Sum(static setting => 1 + (setting.Value.Text.Length / UsualLength))))));

    private static void Add<TStart>(Dictionary<string, List<TStart>> starts, string key, TStart start)
    {
        if (!starts.TryGetValue(key, out var list)) starts.Add(key, list = []);
        list.Add(start);
    }

    /// <param name="Order">Its number among all of the repository.</param>
    private sealed record ServiceStart(int Order, string Name, ComposeFile File, ComposeService Service, Dockerfile Dockerfile);

    /// <inheritdoc cref="ServiceStart"/>
    private sealed record PodStart(int Order, KubernetesWorkload Workload, KubernetesContainer Container);
}
