using System.Collections.Generic;

namespace ConnLint.Endpoints.Facts.Containers;

/// <summary>What a set of manifests describes.</summary>
internal sealed record KubernetesManifests(IReadOnlyList<KubernetesWorkload> Workloads, IReadOnlyList<KubernetesService> Services);

/// <summary>
/// Something that runs pods: <c>Deployment</c>, <c>StatefulSet</c>, <c>DaemonSet</c>, <c>ReplicaSet</c>, <c>Job</c>, <c>CronJob</c>, <c>Pod</c>.
/// </summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Name">Its name.</param>
/// <param name="Namespace">Its namespace, or null where whoever applies it decides.</param>
/// <param name="Labels">The labels of its pods.</param>
/// <param name="IsOnHostNetwork">Whether its containers bind the node's own interfaces.</param>
/// <param name="Containers">The containers of a pod; init containers are not among them.</param>
internal sealed record KubernetesWorkload(
    string Kind,
    SettingValue Name,
    string? Namespace,
    IReadOnlyDictionary<string, string> Labels,
    bool IsOnHostNetwork,
    IReadOnlyList<KubernetesContainer> Containers);

/// <summary>A container.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Image">The image.</param>
/// <param name="Command">Replaces the image's entry point and drops its command; null: the image's own.</param>
/// <param name="Arguments">Replaces the image's command.</param>
/// <param name="Environment">The variables, each name once, those of <c>ConfigMap</c>s of the set included; one from a secret or field is unknown.</param>
/// <param name="HasOtherVariables">Whether it has more variables, from secrets or maps outside the set.</param>
/// <param name="Ports">The declared ports; a container may listen on others.</param>
/// <param name="Probes">The probes.</param>
/// <param name="RunAsUser">The user's number, its own or the pod's; its text is null where it is no number.</param>
/// <param name="RunAsNonRoot">Whether the kubelet refuses to start it as root.</param>
internal sealed record KubernetesContainer(
    SettingValue Name,
    ContainerValue? Image,
    ContainerCommand? Command,
    ContainerCommand? Arguments,
    IReadOnlyList<EnvironmentVariable> Environment,
    bool HasOtherVariables,
    IReadOnlyList<KubernetesPort> Ports,
    IReadOnlyList<KubernetesProbe> Probes,
    ContainerValue? RunAsUser,
    bool RunAsNonRoot)
{
    /// <summary>Whether something gives ordinary users the ports below 1024: the pod's <c>net.ipv4.ip_unprivileged_port_start</c>, or the capability <c>NET_BIND_SERVICE</c>.</summary>
    public bool MayBindLowPorts { get; init; }
}

/// <summary>A port of a container.</summary>
/// <param name="Port">The port; null where it is filled in later.</param>
/// <param name="Name">The name under which probes and services refer to it.</param>
/// <param name="HostPort">The node's port, if it has one.</param>
/// <param name="Protocol"><c>TCP</c>, <c>UDP</c> or <c>SCTP</c>.</param>
/// <param name="Place">The container's port.</param>
internal sealed record KubernetesPort(int? Port, string? Name, int? HostPort, string Protocol, TextPlace Place);

/// <summary>A port by number, or by the name of a container's port.</summary>
/// <param name="Number">The number; null for a name, or where it is filled in later.</param>
/// <param name="Name">The name.</param>
/// <param name="Place">Where it stands.</param>
internal sealed record KubernetesPortReference(int? Number, string? Name, TextPlace Place);

/// <summary>How a probe asks.</summary>
internal enum KubernetesProbeAction
{
    /// <summary>An HTTP request.</summary>
    HttpGet,

    /// <summary>A connection.</summary>
    TcpSocket,

    /// <summary>A gRPC health check, in clear text.</summary>
    Grpc,

    /// <summary>A command in the container.</summary>
    Exec,
}

/// <summary>A probe of a container, made by the kubelet from outside the container but for <see cref="KubernetesProbeAction.Exec"/>.</summary>
/// <param name="Kind"><c>readinessProbe</c>, <c>livenessProbe</c> or <c>startupProbe</c>.</param>
/// <param name="Action">How it asks.</param>
/// <param name="Port">The port, but for a command.</param>
/// <param name="IsHttps">Whether an HTTP request is made over TLS; the certificate is not checked.</param>
/// <param name="Path">The path of an HTTP request.</param>
/// <param name="Host">The host that is asked instead of the pod.</param>
/// <param name="Command">The command.</param>
/// <param name="Place">The probe's key.</param>
internal sealed record KubernetesProbe(
    string Kind,
    KubernetesProbeAction Action,
    KubernetesPortReference? Port,
    bool IsHttps,
    ContainerValue? Path,
    ContainerValue? Host,
    ContainerCommand? Command,
    TextPlace Place);

/// <summary>A service.</summary>
/// <param name="Name">Its name, which is its host name within its namespace.</param>
/// <param name="Namespace">Its namespace, or null where whoever applies it decides.</param>
/// <param name="Type"><c>ClusterIP</c>, <c>NodePort</c>, <c>LoadBalancer</c>, <c>ExternalName</c>.</param>
/// <param name="Selector">The labels of the pods that it leads to.</param>
/// <param name="Ports">Its ports.</param>
internal sealed record KubernetesService(
    SettingValue Name, string? Namespace, string Type, IReadOnlyDictionary<string, string> Selector, IReadOnlyList<KubernetesServicePort> Ports);

/// <summary>A port of a service.</summary>
/// <param name="Port">The port that clients use; null where it is filled in later.</param>
/// <param name="Name">Its name.</param>
/// <param name="Target">The container's port; the service's own where none is given.</param>
/// <param name="NodePort">The port on every node, where it is fixed.</param>
/// <param name="Protocol"><c>TCP</c>, <c>UDP</c> or <c>SCTP</c>.</param>
/// <param name="Place">The service's port.</param>
internal sealed record KubernetesServicePort(int? Port, string? Name, KubernetesPortReference Target, int? NodePort, string Protocol, TextPlace Place);
