using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using ConnLint.Cli.Explaining;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Graph;
using ConnLint.Endpoints.Rules;

namespace ConnLint.Cli.Mapping;

/// <summary>Turns the graph into what is shown of it: no user names, no passwords, no control characters; in an order that no file system decides.</summary>
internal static class EndpointMapping
{
    public static EndpointMap Of(string root, EndpointGraph graph, IEnumerable<Gap> gaps) => new(
        Quoted.Text(root),
        [.. graph.Projects.Select(Of)],
        [.. graph.Clients.OrderBy(static client => client.Client.Fact.Url.Place.Path, StringComparer.Ordinal).ThenBy(static client => client.Client.Fact.Url.Place.Line).Select(Of)],
        [.. gaps.Distinct().Select(static gap => new IncompleteEntry(gap.Subject, gap.Reason))]);

    private static ProjectEntry Of(ProjectContexts project)
        => new(Quoted.Text(project.Project.Path), [.. project.Contexts.Select(static context => Of(context.Context, context.Effective))]);

    private static ContextEntry Of(LaunchContext context, EffectiveBinds effective) => new(
        Quoted.Text(context.Name),
        Name(context.Kind),
        effective.Throws is null ? [.. effective.Binds.Select(Of)] : [],
        [.. effective.Lost.Where(static lost => lost.Loser.Place.Path is not null).Select(lost => Of(lost, effective))],
        effective.Throws is { } failure ? new ThrowsEntry(Quoted.Text(failure.Message), Source(failure.Place)) : null,
        [.. effective.Unknown.Select(static value => new UnknownEntry(Quoted.Url(value.Text), Source(value.Place)))]);

    private static BindEntry Of(Bind bind)
        => new(Quoted.Url(bind.Url), bind.Scheme, bind.Address?.ToString(), bind.Port, Name(bind.Protocols), Quoted.Text(bind.Name), Source(bind.Place));

    private static IgnoredEntry Of(LostSetting lost, EffectiveBinds effective) => new(
        Quoted.Url(lost.Loser.Text),
        Source(lost.Loser.Place),
        Source(lost.Winner.Place) ?? Quoted.Text(lost.Winner.Name),
        Name(lost.Reason),
        OverriddenUrls.In(effective).Any(overridden => ReferenceEquals(overridden.Loser, lost.Loser)) ? RuleIds.UrlsOverriddenByKestrel : null);

    private static ClientEntry Of(ClientVerdict verdict)
    {
        var server = verdict.Outcome == ClientOutcome.Served ? verdict.Listeners[0] : null;
        return new ClientEntry(
            Quoted.Url(verdict.Client.Fact.Url.Text),
            Source(verdict.Client.Fact.Url.Place) ?? "",
            Name(verdict.Outcome),
            server is null ? null : Quoted.Text($"{server.Owner} {server.Promised.Context}"),
            verdict.Nearest is { } nearest ? Of(nearest, verdict.Reason) : null,
            verdict is { Outcome: ClientOutcome.Nobody, Client.Service: null } ? RuleIds.NobodyListens : null);
    }

    private static NearestEntry Of(Listener nearest, NearnessReason reason)
    {
        var bind = nearest.OnHost ?? nearest.Promised.Bind;
        return new NearestEntry(Quoted.Text(nearest.Owner), Quoted.Text(nearest.Promised.Context), Quoted.Url(bind.Url), Source(bind.Place), Name(reason));
    }

    private static string? Source(TextPlace place) => place.Path is null ? null : Quoted.Text(place.ToString());

    private static string Name<TEnum>(TEnum value)
        where TEnum : struct, Enum
        => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
