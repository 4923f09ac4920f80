using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Graph;
using ConnLint.Endpoints.Graph.Repositories;
using ConnLint.Endpoints.Rules;

namespace ConnLint.Endpoints.Findings.Clients;

/// <summary>CONN5001: a client whose loopback port is bound in no launch context of the solution.</summary>
/// <remarks>
/// A client is a call in C# with a constant host and port, a URL in the settings in force in Development or in a profile's environment (CORS origins as Info), a request of an
/// <c>.http</c> file, the target of a front end's proxy, or <c>SpaProxyServerUrl</c>. Silent for well-known infrastructure ports, <c>connlint.known_ports</c>, ports that C# of other projects
/// or scripts name and that Dockerfiles of other languages expose, ports of the dynamic range in <c>.http</c> files, and where no server, or one whose port is computed, is found. Inside a container's network other rules judge.
/// </remarks>
internal static class NobodyListens
{
    // Of 49152-65535 systems and tools hand out ports at every start (RFC 6335).
    private const int FirstDynamicPort = 49152;

    // Of a file ".env.{mode}".
    private static readonly string[] UsualModes = ["dev", "local", "prod", "test", "stag", "docker", "default"];

    public static IEnumerable<Finding> In(RepositoryConfiguration configuration)
    {
        var foreign = new HashSet<int>(ForeignPrograms.Ports(configuration.Repository));
        foreach (var verdict in configuration.Graph.OwnClients)
        {
            var (fact, _, service) = verdict.Client;
            if (verdict is not { Outcome: ClientOutcome.Nobody, Nearest.OnHost: { } nearest } || service is not null) continue;
            if (!ClientUrl.TryParse(fact.Url.Text, out var url) || foreign.Contains(url.Port) || configuration.Repository.Neighbours.Mentions(url.Port) || configuration.KnownPorts(fact.Url.Place.Path).Contains(url.Port)) continue;

            // A number that some tool drew when it started, and whoever wrote the request copied.
            if (fact.IsInRequestFile && url.Port >= FirstDynamicPort) continue;

            var place = PortOf(fact.Url, url);
            yield return new Finding(RuleCatalogue.NobodyListens, place, Arguments(configuration, url, nearest))
            {
                Level = fact.Role == ClientRole.Origin || IsAlone(verdict) || IsOfOwnMode(fact.Url.Place.Path) ? RuleLevel.Info : RuleCatalogue.NobodyListens.Level,
                Related = nearest.Place.Path is null ? [] : [nearest.Place],
                Replacement = place.Length == Digits(url.Port).Length && nearest.Scheme == url.Scheme && nearest.Port is { } port ? Digits(port) : null,
                Project = configuration.ProjectOf(verdict.Client),
            };
        }
    }

    // ".env.rust", ".env.partner": for another system than the one that is developed here, which need not be part of the repository.
    private static bool IsOfOwnMode(string? path)
    {
        var file = path is null ? "" : path.Substring(path.LastIndexOf('/') + 1);
        return file.StartsWith(".env.", StringComparison.OrdinalIgnoreCase) && !Array.Exists(UsualModes, mode => file.IndexOf(mode, StringComparison.OrdinalIgnoreCase) >= 0);
    }

    private static object[] Arguments(RepositoryConfiguration configuration, ClientUrl url, Bind nearest) =>
    [
        url.Origin,
        Quoted.Url(nearest.Url),
        nearest.Place.Path is null ? Quoted.Text(nearest.Name) : configuration.Shown(nearest.Place),
    ];

    // A program seldom calls itself: where nobody else of the repository serves anything, it most likely means a server that is no part of it.
    private static bool IsAlone(ClientVerdict verdict) => !verdict.Client.Fact.IsInRequestFile && verdict.Nearest!.Owner == verdict.Client.Owner;

    // The port's digits, where they are written; C# hands over their place at once.
    private static TextPlace PortOf(SettingValue value, ClientUrl url) => url.PortStart < 0 ? value.Place : value.Part(url.PortStart, Digits(url.Port).Length);

    private static string Digits(int port) => port.ToString(CultureInfo.InvariantCulture);
}
