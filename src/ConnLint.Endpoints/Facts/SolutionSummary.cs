using System.Collections.Generic;

namespace ConnLint.Endpoints.Facts;

/// <summary>
/// What one project has to know of the others in its solution: small, and the same text as long as no endpoint changes, so that editing
/// a neighbour recompiles nobody who does not need it.
/// </summary>
/// <param name="Root">The solution's folder, to which all paths are relative.</param>
/// <param name="Projects">The other projects, by path.</param>
/// <param name="MentionedPorts">Ports that files name which no reader understands yet; nobody is told that nothing listens there.</param>
internal sealed record SolutionSummary(string Root, IReadOnlyList<ProjectSummary> Projects, IReadOnlyList<int> MentionedPorts)
{
    public static readonly SolutionSummary Empty = new("", [], []);

    /// <summary>Whether the project is the first of those that have the package, by path: it answers for what names no project.</summary>
    public bool IsFirst { get; init; } = true;
}

/// <summary>What a neighbouring project promises to listen on.</summary>
/// <param name="Path">Its project file, relative to the solution's folder, with <c>/</c>.</param>
/// <param name="Binds">The effective binds of all its launch contexts.</param>
internal sealed record ProjectSummary(string Path, IReadOnlyList<PromisedBind> Binds);

/// <summary>One endpoint of a neighbouring project.</summary>
/// <param name="Context">The launch context, e.g. <c>profile:http</c>.</param>
/// <param name="IsDefault">Whether a plain <c>dotnet run</c> binds it.</param>
internal sealed record PromisedBind(string Context, bool IsDefault, Bind Bind);
