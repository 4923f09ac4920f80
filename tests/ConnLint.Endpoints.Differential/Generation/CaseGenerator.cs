using System;
using System.Linq;
using ConnLint.Endpoints.Differential.Cases;
using ConnLint.Endpoints.Differential.Coverage;

namespace ConnLint.Endpoints.Differential.Generation;

/// <summary>Makes the cases of a seed. Most are valid and have a row that should win, so that every row does now and then.</summary>
internal sealed class CaseGenerator(int seed)
{
    private static readonly BuilderKind[] Kinds = [BuilderKind.WebApplication, BuilderKind.Slim, BuilderKind.Empty, BuilderKind.GenericHost, BuilderKind.WebHost];
    private static readonly int[] Counts = [1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 5, 5, 6];

    /// <summary>The case of a number; every builder has the same share of the numbers.</summary>
    public Case Make(int number)
    {
        var draw = new Draw(seed, number);
        var builder = Kinds[number % Kinds.Length];
        if (builder == BuilderKind.Empty && draw.Chance(50)) builder = BuilderKind.EmptyCore;

        var rows = Precedence.Of(builder);
        var count = draw.From(Counts);
        var ingredients = new Ingredients(draw, builder, oddPercent: draw.Chance(20) ? 60 : 4);
        if (draw.Chance(85))
        {
            var champion = draw.Below(rows.Count);
            ingredients.Add(rows[champion]);
            if (rows[champion] == Row.PreferHostingUrls) AddRivals(ingredients, draw);
            for (var i = 1; i < count && champion + 1 < rows.Count - 1; i++) ingredients.Add(Weaker(draw, builder, champion));
        }
        else
        {
            for (var i = 0; i < count; i++) ingredients.Add(draw.Of(Enum.GetValues<Row>()));
        }

        ingredients.AddModifiers();
        return ingredients.ToCase();
    }

    // Preferring is visible only where endpoints and URLs are both there.
    private static void AddRivals(Ingredients ingredients, Draw draw)
    {
        if (draw.Chance(70)) ingredients.Add(Row.Listen);
        if (draw.Chance(50)) ingredients.Add(Row.KestrelEndpoints);
        ingredients.Add(draw.Of(Row.UseUrls, Row.UseSettingUrls, Row.ArgumentUrls, Row.AspNetCoreUrls));
    }

    // Rows that the builder does not know are noise that must change nothing.
    private static Row Weaker(Draw draw, BuilderKind builder, int champion)
    {
        var rows = Precedence.Of(builder);
        if (!draw.Chance(20)) return rows[champion + 1 + draw.Below(rows.Count - champion - 2)];
        var unknown = Enum.GetValues<Row>().Except(rows).Where(static row => row != Row.Default).ToArray();
        return unknown.Length == 0 ? rows[^2] : draw.Of(unknown);
    }
}
