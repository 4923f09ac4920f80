using System;
using System.Collections.Generic;
using ConnLint.Endpoints.Readers.Yaml;

namespace ConnLint.Endpoints.Readers.Containers;

/// <summary>
/// Resolves <c>extends</c> (the services chapter of the Compose specification; loader/extends.go of compose-go): the service, of this file or of
/// another one, is merged
/// below the one that extends it, after it has been extended itself. Compose refuses a service that cannot be found or extends itself; such a service
/// keeps its own attributes and is marked as incomplete.
/// </summary>
/// <param name="load">Gives the tree of another file by its path, or null.</param>
internal sealed class ComposeExtends(Func<string, YamlMapping?> load)
{
    /// <summary>The attribute that marks an incomplete service; no name that a file may use begins with a blank.</summary>
    public const string Incomplete = " incomplete";

    private const string Extends = "extends";
    private const int MaxDepth = 16;
    private const int MaxNodes = 100_000;

    private readonly Dictionary<string, ExtendedFile> _files = new(StringComparer.Ordinal);
    private int _budget = MaxNodes;

    public YamlMapping Resolved(string path, YamlMapping root)
    {
        if (root.Mapping("services") is not { } services) return root;

        var (file, resolved) = (ExtendedFile.Of(path, root), new List<YamlEntry>());
        foreach (var entry in services.Distinct())
        {
            resolved.Add(entry.Value is YamlMapping service ? entry with { Value = Service(file, service, 0) } : entry);
        }

        var entries = new List<YamlEntry>();
        foreach (var entry in root.Distinct()) entries.Add(entry.Key.Text == "services" ? entry with { Value = services with { Entries = resolved } } : entry);
        return root with { Entries = entries };
    }

    private YamlMapping Service(ExtendedFile file, YamlMapping service, int depth)
    {
        if (service.Find(Extends) is not YamlMapping extends) return service;

        var other = extends.Scalar("file") is { } name ? Load(PathOf(file.Path, name.Text)) : file;
        var isFound = other.Services.TryGetValue(extends.Text("service") ?? "", out var found);
        if (depth == MaxDepth || !isFound || !TrySpend(found!)) return Marked(service);

        var below = (YamlMapping)ComposeResets.Cleaned(Service(other, found!, depth + 1));
        return ComposeMerge.Services(ComposeResets.Applied(below, service), service);
    }

    private ExtendedFile Load(string path)
    {
        if (!_files.TryGetValue(path, out var file)) _files[path] = file = ExtendedFile.Of(path, load(path));
        return file;
    }

    // Many services that extend a large one would multiply it.
    private bool TrySpend(YamlNode node)
    {
        if (--_budget < 0) return false;
        if (node is YamlSequence sequence)
        {
            foreach (var item in sequence.Items)
            {
                if (!TrySpend(item)) return false;
            }
        }

        if (node is not YamlMapping mapping) return true;
        foreach (var entry in mapping.Entries)
        {
            if (!TrySpend(entry.Value)) return false;
        }

        return true;
    }

    private static YamlMapping Marked(YamlMapping service)
    {
        var mark = new YamlScalar(Incomplete, true, service.Place, null);
        return service with { Entries = [.. service.Entries, new YamlEntry(mark, mark)] };
    }

    // Relative to the folder of the file that names it.
    private static string PathOf(string from, string file)
    {
        var isAbsolute = file.StartsWith("/", StringComparison.Ordinal) || file.IndexOf(':') == 1;
        var folderEnd = from.LastIndexOfAny(['/', '\\']) + 1;
        return isAbsolute ? file : from.Substring(0, folderEnd) + (file.StartsWith("./", StringComparison.Ordinal) ? file.Substring(2) : file);
    }

    /// <summary>The services of a file by name.</summary>
    private sealed record ExtendedFile(string Path, Dictionary<string, YamlMapping> Services)
    {
        public static ExtendedFile Of(string path, YamlMapping? root)
        {
            var services = new Dictionary<string, YamlMapping>(StringComparer.Ordinal);
            foreach (var entry in root?.Mapping("services")?.Entries ?? [])
            {
                if (entry.Value is YamlMapping service) services[entry.Key.Text] = service;
            }

            return new ExtendedFile(path, services);
        }
    }
}
