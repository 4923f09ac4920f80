using System;
using System.Collections.Generic;
using ConnLint.Endpoints.Facts.Containers;
using ConnLint.Endpoints.Readers.Yaml;

namespace ConnLint.Endpoints.Readers.Containers;

/// <summary>A file and its text.</summary>
internal readonly record struct ComposeSource(string Path, string Text);

/// <summary>
/// Reads compose files (https://github.com/compose-spec/compose-spec): interpolated, extended and merged in the order in which Compose takes them
/// (loadYamlFile in loader/loader.go of compose-go). A file that is no YAML mapping counts as if it were not there. What depends on a variable that
/// no file sets is unknown.
/// </summary>
internal static class ComposeReader
{
    private static readonly Func<string, string?> NoFile = static _ => null;

    /// <summary>Reads one file by itself.</summary>
    /// <param name="path">The file.</param>
    /// <param name="text">Its text.</param>
    /// <param name="variables">The variables of <c>.env</c>.</param>
    public static ComposeProject Read(string path, string text, IReadOnlyDictionary<string, string?> variables)
        => Read([new ComposeSource(path, text)], variables, NoFile);

    /// <summary>Reads files, each merged over the ones before it.</summary>
    /// <param name="sources">The files, the base first.</param>
    /// <param name="variables">The variables of <c>.env</c>.</param>
    /// <param name="read">
    /// Gives the text of a file that a service extends, or null. Its path is that of the extending file's folder with the written path behind it,
    /// <c>..</c> included.
    /// </param>
    public static ComposeProject Read(IReadOnlyList<ComposeSource> sources, IReadOnlyDictionary<string, string?> variables, Func<string, string?> read)
    {
        var interpolation = new Interpolation(variables);
        YamlMapping? merged = null;
        foreach (var source in sources)
        {
            if (ComposeTree.Load(source.Path, source.Text, interpolation) is not { } root) continue;

            var extends = new ComposeExtends(file => read(file) is { } other ? ComposeTree.Load(file, other, interpolation) : null);
            var below = merged is null ? root with { Entries = [] } : ComposeResets.Applied(merged, root);
            merged = ComposeMerge.Projects(below, (YamlMapping)ComposeResets.Cleaned(extends.Resolved(source.Path, root)));
        }

        return merged is null ? ComposeProject.Empty : new ComposeProject(Services(merged), Includes(merged));
    }

    private static List<ComposeService> Services(YamlMapping root)
    {
        var services = new List<ComposeService>();
        foreach (var entry in root.Mapping("services")?.Distinct() ?? [])
        {
            if (entry.Value is YamlMapping service) services.Add(ComposeServiceReader.Read(entry.Key, service));
        }

        return services;
    }

    // - path, or { path: path } or { path: [path, …] }.
    private static List<ContainerValue> Includes(YamlMapping root)
    {
        var includes = new List<ContainerValue>();
        foreach (var item in root.Sequence("include")?.Items ?? [])
        {
            var path = item is YamlMapping include ? include.Find("path") : item;
            foreach (var file in path is YamlSequence paths ? paths.Items : path is null ? [] : [path])
            {
                if (file is YamlScalar { IsNull: false } scalar) includes.Add(ComposeValues.Of(scalar));
            }
        }

        return includes;
    }
}
