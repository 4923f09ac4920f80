using System.Collections.Generic;
using System.Linq;
using ConnLint.Endpoints.Addresses;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Findings.Containers;
using ConnLint.Endpoints.Graph;
using ConnLint.Endpoints.Rules;

namespace ConnLint.Endpoints.Findings.BindAddress;

/// <summary>CONN1002 for sockets beside a web host: bound on loopback, while the container exposes or publishes their port.</summary>
internal static class LoopbackSockets
{
    public static IEnumerable<Finding> In(RepositoryConfiguration configuration)
    {
        foreach (var project in configuration.Repository.Projects)
        {
            if (project.Program is null || !project.Sockets.Any(IsLoopback)) continue;
            foreach (var context in new LaunchContexts(configuration.Repository).Of(project))
            {
                if (context.Container is null) continue;
                var run = new ContainerRun(project, context, EffectiveBinds.Of(project.Program, context));
                var claims = ClaimedPorts.Of(run, configuration.Repository).SelectMany(static list => list.Claims).ToList();
                foreach (var socket in project.Sockets.Where(IsLoopback))
                {
                    var isElsewhere = project.Sockets.Any(other => other.Port == socket.Port && !IsLoopback(other));
                    if (!isElsewhere && claims.Find(claim => claim.Ports.Contains(socket.Port!.Value)) is { } claim) yield return Of(project, socket, claim, configuration);
                }
            }
        }
    }

    private static bool IsLoopback(Bind socket) => socket is { Address.Scope: BindScope.Loopback, Port: > 0 };

    private static Finding Of(RepositoryProject project, Bind socket, PortClaim claim, RepositoryConfiguration configuration)
        => new(
            RuleCatalogue.LoopbackInContainer, socket.Place,
            Quoted.Text(project.AssemblyName), $"{socket.Address}:{socket.Port}", Quoted.Text(socket.Name), $", although {configuration.Shown(claim.Place)} names port {socket.Port}", "listen on every interface")
        {
            Related = [claim.Place],
            Project = project.Path,
        };
}
