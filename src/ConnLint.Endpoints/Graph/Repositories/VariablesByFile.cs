using System;
using System.Collections.Generic;
using System.Linq;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Findings.Variables;

namespace ConnLint.Endpoints.Graph.Repositories;

/// <summary>Which variables the files of a repository name, counted once, so that a project costs no more than the files that it is handed.</summary>
internal sealed class VariablesByFile
{
    private readonly Dictionary<string, HashSet<string>> _byFile = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, int> _files = new(StringComparer.Ordinal);

    public VariablesByFile(Repository repository)
    {
        foreach (var file in repository.Files) _byFile[file.Path] = new HashSet<string>(VariableNames.In(file.Text), StringComparer.Ordinal);
        Count(_files, _byFile.Values);
    }

    /// <summary>Those that some other file names, in order.</summary>
    public IReadOnlyList<string> OutsideOf(HashSet<string> handed)
    {
        var inside = new Dictionary<string, int>(StringComparer.Ordinal);
        Count(inside, handed.Select(path => _byFile.TryGetValue(path, out var names) ? names : []));
        return [.. _files.Where(variable => !inside.TryGetValue(variable.Key, out var files) || files < variable.Value).Select(static variable => variable.Key)];
    }

    private static void Count(IDictionary<string, int> files, IEnumerable<HashSet<string>> each)
    {
        foreach (var name in each.SelectMany(static names => names)) files[name] = files.TryGetValue(name, out var count) ? count + 1 : 1;
    }
}
