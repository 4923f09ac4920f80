using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using ConnLint.Endpoints.Addresses;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Facts.Containers;
using ConnLint.Endpoints.Graph;
using ConnLint.Endpoints.Graph.Containers;
using ConnLint.Endpoints.Rules;

namespace ConnLint.Endpoints.Findings.Containers;

/// <summary>CONN6002: a program in a container that looks for a dependency on <c>localhost</c>, which is the container itself.</summary>
/// <remarks>
/// Each container has a network namespace of its own (docs.docker.com, "Networking overview"), unless it is lent one; the containers of a pod share theirs.
/// A connection string names a dependency. A URL of the web may be the program's own, or meant for a browser: it counts where another service of the
/// compose file, a program of the repository or a well-known one, has its port.
/// </remarks>
internal static class LoopbackDependency
{
    private const string FromConfiguration = "read it from the configuration, and in the container ";

    // Put into pods and beside programs by tools that no file mentions.
    private static readonly HashSet<int> InjectedSidecars = [3500, 50001, 50005];

    // OTLP, Zipkin, Jaeger, Seq, Loki, StatsD, Graylog.
    private static readonly HashSet<int> Telemetry = [4317, 4318, 9411, 14250, 14268, 6831, 5341, 3100, 8125, 12201];

    public static IEnumerable<Finding> In(RepositoryConfiguration configuration) => Among(configuration.Dependencies, configuration);

    /// <summary>The same for what C# hands to the clients of its dependencies.</summary>
    public static IEnumerable<Finding> InCode(RepositoryConfiguration configuration) => Among(Dependency.InCode(configuration), configuration);

    private static IEnumerable<Finding> Among(IEnumerable<Dependency> dependencies, RepositoryConfiguration configuration)
    {
        var found = new Dictionary<TextPlace, Finding>();
        var browsers = new BrowserSections(configuration.Networks);
        var replaced = new ReplacedSettings(configuration);
        foreach (var dependency in dependencies)
        {
            if (!dependency.Endpoint.IsLoopback || Of(dependency, configuration, browsers, replaced) is not { } finding) continue;

            // The same line may reach several containers; the strongest evidence speaks.
            if (!found.TryGetValue(finding.Place, out var other) || finding.Level > other.Level) found[finding.Place] = finding;
        }

        foreach (var finding in found.Values) yield return finding;
    }

    private static Finding? Of(Dependency dependency, RepositoryConfiguration configuration, BrowserSections browsers, ReplacedSettings replaced)
    {
        var (setting, endpoint) = dependency;
        if (setting.Context is { IsContainer: false } || !IsAlone(setting, configuration.Repository)) return null;
        if (endpoint.Port is { } port && (InjectedSidecars.Contains(port) || IsOwn(setting, port, configuration.Graph))) return null;

        var meant = setting.Service is { } service ? dependency.MeantIn(service, configuration.Networks) : null;
        if (endpoint.IsHttp && (!IsDependency(setting, endpoint, meant?.Service) || HasMetadataAddress(setting) || browsers.Contain(setting))) return null;
        if (setting.IsFromFile && replaced.Contain(setting, meant?.Service)) return null;

        var host = meant?.Service.Service.Name;
        var edit = host is null ? new EndpointEdit(endpoint.HostPlace, null) : EndpointEdit.To(endpoint, host, meant!.Value.Port);
        var place = PlaceOf(setting);
        return new Finding(RuleCatalogue.LoopbackDependency, edit.Place, Quoted.Text(endpoint.Shown), Quoted.Text(setting.Name), Container(setting, place, configuration), Remedy(setting, meant, configuration))
        {
            Level = IsConditional(setting, endpoint, meant?.Service) || (endpoint.IsHttp && browsers.MayBeMeant(setting)) ? RuleLevel.Info : RuleCatalogue.LoopbackDependency.Level,
            Related = [.. new[] { place, meant?.Service.Service.Place ?? default }.Where(static one => one.Path is not null)],
            Replacement = setting.IsFromCode ? null : edit.Text, // what is right in the container is wrong on the developer's machine
            Project = setting.Project?.Path,
        };
    }

    // Whether the loopback of the container is its own.
    private static bool IsAlone(EffectiveSetting setting, Repository repository)
    {
        if (setting.Service is { } service) return !service.SharesNetwork && (service.Owner is not null || service.Service.Build is not null);
        if (setting.Context is not { Kind: LaunchKind.KubernetesContainer } context) return setting.Context is not null;

        foreach (var workload in repository.Kubernetes)
        {
            if ((workload.IsOnHostNetwork || workload.Containers.Count > 1) && workload.Containers.Any(container => context.Name.EndsWith(":" + container.Name.Text, StringComparison.Ordinal))) return false;
        }

        return true;
    }

    // What the program itself serves, inside or under the port that is published for it.
    private static bool IsOwn(EffectiveSetting setting, int port, EndpointGraph graph)
    {
        if (setting.Service is { } service && (service.HasPort(port) || service.Published(port) is not null)) return true;
        return graph.Projects.Where(project => project.Project == setting.Project).SelectMany(static project => project.Contexts)
            .Any(context => context.Context.Name == setting.Context?.Name && context.Effective.Binds.Any(bind => bind.Port == port));
    }

    private static bool IsDependency(EffectiveSetting setting, NamedEndpoint endpoint, ComposeNode? meant)
    {
        if (setting.Project is not { } project || IsForBrowsers(project) || endpoint.Port is not { } port) return false;
        if (meant is not null) return meant.Owner is not null || KnownImages.PortsOf(meant.Service.Image?.Text).Count > 0;
        return KnownPorts.IsInfrastructure(port) && port is not (80 or 443 or 3000 or 3001 or 4173 or 4200 or 5173 or 5174 or 8080 or 8081 or 9000 or 9001 or 7071);
    }

    // A program that hands its settings to what it sends into the browser.
    private static bool IsForBrowsers(RepositoryProject project)
        => project.File.HasSdk("Microsoft.NET.Sdk.BlazorWebAssembly")
            || project.File.ItemsOf("PackageReference").Any(static package => package.Include.Text is "Microsoft.AspNetCore.Components.WebAssembly.Server");

    // The authority is then only compared with what tokens say; its keys come from the other address (JwtBearerOptions.MetadataAddress).
    private static bool HasMetadataAddress(EffectiveSetting setting)
    {
        const string Authority = "Authority";
        return setting.Key.EndsWith(Authority, StringComparison.OrdinalIgnoreCase)
            && setting.Beside.ContainsKey(setting.Key.Substring(0, setting.Key.Length - Authority.Length) + "MetadataAddress");
    }

    // Whoever runs an image by itself, or by a manifest, can still replace what a settings file says; without a service that could be meant, the file, or the image that a
    // compose file starts without such a service, may name what is never asked; many an exporter of telemetry is configured and off; and the URL of a hub may be one for pages.
    private static bool IsConditional(EffectiveSetting setting, NamedEndpoint endpoint, ComposeNode? meant)
        => (meant is null && setting is { Service: not null, Project: { } project } && project.Dockerfiles.Any(dockerfile => dockerfile.Path == setting.Value.Place.Path))
            || (setting.IsFromFile || setting.IsFromCode) && (meant is null || (endpoint.Port is { } port && Telemetry.Contains(port)) || SettingKeys.IsTelemetry(setting.Key) || SettingKeys.IsHub(setting.Key));

    private static TextPlace PlaceOf(EffectiveSetting setting)
        => setting.Service?.Service.Place ?? (setting.Context?.Kind == LaunchKind.Image && setting.Project?.Dockerfiles is [{ Stages: [.., var last] }, ..] ? last.Image.Place : default);

    private static string Container(EffectiveSetting setting, TextPlace place, RepositoryConfiguration configuration)
    {
        var name = setting.Service is { } service ? string.Format(CultureInfo.InvariantCulture, "the service '{0}'", Quoted.Text(service.Service.Name))
            : setting.Context?.Kind == LaunchKind.KubernetesContainer ? "the pod" : "a container of the image";
        return place.Path is null ? name : string.Format(CultureInfo.InvariantCulture, "{0} ({1})", name, configuration.Shown(place));
    }

    private static string Remedy(EffectiveSetting setting, (ComposeNode Service, int? Port)? meant, RepositoryConfiguration configuration)
    {
        if (meant is not var (service, port))
            return (setting.IsFromCode ? FromConfiguration : "") + "use the name of the service that runs it" + (setting.Context?.Kind == LaunchKind.KubernetesContainer ? "" : ", or 'host.docker.internal' for a program of the host");

        var endpoint = string.Format(CultureInfo.InvariantCulture, port is null ? "{0}" : "{0}:{1}", Quoted.Text(service.Service.Name), port);
        return (setting.IsFromCode ? FromConfiguration : "") + string.Format(CultureInfo.InvariantCulture, "use '{0}', the service's name ({1})", endpoint, configuration.Shown(service.Service.Place));
    }
}
