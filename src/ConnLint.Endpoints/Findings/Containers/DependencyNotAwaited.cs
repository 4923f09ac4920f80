using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Facts.Containers;
using ConnLint.Endpoints.Graph;
using ConnLint.Endpoints.Graph.Containers;
using ConnLint.Endpoints.Rules;

namespace ConnLint.Endpoints.Findings.Containers;

/// <summary>CONN6008: a program that is started as soon as its database or broker is, which is before that listens.</summary>
/// <remarks>
/// Without a condition, <c>depends_on</c> waits until the container runs, not until its program is ready (docs.docker.com, "Control startup and shutdown order in
/// Compose"). Clients that wait by themselves, programs that try again, and services that are started again when they fail, do not mind.
/// </remarks>
internal static class DependencyNotAwaited
{
    // librdkafka, and MassTransit for the brokers that it speaks to, connect in the background for as long as it takes.
    private const int KafkaPort = 9092;

    private static readonly string[] Waiters = ["wait", "dockerize", "until", ".sh"];

    public static IEnumerable<Finding> In(RepositoryConfiguration configuration)
    {
        var found = new HashSet<TextPlace>();
        foreach (var (setting, endpoint) in configuration.Dependencies)
        {
            if (setting is not { Project: { Program: not null } project, Service: { } client, Context.Doubt: null } || endpoint.IsHttp) continue;
            if (configuration.Networks.Named(client, endpoint.Host) is not { Service.Build: null } server || Retries(setting, project, server) || Waits(client.Service)) continue;

            foreach (var dependency in client.Service.DependsOn)
            {
                if (dependency.Condition != "service_started" || dependency.Service.Text != server.Service.Name || project.RetriesConnections.Value || !found.Add(dependency.Service.Place)) continue;
                yield return new Finding(
                    RuleCatalogue.DependencyNotAwaited, dependency.Service.Place,
                    Quoted.Text(client.Service.Name), Quoted.Text(server.Service.Name), Quoted.Text(setting.Name), configuration.Shown(endpoint.HostPlace), Remedy(server.Service, configuration))
                {
                    Related = [endpoint.HostPlace, server.Service.HealthCheck?.Place ?? server.Service.Place],
                    Edit = HasCheck(server.Service) && configuration.TextOf(dependency.Service.Place.Path) is { } text ? HealthCondition.For(client.Service, dependency, text) : null,
                    Project = project.Path,
                };
            }
        }
    }

    private static bool HasCheck(ComposeService server) => server.HealthCheck is { IsDisabled: false, Test: not null };

    private static string Remedy(ComposeService server, RepositoryConfiguration configuration)
        => HasCheck(server)
            ? string.Format(CultureInfo.InvariantCulture, "add 'condition: service_healthy', so that its health check ({0}) passes first", configuration.Shown(server.HealthCheck!.Place))
            : string.Format(CultureInfo.InvariantCulture, "give '{0}' a healthcheck and add 'condition: service_healthy'", Quoted.Text(server.Name));

    private static bool Retries(EffectiveSetting setting, RepositoryProject project, ComposeNode server)
        => setting.Value.Text.IndexOf("abortConnect=false", StringComparison.OrdinalIgnoreCase) >= 0
            || server.HasPort(KafkaPort)
            || project.File.ItemsOf("PackageReference").Any(static package => package.Include.Text?.StartsWith("MassTransit", StringComparison.OrdinalIgnoreCase) == true);

    private static bool Waits(ComposeService service)
        => service.IsRestarted || (service.Command?.Words ?? []).Concat(service.Entrypoint?.Words ?? [])
            .Any(static word => word.Text is not { } text || Array.Exists(Waiters, waiter => text.IndexOf(waiter, StringComparison.OrdinalIgnoreCase) >= 0));
}
