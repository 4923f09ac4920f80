using System;
using System.Collections.Generic;
using System.Text;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Facts.Containers;
using ConnLint.Endpoints.Readers.Yaml;

namespace ConnLint.Endpoints.Readers.Containers;

/// <summary>
/// The variables of containers (EnvVar and EnvFromSource of the core API v1): those of <c>envFrom</c>, over them those of <c>env</c>, a later one
/// over an earlier
/// one. <c>$(NAME)</c> is replaced by a variable defined before, <c>$$(NAME)</c> is the text <c>$(NAME)</c>; a name that is not defined stays as it is written
/// unless it is one of those that Kubernetes adds for services, so a value with it is unknown here. Of maps of one name, as stages have them, the one in the same file is meant, else
/// the one in the same folder, else the only one; a name that nothing tells apart is unknown. Secrets are never read.
/// </summary>
internal sealed class KubernetesVariables
{
    // No repository has as many; each reference looks at all maps of its name.
    private const int MaxStages = 50;

    private readonly Dictionary<(string? Namespace, string Name), List<YamlMapping>> _maps = [];

    // Variables that double one another would otherwise grow without end.
    private int _budget = JsonSettings.MaxLength;

    /// <param name="objects">The objects of the set, whose <c>ConfigMap</c>s are meant.</param>
    public KubernetesVariables(IEnumerable<YamlMapping> objects)
    {
        foreach (var item in objects)
        {
            if (KubernetesReader.KindOf(item) != "ConfigMap" || KubernetesReader.NameOf(item) is not { } name) continue;
            if (item.Mapping("data") is not { } data) continue;
            var key = (KubernetesReader.NamespaceOf(item), name.Text);
            if (!_maps.TryGetValue(key, out var maps)) _maps.Add(key, maps = []);
            maps.Add(data);
        }
    }

    /// <summary>The variables of a container in a namespace, and whether it has others that nobody knows here.</summary>
    public IReadOnlyList<EnvironmentVariable> Of(YamlMapping container, string? space, out bool hasOthers)
    {
        var (variables, indexes) = (new List<EnvironmentVariable>(), new Dictionary<string, int>(StringComparer.Ordinal));
        hasOthers = false;
        foreach (var node in container.Sequence("envFrom")?.Items ?? [])
        {
            if (node is not YamlMapping source) continue;
            if (source.Mapping("configMapRef")?.Text("name") is not { } name || MapOf(space, name, container.Place.Path) is not { } data) hasOthers = true;
            else foreach (var entry in data.Distinct()) Add(variables, indexes, FromMap(entry, source.Text("prefix")));
        }

        foreach (var node in container.Sequence("env")?.Items ?? [])
        {
            if (node is not YamlMapping variable || variable.Scalar("name") is not { } name) continue;
            Add(variables, indexes, new EnvironmentVariable(name.Text, name.Place, Value(variable, name, space, Find)));
        }

        return variables;

        string? Find(string other) => indexes.TryGetValue(other, out var index) ? variables[index].Value?.Text : null;
    }

    /// <summary>A text with its references replaced, or null where one of them is unknown.</summary>
    public ContainerValue Expanded(YamlScalar scalar, IReadOnlyDictionary<string, string?> variables)
        => Expanded(KubernetesReader.Value(scalar), name => variables.TryGetValue(name, out var found) ? found : null);

    private ContainerValue Value(YamlMapping variable, YamlScalar name, string? space, Func<string, string?> find)
    {
        if (variable.Scalar("value") is { } value) return Expanded(KubernetesReader.Value(value), find);
        if (variable.Mapping("valueFrom") is not { } from) return new ContainerValue("", name.Place);

        var reference = from.Mapping("configMapKeyRef");
        if (reference?.Text("name") is not { } map || MapOf(space, map, name.Place.Path) is not { } data) return new ContainerValue(null, name.Place);
        return data.Scalar(reference.Text("key") ?? "") is { } found ? KubernetesReader.Value(found) : new ContainerValue(null, name.Place);
    }

    private YamlMapping? MapOf(string? space, string name, string path)
    {
        if (!_maps.TryGetValue((space, name), out var maps)) return null;
        if (maps.Count == 1) return maps[0];
        if (maps.Count > MaxStages) return null;

        var folder = RepositoryFile.FolderOf(path);
        return Only(maps, map => map.Place.Path == path) ?? Only(maps, map => RepositoryFile.FolderOf(map.Place.Path) == folder && map.Place.Path != path);
    }

    private static YamlMapping? Only(List<YamlMapping> maps, Predicate<YamlMapping> isMeant)
    {
        var found = maps.FindAll(isMeant);
        return found.Count == 1 ? found[0] : null;
    }

    private static EnvironmentVariable FromMap(YamlEntry entry, string? prefix)
    {
        var value = entry.Value is YamlScalar scalar ? KubernetesReader.Value(scalar) : new ContainerValue(null, entry.Key.Place);
        return new EnvironmentVariable(prefix + entry.Key.Text, entry.Key.Place, value);
    }

    private static void Add(List<EnvironmentVariable> variables, Dictionary<string, int> indexes, EnvironmentVariable variable)
    {
        if (indexes.TryGetValue(variable.Name, out var index)) variables[index] = variable;
        else
        {
            indexes[variable.Name] = variables.Count;
            variables.Add(variable);
        }
    }

    private ContainerValue Expanded(ContainerValue value, Func<string, string?> find)
        => value.Text is { } text && text.IndexOf('$') >= 0 ? value with { Text = Expanded(text, find) } : value;

    private string? Expanded(string text, Func<string, string?> find)
    {
        var (result, lastClose) = (new StringBuilder(), text.LastIndexOf(')'));
        for (var i = 0; i < text.Length; i++)
        {
            var next = i + 1 < text.Length ? text[i + 1] : '\0';
            if (text[i] != '$' || next is not ('$' or '('))
            {
                result.Append(text[i]);
                continue;
            }

            var close = next == '(' && i < lastClose ? text.IndexOf(')', i) : -1;
            if (next == '$') i++;
            if (close < 0)
            {
                result.Append('$');
                continue;
            }

            if (find(text.Substring(i + 2, close - i - 2)) is not { } value || (_budget -= value.Length) < 0) return null;
            result.Append(value);
            i = close;
        }

        return result.ToString();
    }
}
