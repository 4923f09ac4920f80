using System;
using System.Linq;

namespace ConnLint.Cli.Explaining;

/// <summary>Programs that hold a port in the name of another: what answers may well be the backend that was meant, in a container, a virtual machine or behind a tunnel.</summary>
internal static class Forwarders
{
    private static readonly string[] Names =
    [
        "docker-proxy", "com.docker.backend", "com.docker.service", "com.docker.vpnkit", "vpnkit", "dockerd", "podman", "conmon", "rootlessport", "rootlesskit", "slirp4netns", "pasta", "pasta.avx2",
        "gvproxy", "limactl", "colima", "OrbStack Helper", "wslrelay", "wslhost", "kubectl", "kubefwd", "ssh", "sshd", "socat", "daprd", "dapr", "dcp", "dcpproc", "iisexpress", "System", "svchost", "w3wp",
        "nginx", "envoy", "caddy", "traefik", "haproxy", "ngrok", "devtunnel", "code", "systemd", "launchd", "inetd",
    ];

    private static readonly string[] Containers = Names[..13];

    public static bool Contains(string program) => Is(program, Names);

    /// <summary>Whether the program publishes ports of containers.</summary>
    public static bool PublishesContainers(string program) => Is(program, Containers);

    private static bool Is(string program, string[] names)
    {
        var name = program.EndsWith(".exe", StringComparison.OrdinalIgnoreCase) ? program[..^4] : program;
        return names.Contains(name, StringComparer.OrdinalIgnoreCase);
    }
}
