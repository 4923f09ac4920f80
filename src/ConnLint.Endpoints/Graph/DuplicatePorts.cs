using System;
using System.Collections.Generic;
using System.Linq;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Rules;

namespace ConnLint.Endpoints.Graph;

/// <summary>CONN2008: overlapping binds of one port, in one launch context or across the default profiles of a solution.</summary>
internal static class DuplicatePorts
{
    /// <summary>The second of every two binds of one context that collide: the server throws when it reaches it.</summary>
    public static IEnumerable<(Bind First, Bind Second)> Collisions(IReadOnlyList<Bind> binds)
    {
        for (var second = 1; second < binds.Count; second++)
        {
            for (var first = 0; first < second; first++)
            {
                if (!binds[first].CollidesWith(binds[second])) continue;
                yield return (binds[first], binds[second]);
                break;
            }
        }
    }

    /// <summary>Collisions inside one context; certain, so an error.</summary>
    public static IEnumerable<Finding> InContext(EffectiveBinds effective, Func<TextPlace, string> shown)
    {
        foreach (var (first, second) in Collisions(effective.Binds))
        {
            yield return new Finding(RuleCatalogue.DuplicateListenPort, second.Place, second.Port!.Value, Quoted.Url(second.Text), Quoted.Url(first.Text), shown(first.Place))
            {
                Related = [first.Place],
            };
        }
    }

    /// <summary>Default profiles that cannot run side by side; only a warning, because nobody has to start both.</summary>
    public static IEnumerable<Finding> AcrossProjects(EffectiveBinds own, SolutionSummary solution, Func<TextPlace, string> shown)
    {
        foreach (var bind in own.Binds)
        {
            if (bind.Place.Path is null || FirstCollision(bind, solution) is not { } other) continue;
            yield return new Finding(RuleCatalogue.DuplicateListenPort, bind.Place, bind.Port!.Value, Quoted.Url(bind.Text), Quoted.Url(other.Bind.Url), Where(other.Bind, shown))
            {
                Level = other.Bind.Source == UrlSource.Default ? RuleLevel.Info : RuleLevel.Warning,
                Related = other.Bind.Place.Path is null ? [] : [other.Bind.Place],
            };
        }
    }

    private static PromisedBind? FirstCollision(Bind bind, SolutionSummary solution)
        => solution.Projects.SelectMany(static project => project.Binds).FirstOrDefault(other => other.IsDefault && other.Bind.CollidesWith(bind));

    private static string Where(Bind bind, Func<TextPlace, string> shown) => bind.Place.Path is null ? bind.Name : shown(bind.Place);
}
