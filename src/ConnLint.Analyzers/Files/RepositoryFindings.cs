using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using ConnLint.Analyzers.Binds;
using ConnLint.Analyzers.Clients;
using ConnLint.Analyzers.Options;
using ConnLint.Analyzers.Variables;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Findings;
using ConnLint.Endpoints.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ConnLint.Analyzers.Files;

/// <summary>What the rules that join files find for one project: the findings that concern it, and those of its own files.</summary>
internal sealed class RepositoryFindings
{
    private readonly ConfigurationFiles _files;
    private readonly ProjectOptions _options;
    private readonly RepositoryConfiguration _configuration;
    private readonly RepositoryProject _project;
    private readonly Compilation? _compilation;
    private readonly ConcurrentDictionary<string, List<Finding>> _found = new(StringComparer.Ordinal);

    private RepositoryFindings(ConfigurationFiles files, ProjectOptions options, Repository repository, RepositoryProject project, Compilation? compilation)
    {
        (_files, _options, _project, _compilation) = (files, options, project, compilation);
        var root = files.Solution.Root.Length > 0 ? files.Solution.Root : options.Directory;
        _configuration = new RepositoryConfiguration(repository, ConfigurationFiles.RepositoryPath(root).TrimEnd('/')) { KnownPorts = KnownPorts, KnownVariables = KnownVariables };
    }

    /// <param name="options">What the compiler hands over.</param>
    /// <param name="project">What the user has configured.</param>
    /// <param name="code">What the project's C# says, where it has been read.</param>
    /// <param name="clients">Where it connects.</param>
    /// <param name="dependencies">What it connects to beside the web.</param>
    /// <param name="compilation">The compilation.</param>
    public static RepositoryFindings Of(AnalyzerOptions options, ProjectOptions project, CodeFacts? code, IEnumerable<CodeClient> clients, IEnumerable<CodeDependency> dependencies, Compilation compilation)
    {
        var files = ConfigurationFiles.In(options);
        var repository = files.RepositoryOf(project.Directory);
        var directory = ConfigurationFiles.RepositoryPath(project.Directory).TrimEnd('/');
        var own = repository.Projects.First(one => one.Folder == directory);
        var read = own with { IsSaidToBeContainerised = project.SaysContainer(compilation.SyntaxTrees.FirstOrDefault()) ?? own.IsSaidToBeContainerised };
        if (code is null) return new RepositoryFindings(files, project, With(repository, own, read), read, null);

        read = read with
        {
            Program = code.Program,
            ProvidesCertificate = Asked(ServerCertificates.IsOne),
            RetriesConnections = Asked(ConnectionRetries.IsOne),
            MakesWebHost = code.HasWebHost || project.IsWebProject,
            Sockets = [.. code.Sockets],
            Dependencies = [.. dependencies.OrderBy(static one => one.Value.Place.Path, StringComparer.Ordinal).ThenBy(static one => one.Value.Place.Start)],
            Reads = code.Variables.Required,
            SetVariables = code.Variables.Set,
            NamesPort = Asked(PortMentions.IsOne),
        };
        var facts = clients.Select(static client => ClientFact.InCode(client.Url, Places.Of(client.Location), client.Role)).OrderBy(static client => client.Url.Place.Start);
        return new RepositoryFindings(
            files,
            project,
            With(repository, own, read) with
            {
                Clients = [.. repository.Clients, .. facts.Select(client => new RepositoryClient(client, own.Path, null))],
            },
            read,
            compilation);

        Lazy<bool> Asked(Func<SyntaxNode, bool> isOne) => new(() => compilation.SyntaxTrees.Any(tree => tree.GetRoot().DescendantNodes().Any(isOne)));
    }

    private static Repository With(Repository repository, RepositoryProject own, RepositoryProject read)
        => repository with { Projects = [.. repository.Projects.Select(one => ReferenceEquals(one, own) ? read : one)] };

    /// <summary>What a rule finds: in one additional file, or everywhere.</summary>
    public IEnumerable<Diagnostic> Diagnostics(RepositoryRule rule, DiagnosticDescriptor descriptor, AdditionalText? only)
    {
        var reported = new HashSet<TextPlace>();
        foreach (var finding in _found.GetOrAdd(rule.Rule.Id, _ => [.. rule.In(_configuration)]))
        {
            if (finding.Place.Path is null || !IsOwn(finding)) continue;

            var file = _files.Containing(finding.Place);
            if ((only is not null && file != only) || !reported.Add(finding.Place)) continue;
            if (file is null)
            {
                // What stands in neither is known from the summary alone, and its own build reports it.
                if (SourceAt(finding.Place.Path) is not null) yield return InSource(descriptor, finding, _compilation!);
            }
            else if (_files.Diagnostic(descriptor, finding, file, _options) is { } diagnostic) yield return diagnostic;
        }
    }

    private static Diagnostic InSource(DiagnosticDescriptor descriptor, Finding finding, Compilation compilation)
        => Analyzers.Diagnostics.InSource(
            descriptor, Places.In(compilation, finding.Place), finding, finding.Related.Select(place => Places.In(compilation, place)));

    // One build compiles all projects, and a file that concerns several of them is handed to each: the one named by the place reports, else the one in whose
    // folder the file is, else the first.
    private bool IsOwn(Finding finding)
        => finding.Project is { } project ? project == _project.Path : IsInFolder(finding.Place.Path) || _files.Solution.IsFirst;

    private bool IsInFolder(string path) => _project.Folder.Length == 0 || path.StartsWith(_project.Folder + "/", StringComparison.Ordinal);

    private HashSet<int> KnownPorts(string path)
    {
        if (_files.Containing(new TextPlace(path, 0, 0, 0, 0)) is { } file) return _options.KnownPorts(_options.For(file));
        return SourceAt(path) is { } source ? _options.KnownPorts(_options.For(source)) : [];
    }

    private HashSet<string> KnownVariables(string path) => SourceAt(path) is { } source ? _options.KnownVariables(_options.For(source)) : [];

    private SyntaxTree? SourceAt(string path)
    {
        foreach (var tree in _compilation?.SyntaxTrees ?? [])
        {
            if (tree.FilePath == path) return tree;
        }

        return null;
    }
}
