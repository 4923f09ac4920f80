using System;
using System.Collections.Immutable;
using System.Linq;
using ConnLint.Endpoints.Differential.Cases;
using ConnLint.Endpoints.Differential.Coverage;

namespace ConnLint.Endpoints.Differential.Generation;

/// <summary>Makes the cases of a seed. Most are valid and have a row that should win, so that every row does now and then.</summary>
internal sealed class CaseGenerator(int seed)
{
    private static readonly BuilderKind[] Kinds = [BuilderKind.WebApplication, BuilderKind.Slim, BuilderKind.Empty, BuilderKind.GenericHost, BuilderKind.WebHost];
    private static readonly Row[] Endpoints = [Row.Listen, Row.KestrelEndpoints];
    private static readonly Row[] Rare =
    [
        Row.ArgumentPorts, Row.VariablePorts, Row.FilePorts, Row.UseSettingPorts, Row.DotnetPorts, Row.AspNetCorePorts, Row.AspNetCoreUrls, Row.FileUrls, Row.DotnetUrls,
        Row.VariableUrls, Row.AddUrl,
    ];

    private static readonly int[] Counts = [1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 5, 5, 6];

    /// <summary>The case of a number; every builder has the same share of the numbers.</summary>
    public Case Make(int number)
    {
        var draw = new Draw(seed, number);
        var builder = Kinds[number % Kinds.Length];
        if (builder == BuilderKind.Empty && draw.Chance(50)) builder = BuilderKind.EmptyCore;

        var ingredients = new Ingredients(draw, builder, oddPercent: draw.Chance(20) ? 60 : 3);
        var count = draw.From(Counts);
        if (draw.Chance(93)) AddChampion(ingredients, draw, Precedence.Of(builder), count);
        else
        {
            for (var i = 0; i < count; i++) ingredients.Add(draw.Of(Enum.GetValues<Row>()));
        }

        ingredients.AddModifiers();
        return ingredients.ToCase();
    }

    // Rows that lose only now and then are drawn more often, and so are those that many a draw makes void.
    private static void AddChampion(Ingredients ingredients, Draw draw, ImmutableArray<Row> rows, int count)
    {
        var champion = draw.Below(rows.Length);
        if (draw.Chance(13)) champion = 0;
        else if (draw.Chance(24) && Rare.Where(row => rows.Contains(row)).ToList() is { Count: > 0 } rare) champion = rows.IndexOf(draw.From(rare));

        ingredients.Add(rows[champion]);
        if (rows[champion] == Row.PreferHostingUrls) AddRivals(ingredients, draw, rows);
        for (var i = 1; i < count && champion + 2 < rows.Length; i++) ingredients.Add(Weaker(draw, rows, champion));
    }

    // Preferring is visible only where endpoints and URLs are both there.
    private static void AddRivals(Ingredients ingredients, Draw draw, ImmutableArray<Row> rows)
    {
        ingredients.Add(draw.Of([.. Endpoints.Where(row => rows.Contains(row))]));
        ingredients.Add(draw.Of(Row.UseUrls, Row.UseSettingUrls, Row.ArgumentUrls, rows[^2]));
    }

    // Neighbours, mostly, because whatever loses seldom loses to its neighbour. Rows that the builder does not know are noise that must change nothing.
    private static Row Weaker(Draw draw, ImmutableArray<Row> rows, int champion)
    {
        var unknown = Enum.GetValues<Row>().Except(rows).Where(static row => row != Row.Default).ToArray();
        if (draw.Chance(Math.Min(3 * unknown.Length, 20))) return draw.Of(unknown);
        var weaker = rows.Length - 1 - (champion + 1);
        return rows[champion + 1 + draw.Below(draw.Chance(50) ? Math.Min(weaker, 4) : weaker)];
    }
}
