using System.Collections.Generic;
using ConnLint.Cli.Explaining;
using ConnLint.Endpoints.Facts;

namespace ConnLint.Cli.Code;

/// <summary>What MSBuild and the C# of one project say. Places name files by their full paths.</summary>
/// <param name="Project">The project's file as it was asked for.</param>
/// <param name="Properties">What MSBuild evaluates; null where it does not come so far.</param>
/// <param name="Program">What the C# tells its host; null where it is unknown, with the reason among the gaps.</param>
/// <param name="Sockets">What the C# listens on by itself: <c>TcpListener</c>, <c>HttpListener</c>, <c>Socket</c>.</param>
/// <param name="Clients">The loopback URLs to which the C# connects.</param>
/// <param name="Gaps">What could not be read, and why.</param>
internal sealed record ProjectCode(
    string Project,
    ProjectProperties? Properties,
    HostProgram? Program,
    IReadOnlyList<Bind> Sockets,
    IReadOnlyList<CodeClientUrl> Clients,
    IReadOnlyList<Gap> Gaps)
{
    /// <summary>Whether the C# certainly makes a web host; a generic host alone may run only background services.</summary>
    public bool HasWebHost { get; init; }

    /// <summary>The environment variables that the C# cannot do without.</summary>
    public IReadOnlyList<VariableRead> Reads { get; init; } = [];

    /// <summary>The environment variables that the C# sets itself.</summary>
    public IReadOnlyCollection<string> SetVariables { get; init; } = [];
}

/// <summary>A loopback URL in C# and where it stands: the port's digits, or the whole expression.</summary>
internal readonly record struct CodeClientUrl(ClientUrl Url, TextPlace Place, ClientRole Role);
