using System;
using ConnLint.Endpoints.Facts.Containers;
using ConnLint.Endpoints.Graph;
using ConnLint.Endpoints.Graph.Containers;

namespace ConnLint.Endpoints.Findings.Ports;

/// <summary>Who runs a container's program.</summary>
/// <remarks>
/// Docker and Podman let every user bind low ports (<c>net.ipv4.ip_unprivileged_port_start=0</c>, moby/moby#41030), but on the host's own network; runtimes of
/// Kubernetes and cloud services often do not, and the SDK's images are made for those. The SDK's images run as <c>app</c> where the base image has that user
/// (learn.microsoft.com, "ContainerUser").
/// </remarks>
internal static class ContainerUsers
{
    /// <summary>The user of a container that may bind no port below 1024, its text null where it is only known not to be root; null where it may, or nobody knows.</summary>
    public static ContainerValue? Restricted(LaunchContext context)
    {
        if (context.Container is not { } parts || !KeepsLowPorts(parts)) return null;

        var user = UserOf(parts);
        if (parts.Container is { RunAsNonRoot: true } && user?.Text is null) return new ContainerValue(null, user?.Place ?? default);
        return user?.Text is not { } name || IsRoot(name) ? null : user;
    }

    private static bool KeepsLowPorts(ContainerParts parts)
        => parts.Container is { } pod ? !pod.MayBindLowPorts
            : parts.Image is null || parts.Service?.NetworkMode?.Text == "host";

    private static ContainerValue? UserOf(ContainerParts parts)
        => parts.Container?.RunAsUser ?? parts.Service?.User ?? parts.User ?? parts.Image?.User ?? OfBase(parts);

    private static ContainerValue? OfBase(ContainerParts parts)
    {
        if (parts.Base is not { User: { } user } image) return null;
        return new ContainerValue(parts.Image is null && image.Variables.ContainsKey("APP_UID") ? "app" : user, default);
    }

    // A group may follow.
    private static bool IsRoot(string user)
    {
        var name = user.Split(':')[0];
        return name.Equals("root", StringComparison.Ordinal) || name == "0";
    }
}
