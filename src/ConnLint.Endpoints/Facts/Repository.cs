using System.Collections.Generic;
using System.Linq;
using ConnLint.Endpoints.Facts.Containers;
using ConnLint.Endpoints.Facts.FrontEnds;
using ConnLint.Endpoints.Facts.Platforms;

namespace ConnLint.Endpoints.Facts;

/// <summary>Everything that the files of a repository say of endpoints.</summary>
/// <param name="Projects">The projects, by path.</param>
/// <param name="Composes">The compose files.</param>
/// <param name="DevServers">The development servers of front ends.</param>
/// <param name="Clients">Who connects where, by what files say.</param>
internal sealed record Repository(
    IReadOnlyList<RepositoryProject> Projects,
    IReadOnlyList<ComposeFile> Composes,
    IReadOnlyList<OwnedDevServer> DevServers,
    IReadOnlyList<RepositoryClient> Clients)
{
    /// <summary>The same, and what neighbours are known to connect to.</summary>
    public IEnumerable<RepositoryClient> AllClients => Clients.Concat(Neighbours.Projects.SelectMany(static neighbour => neighbour.Clients));

    /// <summary>The texts of all env files, by path, for the services that name them.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<EnvironmentVariable>> EnvFiles { get; init; } = new Dictionary<string, IReadOnlyList<EnvironmentVariable>>();

    /// <summary>What is known of projects whose files are not read here.</summary>
    public SolutionSummary Neighbours { get; init; } = SolutionSummary.Empty;

    /// <summary>What manifests run.</summary>
    public IReadOnlyList<KubernetesWorkload> Kubernetes { get; init; } = [];

    /// <summary>The services of manifests, which lead to pods.</summary>
    public IReadOnlyList<KubernetesService> KubernetesServices { get; init; } = [];

    /// <summary>All Dockerfiles, by path.</summary>
    public IReadOnlyDictionary<string, Dockerfile> Dockerfiles { get; init; } = new Dictionary<string, Dockerfile>();

    /// <summary>The projects that each solution names, by path; paths ignore case.</summary>
    public IReadOnlyList<HashSet<string>> Solutions { get; init; } = [];

    /// <summary>What files of hosting platforms start.</summary>
    public IReadOnlyList<RepositoryPlatform> Platforms { get; init; } = [];

    /// <summary>What build services run.</summary>
    public IReadOnlyList<RepositoryPipeline> Pipelines { get; init; } = [];

    /// <summary>All files that were handed over, for the question whether any of them knows a name at all.</summary>
    public IReadOnlyCollection<RepositoryFile> Files { get; init; } = [];
}

/// <summary>A file of a hosting platform.</summary>
internal sealed record RepositoryPlatform(string Path, PlatformFile File);

/// <summary>A file of a build service.</summary>
internal sealed record RepositoryPipeline(string Path, PipelineFile File);

/// <summary>One or several merged compose files that are started together.</summary>
/// <param name="Path">The file that tells it from the others of its folder.</param>
/// <param name="IsDefault">Whether <c>docker compose up</c> takes it when none is named.</param>
/// <param name="Project">What they describe.</param>
internal sealed record ComposeFile(string Path, bool IsDefault, ComposeProject Project);

/// <summary>A development server and the folder of its front end.</summary>
internal sealed record OwnedDevServer(string Folder, DevServer Server);

/// <summary>A client and who it belongs to.</summary>
/// <param name="Fact">The URL, with its place.</param>
/// <param name="Owner">The project that connects, or the folder of a front end; null for a request that somebody sends by hand.</param>
/// <param name="Service">The compose service in whose network it runs; null for the host.</param>
internal sealed record RepositoryClient(ClientFact Fact, string? Owner, ServiceName? Service);

/// <summary>A service of a compose file.</summary>
internal sealed record ServiceName(string File, string Name);
