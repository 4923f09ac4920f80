using System;
using System.Collections.Generic;
using System.Globalization;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Facts.Containers;
using ConnLint.Endpoints.Readers.Yaml;

namespace ConnLint.Endpoints.Readers.Containers;

/// <summary>Reads the pods of a workload (PodSpec and Container of the core API v1): a <c>Pod</c> itself, the template of the others.</summary>
internal static class KubernetesPods
{
    public static KubernetesWorkload? Read(YamlMapping item, KubernetesVariables variables)
    {
        var kind = KubernetesReader.KindOf(item);
        var pod = kind switch
        {
            "Pod" => item,
            "CronJob" => item.Mapping("spec")?.Mapping("jobTemplate")?.Mapping("spec")?.Mapping("template"),
            _ => item.Mapping("spec")?.Mapping("template"),
        };
        if (kind is null || pod?.Mapping("spec") is not { } spec || KubernetesReader.NameOf(item) is not { } name) return null;

        var space = KubernetesReader.NamespaceOf(item);
        var containers = new List<KubernetesContainer>();
        foreach (var node in spec.Sequence("containers")?.Items ?? [])
        {
            if (node is YamlMapping container && container.Scalar("name") is { } own) containers.Add(Container(container, own.Value, spec, space, variables));
        }

        var labels = KubernetesReader.Labels(pod.Mapping("metadata")?.Mapping("labels"));
        return new KubernetesWorkload(kind, name, space, labels, spec.Scalar("hostNetwork")?.Boolean == true, containers);
    }

    private static KubernetesContainer Container(YamlMapping container, SettingValue name, YamlMapping pod, string? space, KubernetesVariables variables)
    {
        var environment = variables.Of(container, space, out var hasOthers);
        var values = EnvironmentVariable.Final(environment);
        var (own, shared) = (container.Mapping("securityContext"), pod.Mapping("securityContext"));
        return new KubernetesContainer(
            name,
            container.Scalar("image") is { } image ? KubernetesReader.Value(image) : null,
            Command(container.Sequence("command"), variables, values),
            Command(container.Sequence("args"), variables, values),
            environment,
            hasOthers,
            Ports(container),
            KubernetesProbes.Read(container),
            (own?.Scalar("runAsUser") ?? shared?.Scalar("runAsUser")) is { } user ? User(user) : null,
            (own?.Scalar("runAsNonRoot") ?? shared?.Scalar("runAsNonRoot"))?.Boolean == true)
        {
            MayBindLowPorts = HasItem(own?.Mapping("capabilities")?.Sequence("add"), static item => (item as YamlScalar)?.Text is "NET_BIND_SERVICE" or "ALL")
                || HasItem(shared?.Sequence("sysctls"), static item => (item as YamlMapping)?.Text("name") == "net.ipv4.ip_unprivileged_port_start"),
        };
    }

    private static bool HasItem(YamlSequence? list, Func<YamlNode, bool> isMeant)
    {
        foreach (var item in list?.Items ?? [])
        {
            if (isMeant(item)) return true;
        }

        return false;
    }

    private static ContainerCommand? Command(YamlSequence? list, KubernetesVariables variables, Dictionary<string, string?> values)
    {
        if (list is null) return null;

        var words = new List<ContainerValue>();
        foreach (var item in list.Items)
        {
            if (item is YamlScalar word) words.Add(variables.Expanded(word, values));
        }

        return new ContainerCommand(false, words, list.Place);
    }

    private static List<KubernetesPort> Ports(YamlMapping container)
    {
        var ports = new List<KubernetesPort>();
        foreach (var node in container.Sequence("ports")?.Items ?? [])
        {
            if (node is not YamlMapping port || port.Scalar("containerPort") is not { } number) continue;

            var (own, hostPort) = (KubernetesPorts.Number(port, "containerPort"), KubernetesPorts.Number(port, "hostPort"));
            ports.Add(new KubernetesPort(own, port.Text("name"), hostPort, KubernetesPorts.Protocol(port), number.Place));
        }

        return ports;
    }

    private static ContainerValue User(YamlScalar user)
        => new(long.TryParse(user.Text, NumberStyles.None, CultureInfo.InvariantCulture, out _) ? user.Text : null, user.Place);
}
