using System.Collections.Generic;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Facts.Containers;
using ConnLint.Endpoints.Rules;

namespace ConnLint.Endpoints.Findings.Containers;

/// <summary>A check that runs inside a container.</summary>
/// <param name="Shown">What to call it at the beginning of a message.</param>
/// <param name="Command">What is run.</param>
internal sealed record CommandCheck(string Shown, ContainerCommand Command);

/// <summary>The checks that run inside a container: that of its compose service, else of its image; in a pod, those that run a command, for the image's is not looked at there.</summary>
internal static class HealthChecks
{
    public static IEnumerable<CommandCheck> Of(ContainerRun run)
    {
        var parts = run.Parts;
        if (parts.Container is { } container)
        {
            foreach (var probe in container.Probes)
            {
                if (probe.Command is { } command) yield return new CommandCheck(Shown(probe, container), command);
            }

            yield break;
        }

        // A service that only says how often to ask leaves the image's own test.
        var own = parts.Service?.HealthCheck;
        if (own is { IsDisabled: true }) yield break;
        if (own?.Test is { } test) yield return new CommandCheck($"The health check of '{Quoted.Text(parts.Service!.Name)}'", test);
        else if (parts.Image?.HealthCheck?.Test is { } image) yield return new CommandCheck("The health check of the image", image);
    }

    public static string Shown(KubernetesProbe probe, KubernetesContainer container) => $"The {probe.Kind} of '{Quoted.Text(container.Name.Text)}'";
}
