using System;
using System.Collections.Generic;
using ConnLint.Endpoints.Facts.Containers;
using ConnLint.Endpoints.Readers.Yaml;

namespace ConnLint.Endpoints.Readers.Containers;

/// <summary>
/// Reads the probes of a container (Probe of the core API v1). The kubelet asks the pod's own address, which a server on the loopback interface never hears; a
/// <c>grpc</c> port has no name.
/// </summary>
internal static class KubernetesProbes
{
    private static readonly string[] Kinds = ["readinessProbe", "livenessProbe", "startupProbe"];

    public static List<KubernetesProbe> Read(YamlMapping container)
    {
        var probes = new List<KubernetesProbe>();
        foreach (var kind in Kinds)
        {
            if (container.Entry(kind) is { Value: YamlMapping probe } entry && Probe(entry, probe) is { } read) probes.Add(read);
        }

        return probes;
    }

    private static KubernetesProbe? Probe(YamlEntry entry, YamlMapping probe)
    {
        var (kind, place) = (entry.Key.Text, entry.Key.Place);
        if (probe.Mapping("httpGet") is { } http)
        {
            var isHttps = string.Equals(http.Text("scheme"), "HTTPS", StringComparison.OrdinalIgnoreCase);
            var port = KubernetesPorts.Reference(http, "port");
            return new KubernetesProbe(kind, KubernetesProbeAction.HttpGet, port, isHttps, Value(http, "path"), Value(http, "host"), null, place);
        }

        if (probe.Mapping("tcpSocket") is { } tcp)
        {
            var port = KubernetesPorts.Reference(tcp, "port");
            return new KubernetesProbe(kind, KubernetesProbeAction.TcpSocket, port, false, null, Value(tcp, "host"), null, place);
        }

        if (probe.Mapping("grpc") is { } grpc)
            return new KubernetesProbe(kind, KubernetesProbeAction.Grpc, KubernetesPorts.Reference(grpc, "port"), false, null, null, null, place);
        if (probe.Mapping("exec")?.Sequence("command") is not { } command) return null;

        var words = new List<ContainerValue>();
        foreach (var item in command.Items)
        {
            if (item is YamlScalar word) words.Add(KubernetesReader.Value(word));
        }

        return new KubernetesProbe(kind, KubernetesProbeAction.Exec, null, false, null, null, new ContainerCommand(false, words, command.Place), place);
    }

    private static ContainerValue? Value(YamlMapping mapping, string key) => mapping.Scalar(key) is { } scalar ? KubernetesReader.Value(scalar) : null;
}
