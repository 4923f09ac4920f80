using System;
using System.Collections.Generic;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Facts.Containers;
using ConnLint.Endpoints.Readers.Yaml;

namespace ConnLint.Endpoints.Readers.Containers;

/// <summary>
/// Reads manifests (https://kubernetes.io/docs/reference/kubernetes-api/): the documents of each file, and the items of a <c>List</c>. Only the kinds
/// of the API groups
/// <c>v1</c>, <c>apps</c>, <c>extensions</c> and <c>batch</c> are meant; other groups have kinds of the same names. A file with <c>{{</c> is a Helm
/// template, and says
/// nothing before it is rendered; a value with <c>${</c> or <c>#{</c> is filled in before it is applied, and unknown.
/// </summary>
internal static class KubernetesReader
{
    private const string Template = "{{";

    /// <summary>Reads files that are applied together.</summary>
    public static KubernetesManifests Read(IEnumerable<(string Path, string Text)> files)
    {
        var objects = new List<YamlMapping>();
        foreach (var (path, text) in files)
        {
            if (text.IndexOf(Template, StringComparison.Ordinal) >= 0) continue;
            foreach (var document in YamlReader.Read(path, text)) Collect(document, objects);
        }

        var variables = new KubernetesVariables(objects);
        var (workloads, services) = (new List<KubernetesWorkload>(), new List<KubernetesService>());
        foreach (var item in objects)
        {
            if (KindOf(item) == "Service" && KubernetesServices.Read(item) is { } service) services.Add(service);
            else if (KubernetesPods.Read(item, variables) is { } workload) workloads.Add(workload);
        }

        return new KubernetesManifests(workloads, services);
    }

    /// <summary>The kind of an object of one of the groups that are read, or null.</summary>
    public static string? KindOf(YamlMapping item)
    {
        var version = item.Text("apiVersion") ?? "";
        var kind = item.Text("kind");
        var group = version.IndexOf('/') is var slash && slash < 0 ? "" : version.Substring(0, slash);
        return kind switch
        {
            "Service" or "Pod" or "ConfigMap" or "List" => version == "v1" ? kind : null,
            "Deployment" or "StatefulSet" or "DaemonSet" or "ReplicaSet" => group is "apps" or "extensions" ? kind : null,
            "Job" or "CronJob" => group == "batch" ? kind : null,
            _ => null,
        };
    }

    /// <summary>The labels of a mapping, without those that are filled in later.</summary>
    public static Dictionary<string, string> Labels(YamlMapping? mapping)
    {
        var labels = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in mapping?.Distinct() ?? [])
        {
            if (entry.Value is YamlScalar scalar && Value(scalar).Text is { } text) labels[entry.Key.Text] = text;
        }

        return labels;
    }

    /// <summary>A text, unknown where it is filled in before the manifest is applied.</summary>
    public static ContainerValue Value(YamlScalar scalar)
    {
        var isFilledIn = scalar.Text.IndexOf("${", StringComparison.Ordinal) >= 0 || scalar.Text.IndexOf("#{", StringComparison.Ordinal) >= 0;
        return new ContainerValue(isFilledIn ? null : scalar.Text, scalar.Place);
    }

    public static SettingValue? NameOf(YamlMapping item) => item.Mapping("metadata")?.Scalar("name") is { } name ? name.Value : null;

    public static string? NamespaceOf(YamlMapping item) => item.Mapping("metadata")?.Text("namespace");

    // Lists in lists do not occur.
    private static void Collect(YamlNode document, List<YamlMapping> objects)
    {
        if (document is not YamlMapping mapping) return;

        var kind = KindOf(mapping);
        if (kind is not null and not "List") objects.Add(mapping);
        foreach (var item in kind == "List" ? mapping.Sequence("items")?.Items ?? [] : [])
        {
            if (item is YamlMapping inner && KindOf(inner) is not null and not "List") objects.Add(inner);
        }
    }
}
