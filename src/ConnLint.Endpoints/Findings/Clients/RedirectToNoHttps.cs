using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using ConnLint.Endpoints.Addresses;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Graph;
using ConnLint.Endpoints.Rules;

namespace ConnLint.Endpoints.Findings.Clients;

/// <summary>CONN5004: <c>UseHttpsRedirection</c> in a start of the program in which nothing serves the https port.</summary>
/// <remarks>
/// The middleware takes the port from its options, then from the setting <c>https_port</c>, then from <c>ANCM_HTTPS_PORT</c>, then from the server's own https address;
/// whether anybody listens there it does not ask. Without any port it logs a warning once and redirects nothing. Source: dotnet/aspnetcore
/// <c>HttpsRedirectionMiddleware.cs</c>; measured on .NET 10.
/// </remarks>
internal static class RedirectToNoHttps
{
    private static readonly string[] Keys = ["HTTPS_PORT", "ANCM_HTTPS_PORT"];

    private static readonly string[] Proxies = ["nginx", "traefik", "caddy", "haproxy", "envoy", "yarp"];

    public static IEnumerable<Finding> In(RepositoryConfiguration configuration)
    {
        foreach (var (project, contexts) in configuration.Graph.Projects)
        {
            if (project.Program is not { Middleware: { ForwardsHeaders: false } middleware } program || !IsJudged(middleware)) continue;

            var starts = contexts.Where(static context => context.Context.Kind is LaunchKind.Profile or LaunchKind.ComposeService || IsOfDockerTools(context.Context))
                .Select(context => new Start(context, ConfigurationStack.Of(program, context.Context), middleware)).ToList();
            foreach (var call in middleware.Redirections)
            {
                if (call.Guard == CallGuard.Unknown) continue;
                var running = starts.FindAll(start => start.Runs(call));
                if (running.Select(start => Dead(project, start, call, configuration)).FirstOrDefault(static finding => finding is not null) is { } dead) yield return dead;
                else if (NeverRedirects(project, running, configuration.Repository)) yield return Idle(project, running[0], call, configuration);
            }
        }
    }

    // A port that is computed may be any.
    private static bool IsJudged(HostMiddleware middleware)
        => middleware.Redirections.Count > 0 && (middleware.HttpsPort is null || new TracedText(middleware.HttpsPort.Text).IsComplete);

    private static bool IsOfDockerTools(LaunchContext context) => context.Name.StartsWith("profile:", StringComparison.Ordinal);

    private static Finding? Dead(RepositoryProject project, Start start, HttpsRedirection call, RepositoryConfiguration configuration)
    {
        if (!start.IsKnown || start.Port is not { } value || !int.TryParse(value.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var port)) return null;
        if (port is 443 or 8443 || start.Serves(port) || configuration.KnownPorts(call.Place.Path).Contains(port) || IsServedElsewhere(project, start, port, configuration)) return null;

        var bound = start.Binds[0];
        var place = value.Place.Path is null ? "" : $" ({configuration.Shown(value.Place)})";
        return new Finding(
            RuleCatalogue.RedirectToNoHttps, call.Place,
            string.Format(CultureInfo.InvariantCulture, "sends every request to https port {0}{1}, which nothing serves in {2}: it listens on '{3}'", port, place, start.Name, Quoted.Url(bound.Url)),
            start.IsContainer ? "publish an https endpoint on that port, or take the call and the port out where a proxy ends TLS" : "add an https URL with that port to the profile, or guard the call by the environment")
        {
            Related = [.. new[] { value.Place, bound.Place }.Where(static related => related.Path is not null)],
            Project = project.Path,
        };
    }

    // Another program, or a container that is published there; of the project itself only what this start binds.
    private static bool IsServedElsewhere(RepositoryProject project, Start start, int port, RepositoryConfiguration configuration)
    {
        if (!configuration.Repository.Neighbours.Tells(port)) return true;
        foreach (var listener in configuration.Graph.Listeners)
        {
            if (listener.OnHost is not { } bind || bind.Scheme == "http" || (bind.Port != port && bind.Port is not null)) continue;
            if (listener.Owner != project.Path || (start.IsContainer && listener.Promised.Context == start.Context.Name)) return true;
        }

        // Where the container tools publish the https endpoint.
        if (project.Launch.Profiles.Any(profile => profile.SslPort == port && "profile:" + profile.Name == start.Context.Name)) return true;

        // HTTPS_PORT where HTTPS_PORTS is meant is another mistake.
        return start.IsContainer && (project.Dockerfiles.Any(dockerfile => dockerfile.Final()?.Exposed.Any(exposed => exposed.Ports?.Contains(port) == true) == true)
            || configuration.Repository.Composes.Any(compose => compose.Project.Services.Any(service => service.Ports.Any(mapping => mapping.IsPublishedComputed || mapping.Target?.Contains(port) == true))));
    }

    private static bool NeverRedirects(RepositoryProject project, List<Start> running, Repository repository)
    {
        var profiles = running.FindAll(static start => IsOfDockerTools(start.Context));
        return profiles.Count > 0 && profiles.TrueForAll(static start => start.IsKnown && start.Port is null && !start.Binds.Any(static bind => bind.Scheme != "http") && !start.IsBehindProxy)
            && !ProjectBinds.IisExpress(project.Launch).Any(static bind => bind.Scheme == "https")
            && !repository.Composes.Any(static compose => compose.Project.Services.Any(static service => service.Image?.Text is { } image && Array.Exists(Proxies, proxy => image.IndexOf(proxy, StringComparison.OrdinalIgnoreCase) >= 0)));
    }

    private static Finding Idle(RepositoryProject project, Start start, HttpsRedirection call, RepositoryConfiguration configuration)
        => new(
            RuleCatalogue.RedirectToNoHttps, call.Place,
            "redirects nothing, because no launch profile binds https and no https port is set: " + start.Name + " listens on '" + Quoted.Url(start.Binds[0].Url) + "'" + Shown(start.Binds[0], configuration),
            "add an https profile, or guard the call by the environment")
        {
            Level = RuleLevel.Info,
            Related = start.Binds[0].Place.Path is null ? [] : [start.Binds[0].Place],
            Project = project.Path,
        };

    private static string Shown(Bind bind, RepositoryConfiguration configuration) => bind.Place.Path is null ? "" : " (" + configuration.Shown(bind.Place) + ")";

    /// <summary>One start of the program, with all that its redirection goes by.</summary>
    private sealed class Start(ContextBinds start, ConfigurationStack stack, HostMiddleware middleware)
    {
        public LaunchContext Context => start.Context;

        public IReadOnlyList<Bind> Binds => start.Effective.Binds;

        public bool IsContainer => Context.IsContainer;

        public bool IsKnown => start.Effective is { IsUnknown: false, Throws: null, Binds.Count: > 0 } && (Port is null || new TracedText(Port.Text).IsComplete);

        /// <summary>The port that is set, by whatever is asked first.</summary>
        public SettingValue? Port => middleware.HttpsPort ?? Array.ConvertAll(Keys, key => ConfigurationStack.Last(stack.App, key)).FirstOrDefault(static value => value is { Value.Text.Length: > 0 })?.Value;

        public bool IsBehindProxy => ConfigurationStack.Last(stack.App, "FORWARDEDHEADERS_ENABLED") is not null;

        public string Name => Context.Title.IndexOf(':') is var colon && colon > 0
            ? (Context.Kind == LaunchKind.ComposeService ? "the service '" : "the launch profile '") + Quoted.Text(Context.Title.Substring(colon + 1)) + "'"
            : Quoted.Text(Context.Title);

        public bool Runs(HttpsRedirection call) => call.Guard == CallGuard.Always || !stack.Environment.Equals("Development", StringComparison.OrdinalIgnoreCase);

        // In a container, the port is the one outside.
        public bool Serves(int port) => !IsContainer && Binds.Any(bind => bind.Scheme != "http" && (bind.Port is null or 0 || bind.Port == port));
    }
}
