using System;
using System.Collections.Generic;
using System.Linq;
using ConnLint.Endpoints.Addresses;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Graph;
using ConnLint.Endpoints.Rules;

namespace ConnLint.Endpoints.Findings.BindAddress;

/// <summary>CONN1004: a port on one of the two loopback addresses alone.</summary>
/// <remarks>
/// A Warning where a client is seen that certainly or probably goes to the other one: Node, which runs the development servers of front ends, takes the
/// first address of <c>localhost</c> since version 17, and tries a second one since 20. Browsers and .NET try both, so that their <c>localhost</c> proves nothing.
/// </remarks>
internal static class SingleLoopbackFamily
{
    /// <param name="project">The project's files.</param>
    /// <param name="clients">Who connects where, by all files at hand.</param>
    public static IEnumerable<Finding> In(ProjectConfiguration project, Func<IEnumerable<RepositoryClient>> clients)
        => BoundEndpoints.DevelopmentStarts(project).SelectMany(binds => InStart(binds, static _ => true, clients));

    /// <summary>The endpoints that the C# of a project binds in a start as Development; what its files bind is judged while they are written.</summary>
    public static IEnumerable<Finding> In(RepositoryConfiguration configuration)
    {
        foreach (var (project, contexts) in configuration.Graph.Projects)
        {
            if (project.Program is not { } program || project.Dockerfiles.Count > 0 || project.IsSdkContainer) continue;
            var seen = new HashSet<TextPlace>();
            foreach (var (context, effective) in contexts)
            {
                if (effective is not { IsUnknown: false, Throws: null } || context.IsContainer || !IsForDevelopment(context, project, program)) continue;
                foreach (var finding in InStart(effective.Binds, IsInCode, () => configuration.Repository.AllClients))
                {
                    if (seen.Add(finding.Place)) yield return finding with { Project = project.Path };
                }
            }
        }
    }

    private static IEnumerable<Finding> InStart(IReadOnlyList<Bind> binds, Func<Bind, bool> isJudged, Func<IEnumerable<RepositoryClient>> clients)
    {
        foreach (var bind in binds)
        {
            if (!bind.IsKnown || !isJudged(bind)) continue;

            // A dynamic port cannot be bound on localhost.
            if (bind.Port == 0 || MissingOf(bind) is not { } missing || binds.Any(other => other.Port == bind.Port && other.Address?.Serves(missing) == true)) continue;
            var url = ListenUrl.TryParse(bind.Text, out var parsed, out _) ? parsed : null;

            var client = clients().FirstOrDefault(one => LeadsTo(missing, bind, one));
            yield return new Finding(RuleCatalogue.SingleLoopbackFamily, bind.Place, Quoted.Url(bind.Text), missing, client is null ? "clients may resolve 'localhost'" : Shown(client), url?.WithHost("localhost") ?? "ListenLocalhost")
            {
                Level = client is null ? RuleLevel.Info : RuleLevel.Warning,
                Related = client?.Fact.Url.Place is { Path: not null } place ? [place] : [],
                Replacement = url is null ? null : BoundEndpoints.WithHost(bind, url, "localhost"),
            };
        }
    }

    private static bool IsInCode(Bind bind) => bind.Place.Path is not null && bind.Source is UrlSource.KestrelCode or UrlSource.UseUrls or UrlSource.AppUrls;

    // Without a profile the bare program is what a developer starts.
    private static bool IsForDevelopment(LaunchContext context, RepositoryProject project, HostProgram program)
        => BoundEndpoints.IsDevelopment(ConfigurationStack.Of(program, context).Environment)
            || (context.Kind == LaunchKind.Bare && !project.Launch.Profiles.Any(static profile => profile.IsProject));

    // Inside a network of containers, localhost is another machine.
    private static bool LeadsTo(Addresses.BindAddress missing, Bind bind, RepositoryClient client)
        => client is { Service: null, Fact: { Role: not ClientRole.Origin, Url.Text: var text, Role: var role } }
            && ClientUrl.TryParse(text, out var url) && url.Port == bind.Port && url.Scheme == bind.Scheme
            && (url.Address.Equals(missing) || (role == ClientRole.Proxy && url.Address.Equals(Addresses.BindAddress.Localhost)));

    private static string Shown(RepositoryClient client)
    {
        var (text, place) = client.Fact.Url;
        var leads = client.Fact.Role == ClientRole.Proxy ? "' may lead" : "' leads";
        return "'" + Quoted.Url(text) + leads + (place.Path is null ? "" : " (" + ShownPlace.Of(place) + ")");
    }

    private static Addresses.BindAddress? MissingOf(Bind bind) => bind.Address switch
    {
        { } address when address.Equals(Addresses.BindAddress.LoopbackIPv4) => Addresses.BindAddress.LoopbackIPv6,
        { } address when address.Equals(Addresses.BindAddress.LoopbackIPv6) => Addresses.BindAddress.LoopbackIPv4,
        _ => null,
    };
}
