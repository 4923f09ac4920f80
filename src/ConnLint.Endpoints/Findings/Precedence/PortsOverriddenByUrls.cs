using System.Collections.Generic;
using System.Linq;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Graph;
using ConnLint.Endpoints.Readers;
using ConnLint.Endpoints.Rules;

namespace ConnLint.Endpoints.Findings.Precedence;

/// <summary>CONN4004: <c>HTTP_PORTS</c> or <c>HTTPS_PORTS</c> that URLs beat wherever they apply.</summary>
/// <remarks>
/// Hosting looks at ports only where it finds no URLs: dotnet/aspnetcore <c>GenericWebHostService.cs</c>. Ports of a settings file that a launch profile
/// replaces, and that the program started by itself uses, are a default doing its work. A profile that contradicts itself is CONN3006.
/// </remarks>
internal static class PortsOverriddenByUrls
{
    public static IEnumerable<Finding> In(ProjectConfiguration project)
    {
        var used = new HashSet<TextPlace>(project.AllContexts.SelectMany(static context => context.Effective.Binds).Select(static bind => bind.Place));
        foreach (var (context, effective) in project.AllContexts)
        {
            if (effective.IsUnknown || effective.Throws is not null) continue;
            foreach (var (loser, winner, reason) in effective.Lost)
            {
                if (reason != LossReason.UrlsBeatPorts || loser.Place.Path is null || loser.Port is not { } port || used.Contains(loser.Place)) continue;
                if (winner.Source is UrlSource.KestrelSettings or UrlSource.Default || winner.Place.Path is null || IsOfProfileItself(loser, winner) || IsImageDefault(context, loser, winner)) continue;
                if (effective.Binds.Any(bind => bind.Port == port)) continue;

                yield return new Finding(
                    RuleCatalogue.PortsOverriddenByUrls, loser.Place,
                    port, Quoted.Text(loser.Name), Quoted.Url(winner.Text), Quoted.Text(winner.Name), ShownPlace.Of(winner.Place))
                {
                    Related = [winner.Place],
                };
            }
        }
    }

    // What an image sets is a default, which whoever starts it may replace.
    private static bool IsImageDefault(LaunchContext context, Bind loser, Bind winner)
        => context.IsContainer && loser.Place.Path != winner.Place.Path && RepositoryFiles.IsDockerfile(loser.Place.Path.Substring(loser.Place.Path.LastIndexOf('/') + 1));

    private static bool IsOfProfileItself(Bind loser, Bind winner) => winner.Name == "applicationUrl" && winner.Place.Path == loser.Place.Path;
}
