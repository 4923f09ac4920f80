using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using ConnLint.Cli.Explaining;
using ConnLint.Cli.Solutions;
using Microsoft.CodeAnalysis;

namespace ConnLint.Cli.Code;

/// <summary>
/// Reads what MSBuild and the C# of projects say. MSBuild evaluates each project, and runs what the project itself adds to the targets before compiling, as
/// every editor that opens it does: user code, so only of projects that the user named, and only for <c>connlint map</c>. Nothing is written into the
/// projects' folders (docs/adr/0007).
/// </summary>
/// <param name="root">The folder relative to which gaps name projects.</param>
/// <param name="limit">How long MSBuild may take; by default a time that grows with the number of projects.</param>
internal sealed class CodeReader(string root, TimeSpan? limit = null)
{
    private static readonly TimeSpan BaseLimit = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan LimitPerProject = TimeSpan.FromSeconds(3);

    /// <summary>Reads the projects; each gets an answer, in the same order, with gaps where something could not be read.</summary>
    /// <exception cref="OperationCanceledException">Cancelled; MSBuild has ended and its folder is gone.</exception>
    public Task<IReadOnlyList<ProjectCode>> ReadAsync(IReadOnlyList<string> projects, CancellationToken cancellationToken)
        => EndingSignals.RunAsync(token => AskAsync(projects, token), cancellationToken);

    private async Task<IReadOnlyList<ProjectCode>> AskAsync(IReadOnlyList<string> projects, CancellationToken cancellationToken)
    {
        using var folder = new TemporaryFolder();
        var paths = projects.Select(Path.GetFullPath).ToList();
        var collections = new List<Collection>();
        foreach (var group in Collection.BySdk(paths.Where(File.Exists).Distinct(StringComparer.Ordinal)))
        {
            List<string> members = [.. group];
            var part = Path.Combine(folder.Path, collections.Count.ToString(CultureInfo.InvariantCulture));
            var time = limit ?? BaseLimit + (LimitPerProject * members.Count);
            collections.Add(await Collection.OfAsync(part, group.Key ?? Path.GetDirectoryName(members[0])!, members, time, cancellationToken).ConfigureAwait(false));
        }

        // Roslyn may take seconds to notice a cancellation; its thread ends with this process at the latest.
        var read = await DeepStack.RunAsync(() => Read(collections, cancellationToken)).WaitAsync(cancellationToken).ConfigureAwait(false);
        return [.. projects.Select((project, i) => read.TryGetValue(paths[i], out var code)
            ? code with { Project = project }
            : Unread(paths[i], null, "there is no such file") with { Project = project })];
    }

    private Dictionary<string, ProjectCode> Read(List<Collection> collections, CancellationToken cancellationToken)
    {
        var compilations = new Compilations(collections.SelectMany(static collection => collection.Projects));
        var read = new Dictionary<string, ProjectCode>(StringComparer.Ordinal);
        foreach (var collection in collections)
        {
            foreach (var project in collection.Projects) read[project.Project] = Read(project, collection, compilations, cancellationToken);
        }

        return read;
    }

    private ProjectCode Read(CollectedProject project, Collection collection, Compilations compilations, CancellationToken cancellationToken)
    {
        if (!Path.GetExtension(project.Project).Equals(".csproj", StringComparison.OrdinalIgnoreCase)) return Unread(project, "only C# is read");
        if (!project.IsRestored) return Unread(project, "not restored: run dotnet restore");
        if (collection.Errors.Of(project.Project) is { } error && IsOfRestore(error)) return Unread(project, "not restored: dotnet restore failed with " + error);
        try
        {
            if (compilations.Of(project) is not { } made)
                return Unread(project, collection.Errors.Of(project.Project) ?? collection.Failure ?? "MSBuild could not prepare it: run dotnet build");

            var code = CodeFactsCollector.Read(project.Project, made.Compilation, cancellationToken);
            return code with { Properties = project.Properties, Gaps = GapsOf(project, made, cancellationToken) };
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // Roslyn fails on code that is nested too deeply, among others; the other projects are still worth reading.
            return Unread(project, "reading it failed with " + exception.GetType().Name);
        }
    }

    // A restore that failed leaves some of the packages, or none of the framework: what the code calls there would be missing without a word.
    private static bool IsOfRestore(string error) => error.StartsWith("NU", StringComparison.Ordinal) || error.StartsWith("NETSDK1064", StringComparison.Ordinal);

    private List<Gap> GapsOf(CollectedProject project, CodeCompilation made, CancellationToken cancellationToken)
    {
        List<Gap> gaps = [];
        foreach (var tree in made.Compilation.SyntaxTrees)
        {
            if (tree.GetDiagnostics(cancellationToken).FirstOrDefault(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) is not { } error) continue;
            var place = ShownPath.Relative(root, tree.FilePath) + ":" + (error.Location.GetLineSpan().StartLinePosition.Line + 1).ToString(CultureInfo.InvariantCulture);
            gaps.Add(new Gap("The C# around " + ShownPath.Of(place), "it does not compile: " + error.Id));
        }

        foreach (var source in made.Unread) gaps.Add(new Gap("The C# of " + ShownPath.Of(ShownPath.Relative(root, source)), "it cannot be read, or is nested too deeply"));
        if (made.Missing.Count > 0)
            gaps.Add(Gap(project.Project, $"{made.Missing.Count} of its references are not there, for example {ShownPath.Of(Path.GetFileName(made.Missing[0]))}: run dotnet build"));
        return gaps;
    }

    private ProjectCode Unread(CollectedProject project, string reason) => Unread(project.Project, project.Properties, reason);

    private ProjectCode Unread(string project, ProjectProperties? properties, string reason) => new(project, properties, null, [], [], [Gap(project, reason)]);

    private Gap Gap(string project, string reason) => new("The C# of " + ShownPath.Of(ShownPath.Relative(root, project)), reason);
}
