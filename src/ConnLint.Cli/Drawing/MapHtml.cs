using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using ConnLint.Cli.Mapping;
using ConnLint.Endpoints.Rules;

namespace ConnLint.Cli.Drawing;

/// <summary>
/// One page with the picture: what is clicked is told below it, by links within the page. It holds no script, and its policy forbids every one, as well as all that would be loaded.
/// </summary>
internal sealed class MapHtml(EndpointMap map, TextWriter output)
{
    // The policy names its hash, and browsers read line ends as \n.
    private static readonly string Style = (MapStyle.Picture + "\n" + MapStyle.Page).ReplaceLineEndings("\n");

    private readonly MapDrawing _drawing = MapDrawer.Of(map);
    private readonly Dictionary<string, Rule> _rules = RuleCatalogue.All.ToDictionary(static rule => rule.Id);

    public static void Write(EndpointMap map, TextWriter output) => new MapHtml(map, output).Write();

    private void Write()
    {
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)));
        var name = DrawnText.Encoded(map.Root[(map.Root.TrimEnd('/').LastIndexOf('/') + 1)..]);
        output.Write($"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-{hash}'; base-uri 'none'; form-action 'none'">
            <meta name="referrer" content="no-referrer">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{name}: who listens where</title>
            <style>{Style}</style>
            </head>
            <body>
            <h1 id="map">{name}: who listens where, and who connects to whom</h1>
            <div class="picture">
            """);
        MapSvg.Draw(_drawing, output);
        output.WriteLine("</div>");
        output.WriteLine("<p class=\"legend\">Green is served, red is reported by a rule, dashed is not known, dotted is what was probably meant. A click on a line or an arrow tells its place.</p>");
        Refused();
        Gaps();
        Details();
        output.WriteLine("</body>");
        output.WriteLine("</html>");
    }

    private void Refused()
    {
        var refused = _drawing.Arrows.Where(static arrow => arrow.State == ArrowState.Refused).ToList();
        output.WriteLine(refused.Count == 0 ? "<h2>No rule reports a connection</h2>" : "<h2 class=\"bad\">Refused</h2>");
        foreach (var arrow in refused) Told(arrow.Message, arrow.Rule, arrow.From.Facts);
    }

    private void Gaps()
    {
        if (map.Incomplete.Count == 0) return;
        output.WriteLine("<h2>Not looked at</h2>");
        foreach (var gap in map.Incomplete) Told(RuleCatalogue.CheckIncomplete.Format(gap.Subject, gap.Reason), RuleCatalogue.CheckIncomplete.Id, []);
    }

    private void Details()
    {
        // Rows that say the same are still two.
        var first = new Dictionary<DrawnRow, DrawnArrow>((IEqualityComparer<DrawnRow>)ReferenceEqualityComparer.Instance);
        foreach (var arrow in _drawing.Arrows)
        {
            if (arrow.State != ArrowState.Meant) first.TryAdd(arrow.From, arrow);
        }

        var number = 0;
        foreach (var row in _drawing.Boxes.SelectMany(static box => box.Rows))
        {
            var arrow = first.GetValueOrDefault(row);
            Detail(MapSvg.IdOf("r", number++), $"{row.Box.Title}: {row.Text}", arrow?.Message ?? (row.Kind == RowKind.Ignored ? "ignored in " : "") + string.Join(", ", row.Notes), row.Rule, row.Facts);
        }

        for (var i = 0; i < _drawing.Arrows.Count; i++)
        {
            var arrow = _drawing.Arrows[i];
            Detail(MapSvg.IdOf("a", i), $"{arrow.From.Box.Title} → {arrow.To.Text}", arrow.Message, arrow.Rule, arrow.From.Facts);
        }
    }

    private void Detail(string id, string title, string message, string? rule, IReadOnlyList<string> facts)
    {
        output.Write($"<section class=\"detail\" id=\"{id}\"><a class=\"close\" href=\"#map\">close</a><strong>{DrawnText.Encoded(title)}</strong>");
        Told(message, rule, facts);
        output.WriteLine("</section>");
    }

    private void Told(string message, string? rule, IReadOnlyList<string> facts)
    {
        output.Write("<p>");
        if (rule is not null) output.Write(_rules.TryGetValue(rule, out var known) ? $"<a href=\"{DrawnText.Encoded(known.HelpLink)}\">{known.Id}</a> " : DrawnText.Encoded(rule) + " ");
        output.WriteLine(DrawnText.Encoded(message) + "</p>");
        if (facts.Count == 0) return;
        output.Write("<ul>");
        foreach (var fact in facts) output.Write($"<li class=\"place\">{DrawnText.Encoded(fact)}</li>");
        output.WriteLine("</ul>");
    }
}
