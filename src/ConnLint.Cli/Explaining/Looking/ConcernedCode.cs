using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using ConnLint.Cli.Code;
using ConnLint.Cli.Solutions;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Readers;

namespace ConnLint.Cli.Explaining.Looking;

/// <summary>
/// Adds to a repository what the C# says of the projects that the endpoint concerns. Where no text could say anything of endpoints, the project is what its files make of it; where one
/// could, and the project is another's business, it stays unknown.
/// </summary>
internal sealed class ConcernedCode(Target target, string root, ProjectSources sources)
{
    private const int MaxRead = 5; // each takes about as long as the rest of the command

    private readonly List<RepositoryFile> _read = [];

    /// <summary>The C# that was read.</summary>
    public IReadOnlyList<RepositoryFile> Read => _read;

    /// <summary>Whether C# may keep a project from listening where its files promise.</summary>
    /// <param name="folder">The project's folder.</param>
    /// <param name="name">The project file's name; its extension does not matter.</param>
    public bool MayBreakPromise(string folder, string name)
    {
        var declarations = LaunchFile.Of(Path.Combine(folder, name)) is { } launch ? new FileText(root).Of(launch) ?? "" : "";
        return sources.In(folder)?.Exists(source => CodeGlance.MayBind(source) || CodeGlance.MayMissVariable(source, declarations)) == true;
    }

    /// <summary>Whether the C# of any project among the files names the port.</summary>
    public bool IsPortNamed(IEnumerable<RepositoryFile> files) => files.Where(static file => RepositoryFiles.IsProject(file.Name))
        .Any(project => sources.In(Path.Combine(root, project.Folder))?.Exists(source => CodeGlance.MayNamePort(source, target)) == true);

    /// <param name="repository">What the files say.</param>
    /// <param name="owners">The projects that should listen where was asked.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<Repository> AddToAsync(Repository repository, HashSet<string> owners, CancellationToken cancellationToken)
    {
        var projects = new List<RepositoryProject>();
        var clients = new List<RepositoryClient>();
        var left = MaxRead;
        foreach (var project in repository.Projects)
        {
            var folder = Path.Combine(root, project.Folder);
            if (!project.FileName.EndsWith(".csproj", StringComparison.OrdinalIgnoreCase) || sources.In(folder) is not { } texts) projects.Add(project);
            else if (IsConcerned(project, texts, repository, owners, folder) && left-- > 0)
            {
                var code = await LooseCode.ReadAsync(project.Path, texts, cancellationToken).ConfigureAwait(false);
                _read.AddRange(texts);
                projects.Add(project with { Program = code.Program, MakesWebHost = code.HasWebHost, Sockets = code.Sockets, Reads = code.Reads, SetVariables = code.SetVariables });
                clients.AddRange(code.Clients.Select(client => new RepositoryClient(ClientFact.InCode(client.Url, client.Place, client.Role), project.Path, null)));
            }
            else projects.Add(texts.Exists(CodeGlance.MayBind) ? project : project with { Program = HostProgram.Unread });
        }

        return repository with { Projects = projects, Clients = [.. repository.Clients, .. clients] };
    }

    private bool IsConcerned(RepositoryProject project, List<RepositoryFile> texts, Repository repository, HashSet<string> owners, string folder)
    {
        if (texts.Exists(source => CodeGlance.MayNamePort(source, target))) return true;
        if (owners.Contains(project.Path)) return MayBreakPromise(folder, project.FileName);

        var prefix = project.Folder.Length == 0 ? "" : project.Folder + "/";
        return texts.Exists(CodeGlance.MayBind)
            && repository.Files.Any(file => file.Path.StartsWith(prefix, StringComparison.Ordinal) && TargetInText.IsIn(file.Text, target with { HasScheme = false }));
    }
}
