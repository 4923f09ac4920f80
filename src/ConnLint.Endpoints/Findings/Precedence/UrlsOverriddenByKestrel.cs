using System;
using System.Collections.Generic;
using System.Linq;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Graph;
using ConnLint.Endpoints.Rules;

namespace ConnLint.Endpoints.Findings.Precedence;

/// <summary>CONN4001: URLs together with Kestrel endpoints on other ports, so that Kestrel drops the URLs.</summary>
internal static class UrlsOverriddenByKestrel
{
    /// <summary>Everywhere in a repository, as far as its files and the C# that was read say.</summary>
    public static IEnumerable<Finding> In(RepositoryConfiguration configuration)
        => configuration.Graph.Projects.SelectMany(project => project.Contexts.SelectMany(context => OverriddenUrls.In(Known(project.Project, context))
            .Select(overridden => Of(overridden.Loser, overridden.Winner, configuration.Shown) with { Project = project.Project.Path })));

    private static EffectiveBinds Known(RepositoryProject project, ContextBinds context)
        => project.Program is { } program ? ConfiguredProgram.Binds(program, context.Context, context.Effective) : context.Effective;

    /// <summary>The finding. The code that wins is what has to move; a setting that loses, or code that loses against a setting, is the place to change.</summary>
    /// <param name="loser">The URL that is dropped.</param>
    /// <param name="winner">The endpoint that wins.</param>
    /// <param name="shown">How a message names a place.</param>
    public static Finding Of(Bind loser, Bind winner, Func<TextPlace, string> shown)
    {
        var isCodeWinner = winner.Source == UrlSource.KestrelCode;
        return new Finding(
            RuleCatalogue.UrlsOverriddenByKestrel, isCodeWinner ? winner.Place : loser.Place,
            Quoted.Url(loser.Text), shown(loser.Place), Quoted.Url(winner.Text), shown(winner.Place))
        {
            Related = [isCodeWinner ? loser.Place : winner.Place],
            Replacement = isCodeWinner ? null : OverriddenUrls.Aligned(loser, winner),
        };
    }
}
