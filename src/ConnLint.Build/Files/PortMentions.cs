using System;
using System.Collections.Generic;
using System.Linq;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Readers;
using ConnLint.Probing.Files;

namespace ConnLint.Build;

/// <summary>Which ports the C#, scripts and sidecars of a solution name.</summary>
internal sealed class PortMentions
{
    private readonly List<(string Path, SortedSet<int> Ports)> _mentions = [];

    public PortMentions(SolutionFiles files)
    {
        foreach (var file in files.Mentioning)
        {
            var ports = new SortedSet<int>();
            MentionedPorts.AddTo(ports, RegularFile.Read(file) ?? "");
            if (ports.Count > 0) _mentions.Add((files.Relative(file), ports));
        }
    }

    /// <summary>What a project has to know of them: the analyzer sees the project's own code better than a list of numbers does; scripts and sidecars it does not see at all.</summary>
    /// <param name="project">The project file, relative to the solution's folder.</param>
    public IReadOnlyList<int> For(string project)
    {
        var folder = RepositoryFile.FolderOf(project);
        return [.. new SortedSet<int>(_mentions.Where(one => SolutionFiles.IsStarter(one.Path) || (folder.Length > 0 && !one.Path.StartsWith(folder + "/", StringComparison.Ordinal))).SelectMany(static one => one.Ports))];
    }
}
