using ConnLint.Endpoints.Facts.Containers;
using ConnLint.Endpoints.Readers.Yaml;

namespace ConnLint.Endpoints.Readers.Containers;

/// <summary>Ports of manifests: numbers, and numbers or names (<c>IntOrString</c>), where a quoted number is a name that no port can have.</summary>
internal static class KubernetesPorts
{
    private const string Tcp = "TCP";

    public static int? Number(YamlMapping mapping, string key)
        => mapping.Scalar(key) is { IsPlain: true } scalar && PortRange.Parse(scalar.Text) is { Count: 1, First: > 0 } port ? port.First : null;

    public static KubernetesPortReference? Reference(YamlMapping mapping, string key)
    {
        if (mapping.Scalar(key) is not { } scalar) return null;

        var number = Number(mapping, key);
        return new KubernetesPortReference(number, number is null ? KubernetesReader.Value(scalar).Text : null, scalar.Place);
    }

    public static string Protocol(YamlMapping mapping) => mapping.Text("protocol") ?? Tcp;
}
