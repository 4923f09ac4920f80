using System;
using System.Collections.Generic;
using System.Linq;
using ConnLint.Cli.Mapping;

namespace ConnLint.Cli.Drawing;

/// <summary>Turns the map into boxes and arrows. What becomes of a connection is the map's own word.</summary>
internal sealed class MapDrawer
{
    private readonly List<DrawnBox> _boxes = [];
    private readonly Dictionary<string, DrawnBox> _byTitle = new(StringComparer.Ordinal);
    private readonly Dictionary<(DrawnBox Box, string Url), DrawnRow> _endpoints = [];
    private readonly Dictionary<(DrawnRow From, DrawnRow To), DrawnArrow> _arrows = [];
    private readonly DrawnBox _nobody = new("nobody answers") { IsEmptyPlace = true };
    private readonly DrawnBox _elsewhere = new("not known") { IsEmptyPlace = true };

    private MapDrawer()
    {
    }

    public static MapDrawing Of(EndpointMap map)
    {
        var drawer = new MapDrawer();
        foreach (var project in map.Projects) drawer.Add(project);
        foreach (var clients in map.Clients.GroupBy(static client => (FromOf(client), EndpointMapText.Origin(client.Url), client.ServedBy, client.Nearest, client.Outcome, client.Rule, client.Message)))
            drawer.Add([.. clients]);

        foreach (var last in new[] { drawer._nobody, drawer._elsewhere })
        {
            if (last.Rows.Count > 0) drawer._boxes.Add(last);
        }

        return new MapDrawing(drawer._boxes, [.. drawer._arrows.Values]);
    }

    private void Add(ProjectEntry project)
    {
        var box = BoxOf(project.Path);
        foreach (var context in project.Contexts)
        {
            foreach (var bind in context.Binds)
            {
                var row = EndpointOf(box, bind.Url, context.Name);
                row.Facts.Add(Sentence($"{context.Name}: {bind.Setting}", bind.Source));
                if (bind.Published is not { } published) continue;
                row.Facts.Add(Sentence($"{context.Name}: published as {published.Url}", published.Source));
                _endpoints.TryAdd((box, published.Url), row);
            }

            foreach (var lost in context.Ignored)
                box.Rows.Add(new DrawnRow(box, RowKind.Ignored, lost.Value) { Rule = lost.Rule, Notes = { context.Name }, Facts = { $"{Sentence(lost.Value, lost.Source)}, because of {lost.Winner}" } });

            if (context.Throws is { } failure) box.Rows.Add(new DrawnRow(box, RowKind.Failure, "does not start") { Notes = { context.Name }, Facts = { Sentence(failure.Message, failure.Source) } });
            foreach (var unknown in context.Unknown) Doubt(box, context.Name, Sentence(unknown.Value, unknown.Source));
        }
    }

    private static void Doubt(DrawnBox box, string context, string what)
    {
        var fact = "not known: " + what;
        foreach (var row in box.Rows.Where(row => row.Notes.Contains(context) && !row.Facts.Contains(fact))) row.Facts.Add(fact);
    }

    private void Add(List<ClientEntry> clients)
    {
        var client = clients[0];
        var box = BoxOf(FromOf(client));
        var from = new DrawnRow(box, RowKind.Client, EndpointMapText.Origin(client.Url)) { Rule = client.Rule };
        from.Notes.AddRange(clients.Select(static one => one.Source).Distinct());
        from.Facts.AddRange(clients.Select(static one => Sentence(one.Url, one.Source)).Distinct());
        box.Rows.Add(from);

        var (to, isAnswered) = TargetOf(client);
        var state = client.Rule is not null ? ArrowState.Refused : client.ServedBy is not null ? ArrowState.Served : ArrowState.Open;
        _arrows[(from, to)] = new DrawnArrow(from, to, state) { Message = client.Message ?? EndpointMapText.Verdict(client).Text, Rule = client.Rule };
        if (isAnswered || client.Nearest is not { } near) return;

        var meant = EndpointOf(BoxOf(near.Project), near.Url, near.Context);
        _arrows.TryAdd((to, meant), new DrawnArrow(to, meant, ArrowState.Meant) { Message = Sentence("probably meant: " + near.Url, near.Source) });
    }

    private (DrawnRow Row, bool IsAnswered) TargetOf(ClientEntry client)
    {
        if (client.ServedBy is { } server) return (EndpointOf(BoxOf(server.Project), server.Url, server.Context), true);
        if (client.Nearest is { Reason: EndpointMapping.SamePort } holder) return (EndpointOf(BoxOf(holder.Project), holder.Url, holder.Context), true);
        return (EndpointOf(client.Outcome == "unknown" && client.Rule is null ? _elsewhere : _nobody, EndpointMapText.Origin(client.Url), null), false);
    }

    private DrawnRow EndpointOf(DrawnBox box, string url, string? context)
    {
        if (!_endpoints.TryGetValue((box, url), out var row))
        {
            row = new DrawnRow(box, RowKind.Endpoint, url);
            box.Rows.Add(row);
            _endpoints.Add((box, url), row);
        }

        if (context is not null && !row.Notes.Contains(context)) row.Notes.Add(context);
        return row;
    }

    private DrawnBox BoxOf(string title)
    {
        if (!_byTitle.TryGetValue(title, out var box))
        {
            box = new DrawnBox(title);
            _byTitle.Add(title, box);
            _boxes.Add(box);
        }

        return box;
    }

    // A request that somebody sends by hand comes from its file.
    private static string FromOf(ClientEntry client) => client.From ?? client.Source[..Math.Max(0, client.Source.LastIndexOf(':'))];

    private static string Sentence(string what, string? place) => place is null ? what : $"{what}  {place}";
}
