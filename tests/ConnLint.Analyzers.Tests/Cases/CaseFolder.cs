using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using ConnLint.Analyzers.Tests.ValidCode;

namespace ConnLint.Analyzers.Tests.Cases;

/// <summary>
/// A case of <c>tests/Cases/&lt;rule id&gt;/&lt;case&gt;</c>: the repository in <c>broken</c>, what a build says of it in <c>expected.txt</c>, and in
/// <c>repaired</c> the files that differ in its repaired twin.
/// </summary>
internal sealed record CaseFolder(string Rule, string Name)
{
    public static readonly string Root = Path.Combine(RepositoryFiles.Root, "tests", "Cases");

    public static IEnumerable<CaseFolder> All
        => from rule in Directory.GetDirectories(Root).Order(StringComparer.Ordinal)
           from folder in Directory.GetDirectories(rule).Order(StringComparer.Ordinal)
           select new CaseFolder(Path.GetFileName(rule), Path.GetFileName(folder));

    public string ExpectedFile => Path.Combine(Root, Rule, Name, "expected.txt");

    /// <summary>The broken repository: its files by their paths, with <c>/</c>.</summary>
    public SortedDictionary<string, string> Broken() => With([], "broken");

    /// <summary>Its repaired twin; an empty file there removes one.</summary>
    public SortedDictionary<string, string> Repaired()
    {
        var files = With(Broken(), "repaired");
        foreach (var removed in files.Where(static file => file.Value.Length == 0).ToList()) files.Remove(removed.Key);
        return files;
    }

    private SortedDictionary<string, string> With(SortedDictionary<string, string> files, string part)
    {
        var all = new SortedDictionary<string, string>(files, StringComparer.Ordinal);
        var folder = Path.Combine(Root, Rule, Name, part);
        foreach (var file in Directory.GetFiles(folder, "*", SearchOption.AllDirectories))
            all[Path.GetRelativePath(folder, file).Replace('\\', '/')] = File.ReadAllText(file);
        return all;
    }

    public override string ToString() => Rule + "/" + Name;
}
