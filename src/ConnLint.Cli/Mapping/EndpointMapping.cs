using System;
using System.Collections.Generic;
using System.Linq;
using ConnLint.Cli.Explaining;
using ConnLint.Cli.Solutions;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Findings;
using ConnLint.Endpoints.Graph;
using ConnLint.Endpoints.Rules;

namespace ConnLint.Cli.Mapping;

/// <summary>Turns the graph into what is shown of it: no user names, no passwords, no control characters; in an order that no file system decides.</summary>
internal static class EndpointMapping
{
    /// <summary>Why a listener is the nearest that has the client's port, and serves it otherwise: it is where the connection ends.</summary>
    public const string SamePort = "samePort";

    public static EndpointMap Of(string root, RepositoryConfiguration configuration, IEnumerable<Gap> gaps)
    {
        var graph = configuration.Graph;
        var findings = new ClientFindings(configuration);
        var published = new Dictionary<Bind, Bind>(ReferenceEqualityComparer.Instance);
        foreach (var listener in graph.Listeners)
        {
            if (listener.Published is { } onHost) published[listener.Promised.Bind] = onHost;
        }

        return new EndpointMap(
            ShownPath.Whole(root.Replace('\\', '/')),
            [.. graph.Projects.Select(project => Of(project, published)), .. configuration.Repository.Projects.Where(static project => !project.IsServer && project.Sockets.Count > 0).Select(Plain)],
            [.. graph.Clients.Where(static client => client.Client.Fact.Role != ClientRole.Origin).OrderBy(static client => client.Client.Fact.Url.Place.Path, StringComparer.Ordinal).ThenBy(static client => client.Client.Fact.Url.Place.Line)
                .Select(client => Of(client, configuration, findings.Of(client.Client)))],
            [.. gaps.Distinct().Select(static gap => new IncompleteEntry(gap.Subject, gap.Reason))]);
    }

    private static ProjectEntry Of(ProjectContexts project, Dictionary<Bind, Bind> published)
        => new(ShownPath.Whole(project.Project.Path), [.. project.Contexts.Select(context => Of(context.Context, context.Effective, published))]);

    // A program without a host listens on what its code says, however it is started.
    private static ProjectEntry Plain(RepositoryProject project)
        => new(ShownPath.Whole(project.Path), [new ContextEntry("bare", ShownText.Name(LaunchKind.Bare), [.. project.Sockets.Select(static bind => Of(bind, null))], [], null, [])]);

    private static ContextEntry Of(LaunchContext context, EffectiveBinds effective, Dictionary<Bind, Bind> published) => new(
        Quoted.Text(context.Name),
        ShownText.Name(context.Kind),
        effective.Throws is null ? [.. effective.Binds.Select(bind => Of(bind, published.GetValueOrDefault(bind)))] : [],
        [.. effective.Lost.Where(static lost => lost.Loser.Place.Path is not null).Select(lost => Of(lost, effective))],
        effective.Throws is { } failure ? new ThrowsEntry(ShownText.Message(failure.Message), ShownText.Source(failure.Place)) : null,
        [.. effective.Unknown.Select(static value => new UnknownEntry(ShownText.Value(value), ShownText.Source(value.Place)))]);

    private static BindEntry Of(Bind bind, Bind? published) => new(
        Quoted.Url(bind.Url),
        bind.Scheme,
        bind.Address?.ToString(),
        bind.Port,
        ShownText.Name(bind.Protocols),
        Quoted.Text(bind.Name),
        ShownText.Source(bind.Place),
        published is null ? null : new PublishedEntry(Quoted.Url(published.Url), ShownText.Source(published.Place)));

    private static IgnoredEntry Of(LostSetting lost, EffectiveBinds effective) => new(
        Quoted.Url(lost.Loser.Text),
        ShownText.Source(lost.Loser.Place)!,
        ShownText.Source(lost.Winner.Place) ?? Quoted.Text(lost.Winner.Name),
        ShownText.Name(lost.Reason),
        OverriddenUrls.In(effective).Any(overridden => ReferenceEquals(overridden.Loser, lost.Loser)) ? RuleIds.UrlsOverriddenByKestrel : null);

    private static ClientEntry Of(ClientVerdict verdict, RepositoryConfiguration configuration, Finding? finding) => new(
        ShownText.Client(verdict.Client.Fact.Url.Text),
        ShownText.Source(verdict.Client.Fact.Url.Place) ?? "",
        (configuration.ProjectOf(verdict.Client) ?? verdict.Client.Owner ?? verdict.Client.Service?.File) is { } from ? Owner(from) : null,
        ShownText.Name(verdict.Outcome),
        verdict.Outcome == ClientOutcome.Served ? Of(verdict.Listeners[0], verdict.Client) : null,
        NearestOf(verdict),
        finding?.Rule.Id,
        finding?.Message);

    private static NearestEntry? NearestOf(ClientVerdict verdict)
    {
        if (verdict.Outcome == ClientOutcome.Served) return null;
        if (verdict.Nearest is null && verdict.Listeners.Count == 0) return null;

        var (project, context, url, source) = Of(verdict.Nearest ?? verdict.Listeners[0], verdict.Client);
        return new NearestEntry(project, context, url, source, verdict.Nearest is null ? SamePort : ShownText.Name(verdict.Reason));
    }

    // Inside its network a container is reached at its own port, from the host at the published one.
    private static ServerEntry Of(Listener listener, RepositoryClient client)
    {
        var bind = client.Service is null ? listener.OnHost ?? listener.Promised.Bind : listener.Promised.Bind;
        return new ServerEntry(Owner(listener.Owner), Quoted.Text(listener.Promised.Context), Quoted.Url(bind.Url), ShownText.Source(bind.Place));
    }

    private static string Owner(string path) => path.Length == 0 ? "." : ShownPath.Whole(path);
}
