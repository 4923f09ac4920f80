using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using ConnLint.Endpoints.Differential.Cases;
using ConnLint.Endpoints.Differential.Real;

namespace ConnLint.Endpoints.Differential.Coverage;

/// <summary>Counts what the cases have covered, by what the real server did.</summary>
internal sealed partial class Tally
{
    public const int MinPerBuilder = 1_000;
    public const int MinPerRow = 50;

    // Both ways to fill the empty builder with a server share its column.
    private static readonly BuilderKind[] Columns = [BuilderKind.WebApplication, BuilderKind.Slim, BuilderKind.Empty, BuilderKind.GenericHost, BuilderKind.WebHost];

    private readonly Dictionary<(string Row, BuilderKind Column), int> _counts = [];
    private readonly SortedSet<string> _faults = new(StringComparer.Ordinal);
    private readonly HashSet<(Row, Row)> _pairs = [];

    public void Add(Case one, IReadOnlyList<int> ports, Answer answer)
    {
        var column = one.Builder == BuilderKind.EmptyCore ? BuilderKind.Empty : one.Builder;
        Count("cases", column);
        var rows = Presence.Of(one);
        foreach (var row in rows.Select(static found => found.Row).Distinct()) Count($"{row} present", column);
        foreach (var left in rows)
        {
            foreach (var right in rows.Where(right => right.Row > left.Row)) _pairs.Add((left.Row, right.Row));
        }

        if (answer.Throws is not null) CountFault(answer, column);
        else CountWinners(rows, [.. answer.Addresses.Select(address => Symbol(address, ports))], answer, column);
    }

    public void Print(TextWriter output)
    {
        output.WriteLine();
        Line("", static column => column.ToString());
        Line("cases", column => Text(Of("cases", column)));
        output.WriteLine("present / won / lost, by what was really bound:");
        foreach (var row in Enum.GetValues<Row>()) Line("  " + row, column => Cell(row, column));
        output.WriteLine("starts that throw:");
        foreach (var fault in _faults) Line("", column => Text(Of(fault, column)), "  " + fault);
        var all = Enum.GetValues<Row>().Count(static row => row != Row.Default);
        output.WriteLine($"pairs of rows in one case: {_pairs.Count} of {all * (all - 1) / 2}");

        void Line(string title, Func<BuilderKind, string> cell, string remark = "")
            => output.WriteLine($"{title,-20}" + string.Concat(Columns.Select(column => $"{cell(column),17}")) + remark);
    }

    /// <summary>Rows and builders that had too few cases.</summary>
    public IEnumerable<string> Gaps()
    {
        foreach (var column in Columns)
        {
            if (Of("cases", column) < MinPerBuilder) yield return $"{column}: {Of("cases", column)} cases";
            foreach (var row in Precedence.Of(column))
            {
                if (Of($"{row} won", column) < MinPerRow) yield return $"{column}: {row} won {Of($"{row} won", column)} times";
                if (Precedence.CanLose(row) && Of($"{row} lost", column) < MinPerRow) yield return $"{column}: {row} lost {Of($"{row} lost", column)} times";
            }
        }
    }

    private string Cell(Row row, BuilderKind column)
    {
        var applies = Precedence.Of(column).Contains(row);
        var won = applies ? Text(Of($"{row} won", column)) : "-";
        return row == Row.Default ? won : $"{Of($"{row} present", column)} / {won} / {(Precedence.CanLose(row) ? Text(Of($"{row} lost", column)) : "-")}";
    }

    // A port that two rows name tells nothing about which of them won.
    private void CountWinners(IReadOnlyList<(Row Row, string Text)> rows, HashSet<string> bound, Answer answer, BuilderKind column)
    {
        var owners = rows.SelectMany(static found => PortSymbol().Matches(found.Text).Select(match => (found.Row, Port: match.Value))).Distinct()
            .GroupBy(static found => found.Port, static found => found.Row)
            .Where(static group => group.Count() == 1)
            .ToLookup(static group => group.Single(), static group => group.Key);
        foreach (var owner in owners) Count($"{owner.Key} {(owner.Any(bound.Contains) ? "won" : "lost")}", column);
        if (answer.IsDefault) Count($"{Row.Default} won", column);
        if (answer.Overridden.Any(static text => text.StartsWith("endpoints", StringComparison.Ordinal))) Count($"{Row.PreferHostingUrls} won", column);
    }

    private void CountFault(Answer answer, BuilderKind column)
    {
        var fault = answer.Exception + ": " + Detail().Replace(answer.Throws!.Split('\n')[0], "…");
        _faults.Add(fault);
        Count(fault, column);
    }

    private static string Symbol(string address, IReadOnlyList<int> ports)
    {
        var text = address[(address.LastIndexOf(':') + 1)..];
        for (var i = 0; i < ports.Count; i++)
        {
            if (text == ports[i].ToString(CultureInfo.InvariantCulture)) return Case.Symbol(i + 1);
        }

        return text;
    }

    private static string Text(int count) => count.ToString(CultureInfo.InvariantCulture);

    private void Count(string row, BuilderKind column) => _counts[(row, column)] = Of(row, column) + 1;

    private int Of(string row, BuilderKind column) => _counts.GetValueOrDefault((row, column));

    [GeneratedRegex(@"\$[1-6]")]
    private static partial Regex PortSymbol();

    [GeneratedRegex(@"'[^']*'?|https?://\S+|(?<=endpoint )\S+|\d+")]
    private static partial Regex Detail();
}
