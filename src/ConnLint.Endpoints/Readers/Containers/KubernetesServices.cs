using System.Collections.Generic;
using ConnLint.Endpoints.Facts.Containers;
using ConnLint.Endpoints.Readers.Yaml;

namespace ConnLint.Endpoints.Readers.Containers;

/// <summary>Reads a <c>Service</c> (ServiceSpec of the core API v1).</summary>
internal static class KubernetesServices
{
    public static KubernetesService? Read(YamlMapping item)
    {
        if (KubernetesReader.NameOf(item) is not { } name || item.Mapping("spec") is not { } spec) return null;

        var ports = new List<KubernetesServicePort>();
        foreach (var node in spec.Sequence("ports")?.Items ?? [])
        {
            if (node is not YamlMapping port || port.Scalar("port") is not { } number) continue;

            var own = KubernetesPorts.Number(port, "port");
            var target = KubernetesPorts.Reference(port, "targetPort") ?? new KubernetesPortReference(own, null, number.Place);
            var nodePort = KubernetesPorts.Number(port, "nodePort");
            ports.Add(new KubernetesServicePort(own, port.Text("name"), target, nodePort, KubernetesPorts.Protocol(port), number.Place));
        }

        var selector = KubernetesReader.Labels(spec.Mapping("selector"));
        return new KubernetesService(name, KubernetesReader.NamespaceOf(item), spec.Text("type") ?? "ClusterIP", selector, ports);
    }
}
