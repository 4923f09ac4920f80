using System;
using System.Collections.Generic;
using System.Linq;
using ConnLint.Endpoints.Addresses;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Facts.Containers;
using ConnLint.Endpoints.Graph;

namespace ConnLint.Endpoints.Findings.Clients;

/// <summary>Those that ask an endpoint by HTTP/1.1, because they know no other version or nobody told them of another.</summary>
internal static class Http1Clients
{
    /// <summary>The clients of an endpoint that a start of a project binds, each with its place.</summary>
    public static IEnumerable<(string Name, TextPlace Place)?> Of(RepositoryProject project, ContextBinds start, Bind bind, RepositoryConfiguration configuration)
        => Probes(project, start, bind, configuration.Repository).Concat(Requests(project, start, bind, configuration)).Concat(Browser(project, start, bind));

    // Development servers pass requests on by HTTP/1.1; so do request files and curl that say nothing else.
    private static IEnumerable<(string, TextPlace)?> Requests(RepositoryProject project, ContextBinds start, Bind bind, RepositoryConfiguration configuration)
    {
        foreach (var verdict in configuration.Graph.Clients)
        {
            var fact = verdict.Client.Fact;
            if (verdict.Outcome != ClientOutcome.Served || fact.Role is not (ClientRole.Proxy or ClientRole.Request) || fact.Url.Place.Path is null) continue;
            if (!verdict.Listeners.Any(listener => listener.Owner == project.Path && listener.Promised.Context == start.Context.Name && listener.Promised.Bind.Place == bind.Place && listener.Promised.Bind.Port == bind.Port)) continue;
            if (fact.Role == ClientRole.Request && SaysHttp2(fact.Url.Place, configuration.Repository)) continue;
            yield return (fact.Role == ClientRole.Proxy ? "a development server's proxy" : "a request", fact.Url.Place);
        }
    }

    private static bool SaysHttp2(TextPlace place, Repository repository)
        => repository.Files.FirstOrDefault(file => file.Path == place.Path) is { } file && file.Text.IndexOf("HTTP/2", StringComparison.OrdinalIgnoreCase) >= 0;

    // dotnet run and editors open the first URL of the profile.
    private static IEnumerable<(string, TextPlace)?> Browser(RepositoryProject project, ContextBinds start, Bind bind)
    {
        if (start.Context.Kind != LaunchKind.Profile) yield break;
        foreach (var profile in project.Launch.Profiles)
        {
            if (!profile.LaunchesBrowser || "profile:" + profile.Name != start.Context.Name || profile.ApplicationUrl is not { } url) continue;
            if (profile.LaunchUrl is { } page && page.Text.IndexOf("://", StringComparison.Ordinal) >= 0) continue;
            if (ListenUrlList.Split(url.Text).Select(static part => part.Text).FirstOrDefault() is not { } first || !ListenUrl.TryParse(first, out var opened, out _)) continue;
            if (opened.Scheme == "http" && opened.Port == bind.Port) yield return ("the browser that the launch profile opens", url.Place);
        }
    }

    private static IEnumerable<(string, TextPlace)?> Probes(RepositoryProject project, ContextBinds start, Bind bind, Repository repository)
    {
        if (!start.Context.IsContainer) yield break;

        if (start.Context.Kind == LaunchKind.KubernetesContainer)
        {
            foreach (var container in repository.Kubernetes.SelectMany(static workload => workload.Containers))
            {
                if (!start.Context.Name.EndsWith(":" + container.Name.Text, StringComparison.Ordinal)) continue;
                foreach (var probe in container.Probes)
                {
                    if (probe is { Action: KubernetesProbeAction.HttpGet, IsHttps: false } && NumberOf(probe.Port, container) == bind.Port) yield return ("the " + probe.Kind, probe.Port!.Place);
                }
            }

            yield break;
        }

        var isReplaced = false;
        foreach (var file in repository.Composes)
        {
            foreach (var service in file.Project.Services)
            {
                if (start.Context.Name != "compose:" + LaunchContexts.NameOf(file, service) || service.HealthCheck is not { } check) continue;
                isReplaced = true;
                if (check.Test is { } test && Asks(test, bind)) yield return ("the health check", test.Place);
            }
        }

        if (isReplaced) yield break;
        foreach (var dockerfile in project.Dockerfiles)
        {
            if (dockerfile.Final()?.HealthCheck?.Test is { } test && Asks(test, bind)) yield return ("the health check", test.Place);
        }
    }

    private static int? NumberOf(KubernetesPortReference? port, KubernetesContainer container)
        => port?.Number ?? container.Ports.FirstOrDefault(one => one.Name is not null && one.Name == port?.Name)?.Port;

    // curl -f http://localhost:8080/healthz
    private static bool Asks(ContainerCommand test, Bind bind)
    {
        var (isClient, asks) = (false, false);
        foreach (var word in test.Words)
        {
            foreach (var part in (word.Text ?? "").Split(' '))
            {
                if (part.StartsWith("--http2", StringComparison.Ordinal)) return false;
                isClient |= part.Substring(part.LastIndexOf('/') + 1) is "curl" or "wget";
                asks |= isClient && ClientUrl.TryParse(part.Trim('"', '\''), out var url) && url.Scheme == "http" && url.Port == bind.Port;
            }
        }

        return asks;
    }
}
