using System;
using System.Collections.Generic;
using System.Linq;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Readers.Endpoints;

namespace ConnLint.Endpoints.Findings.BindAddress;

/// <summary>
/// Tells whether a program on the developer's machine names itself as containers of that machine see it, <c>host.docker.internal</c>, for a registry or a health check: on Linux that is
/// an address of a bridge (docs.docker.com, "Networking"), which a bind on loopback leaves out. The name with a port that the program does not bind is somebody else's.
/// </summary>
internal static class AskedByContainers
{
    private static readonly string[] Hosts = ["host.docker.internal", "host.containers.internal"];

    /// <param name="project">The project's files.</param>
    /// <param name="binds">What it binds in development.</param>
    public static bool Is(ProjectConfiguration project, IReadOnlyCollection<Bind> binds)
    {
        var variables = project.Launch.Profiles.SelectMany(static profile => profile.EnvironmentVariables).Select(static variable => variable.Value);
        var values = variables.Concat(project.Settings.SelectMany(static file => file.Settings).Select(static setting => setting.Value));
        return values.Where(static value => value.Text.IndexOf("internal", StringComparison.OrdinalIgnoreCase) >= 0)
            .SelectMany(NamedEndpoints.Read)
            .Any(endpoint => Array.Exists(Hosts, host => host.Equals(endpoint.Host, StringComparison.OrdinalIgnoreCase)) && (endpoint.Port is not { } port || binds.Any(bind => bind.Port is null || bind.Port == port)));
    }
}
