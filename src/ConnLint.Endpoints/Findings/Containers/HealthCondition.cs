using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Facts.Containers;
using ConnLint.Endpoints.Readers;
using ConnLint.Endpoints.Rules;

namespace ConnLint.Endpoints.Findings.Containers;

/// <summary>Works out how an entry of <c>depends_on</c> gets <c>condition: service_healthy</c>: in its own mapping, or by turning the block list of names into mappings.</summary>
internal static class HealthCondition
{
    private const string Started = "service_started";
    private const string Healthy = "service_healthy";

    /// <param name="client">The service that depends on others.</param>
    /// <param name="dependency">The one of them that has to be healthy.</param>
    /// <param name="text">The compose file in which it stands.</param>
    public static Edit? For(ComposeService client, ComposeDependency dependency, string text)
    {
        var place = dependency.Service.Place;
        if (place.Start + place.Length > text.Length) return null;
        return Dash(text, place) is null ? InMapping(dependency, text) : InList([.. client.DependsOn.Where(one => one.Service.Place.Path == place.Path)], dependency, text);
    }

    private static Edit? InMapping(ComposeDependency dependency, string text)
    {
        var place = dependency.Service.Place;
        var at = text.IndexOf(Started, place.Start + place.Length, EndOfEntry(text, place) - place.Start - place.Length, StringComparison.Ordinal);
        return at < 0 ? null : EditOf(dependency, at, Started.Length, Healthy);
    }

    // The lines that are indented deeper than the entry's name.
    private static int EndOfEntry(string text, TextPlace place)
    {
        var column = place.Start - TextLayout.LineStart(text, place.Start);
        var end = TextLayout.LineEnd(text, place.Start);
        while (end < text.Length)
        {
            var line = TextLayout.SkipRestOfLine(text, end);
            var content = TextLayout.SkipBlanks(text, line);
            if (line == end || (content < text.Length && text[content] is not ('\r' or '\n') && content - line <= column)) return end;
            end = TextLayout.LineEnd(text, content);
        }

        return end;
    }

    private static Edit? InList(List<ComposeDependency> all, ComposeDependency dependency, string text)
    {
        all.Sort(static (left, right) => left.Service.Place.Start.CompareTo(right.Service.Place.Start));
        var written = new StringBuilder();
        var (first, end) = (-1, -1);
        foreach (var one in all)
        {
            // Mappings and list items do not mix; what is merged from elsewhere stands far away.
            if (Dash(text, one.Service.Place) is not { } dash || TextLayout.IndentBefore(text, dash) is not { } indent || (end >= 0 && IsApart(text, end, dash))) return null;
            if (first < 0) first = dash;
            else written.Append(text, end, dash - end);

            var (start, length) = WithQuotes(text, one.Service.Place);
            end = start + length;
            written.Append(text, start, length).Append(':').Append(TextLayout.LineBreakOf(text)).Append(indent).Append("  condition: ").Append(ReferenceEquals(one, dependency) ? Healthy : Started);
        }

        return first < 0 ? null : EditOf(dependency, first, end - first, written.ToString());
    }

    private static bool IsApart(string text, int end, int dash)
    {
        for (var line = end; line < dash; line = TextLayout.LineEnd(text, line) + 1)
        {
            var content = line == end ? TextLayout.SkipBlanks(text, end) : TextLayout.SkipBlanks(text, line);
            if (content < dash && text[content] is not ('#' or '\r' or '\n')) return true;
        }

        return false;
    }

    private static int? Dash(string text, TextPlace place)
    {
        var at = WithQuotes(text, place).Start - 1;
        while (at > 0 && text[at] == ' ') at--;
        return at >= 0 && text[at] == '-' ? at : null;
    }

    private static (int Start, int Length) WithQuotes(string text, TextPlace place)
        => place.Start > 0 && text[place.Start - 1] is '"' or '\'' && place.Start + place.Length < text.Length && text[place.Start + place.Length] == text[place.Start - 1]
            ? (place.Start - 1, place.Length + 2) : (place.Start, place.Length);

    private static Edit EditOf(ComposeDependency dependency, int start, int length, string written)
        => new("Wait until '" + Quoted.Text(dependency.Service.Text) + "' is healthy", dependency.Service.Place.Path, start, length, written);
}
