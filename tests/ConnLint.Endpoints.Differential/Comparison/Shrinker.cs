using System;
using System.Collections.Generic;
using System.Linq;
using ConnLint.Endpoints.Differential.Cases;

namespace ConnLint.Endpoints.Differential.Comparison;

/// <summary>Takes from a case, one by one, whatever a disagreement does not need.</summary>
internal static class Shrinker
{
    /// <summary>The smallest case on which <paramref name="disagrees"/> still holds that removing one thing at a time leads to.</summary>
    public static Case Shrink(Case one, Func<Case, bool> disagrees)
    {
        while (Smaller(one).FirstOrDefault(disagrees) is { } smaller) one = smaller;
        return one;
    }

    /// <summary>The case without one thing, in every way there is: the big things first.</summary>
    public static IEnumerable<Case> Smaller(Case one)
    {
        foreach (var files in Without(one.Files)) yield return one with { Files = files };
        foreach (var statements in Without(one.Statements)) yield return one with { Statements = statements };
        foreach (var variables in Without(one.Variables)) yield return one with { Variables = variables };
        for (var i = 0; i + 1 < one.Arguments.Count; i++) yield return one with { Arguments = [.. one.Arguments.Take(i), .. one.Arguments.Skip(i + 2)] };
        foreach (var arguments in Without(one.Arguments)) yield return one with { Arguments = arguments };
        foreach (var files in Each(one.Files, static file => Without(file.Settings).Where(static settings => settings.Count > 0).Select(settings => file with { Settings = settings })))
            yield return one with { Files = files };
        foreach (var statements in Each(one.Statements, Simpler)) yield return one with { Statements = statements };
        foreach (var variables in Each(one.Variables, static variable => Parts(variable.Value).Select(value => variable with { Value = value })))
            yield return one with { Variables = variables };
        foreach (var arguments in Each(one.Arguments, Parts)) yield return one with { Arguments = arguments };
        foreach (var files in Each(one.Files, static file => Each(file.Settings, Simpler).Select(settings => file with { Settings = settings })))
            yield return one with { Files = files };
        if (one.DropsArguments) yield return one with { DropsArguments = false };
    }

    private static IEnumerable<Statement> Simpler(Statement statement)
    {
        if (statement.Kind != StatementKind.EndpointDefaults && statement.Protocols is not null) yield return statement with { Protocols = null };
        if (statement.Https) yield return statement with { Https = false };
        foreach (var values in Without(statement.Values).Where(static values => values.Count > 0)) yield return statement with { Values = values };
        foreach (var values in Each(statement.Values, Parts)) yield return statement with { Values = values };
    }

    private static IEnumerable<FileSetting> Simpler(FileSetting setting)
    {
        if (setting.Spelling != Spelling.Nested) yield return setting with { Spelling = Spelling.Nested };
        if (setting.IsBare && setting.Value != "null") yield return setting with { IsBare = false };
        foreach (var value in Parts(setting.Value)) yield return setting with { Value = value };
    }

    private static IEnumerable<string> Parts(string value) => value.Contains(';', StringComparison.Ordinal) ? value.Split(';') : [];

    private static IEnumerable<IReadOnlyList<T>> Without<T>(IReadOnlyList<T> items)
    {
        for (var i = 0; i < items.Count; i++) yield return [.. items.Take(i), .. items.Skip(i + 1)];
    }

    private static IEnumerable<IReadOnlyList<T>> Each<T>(IReadOnlyList<T> items, Func<T, IEnumerable<T>> smaller)
    {
        for (var i = 0; i < items.Count; i++)
        {
            foreach (var item in smaller(items[i])) yield return [.. items.Take(i), item, .. items.Skip(i + 1)];
        }
    }
}
