using System.Collections.Generic;
using System.Linq;
using ConnLint.Endpoints.Addresses;
using ConnLint.Endpoints.Readers;

namespace ConnLint.Endpoints.Facts;

/// <summary>
/// What one project has to know of everything in its solution that it is not handed the files of: small, and the same text as long as no endpoint
/// changes, so that editing a neighbour recompiles nobody who does not need it. Of URLs it holds scheme, host and port alone.
/// </summary>
/// <param name="Root">The solution's folder, to which all paths are relative.</param>
/// <param name="Projects">The neighbours, by path.</param>
/// <param name="NamedPorts">Ports that C# of other projects, which the build does not read, and scripts name.</param>
internal sealed record SolutionSummary(string Root, IReadOnlyList<ProjectSummary> Projects, IReadOnlyList<int> NamedPorts)
{
    public static readonly SolutionSummary Empty = new("", [], []);

    /// <summary>Ports that Dockerfiles of other languages expose.</summary>
    public IReadOnlyList<int> ExposedPorts { get; init; } = [];

    /// <summary>In a large solution the ports that the project's files and C# name: what others bind at them is told, and of all else only what those could mean. Null where everything is told.</summary>
    public IReadOnlyList<int>? AskedPorts { get; init; }

    /// <summary>What looks like the names of environment variables in the files that the project is not handed; never a value.</summary>
    public IReadOnlyList<string> Variables { get; init; } = [];

    /// <summary>Whether the project is the first of those that have the package, by path: it answers for what names no project.</summary>
    public bool IsFirst { get; init; } = true;

    /// <summary>Whether something may listen on a port that nobody reads; nobody is told that nothing does.</summary>
    public bool Mentions(int port) => NamedPorts.Contains(port) || ExposedPorts.Contains(port);

    /// <summary>Whether all is told that neighbours bind at a port of the host.</summary>
    public bool Tells(int port) => AskedPorts is null || IsAlwaysTold(port) || AskedPorts.Contains(port);

    /// <summary>Whether a port is meant without being named: by a scheme, <c>http</c>, or by the kind of a database.</summary>
    public static bool IsAlwaysTold(int port) => port < MentionedPorts.First || KnownPorts.IsInfrastructure(port);
}

/// <summary>What a neighbour listens on and connects to.</summary>
/// <param name="Path">Its project file, the folder of a front end, or a compose file; relative to the solution's folder, with <c>/</c>.</param>
/// <param name="Binds">The effective binds of all its launch contexts.</param>
internal sealed record ProjectSummary(string Path, IReadOnlyList<PromisedBind> Binds)
{
    public IReadOnlyList<RepositoryClient> Clients { get; init; } = [];

    /// <summary>The compose services that are built from it.</summary>
    public IReadOnlyList<ServiceName> Services { get; init; } = [];
}

/// <summary>One endpoint of a neighbour.</summary>
/// <param name="Context">The launch context, e.g. <c>profile:http</c>.</param>
/// <param name="IsDefault">Whether a plain <c>dotnet run</c> binds it; in a summary, of a project that may be started beside the one that the summary is for.</param>
internal sealed record PromisedBind(string Context, bool IsDefault, Bind Bind)
{
    /// <summary>The endpoint on the host, where it is one of a container and published.</summary>
    public Bind? Published { get; init; }

    /// <summary>The compose service, where it is one of a container.</summary>
    public ServiceName? Service { get; init; }

    /// <summary>Whether something that is known only at run time decides what its program binds.</summary>
    public bool IsGuess { get; init; }
}
