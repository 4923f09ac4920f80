using System.Collections.Generic;
using System.Linq;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Findings.Variables;
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
    /// <summary>The ports that code sets, and that URLs beat wherever the program is started.</summary>
    public static IEnumerable<Finding> InCode(RepositoryConfiguration configuration)
    {
        foreach (var (project, contexts) in configuration.Graph.Projects)
        {
            if (project.Program is not { } program || contexts.Count == 0 || contexts.Any(static context => context.Effective.IsUnknown || context.Effective.Throws is not null)) continue;

            var bound = new HashSet<int?>(contexts.SelectMany(static context => context.Effective.Binds).Select(static bind => bind.Port));
            foreach (var (loser, winner, reason) in contexts.SelectMany(static context => context.Effective.Lost))
            {
                if (reason != LossReason.UrlsBeatPorts || winner.Place.Path is null || loser.Port is not { } port || InvalidVariableValue.IsNoPort(loser) || bound.Contains(port) || !IsSetIn(program, loser)) continue;
                yield return Of(loser, port, winner, configuration.Shown(winner.Place)) with { Project = project.Path };
            }
        }
    }

    /// <summary>Whether code sets the ports; whoever reads that they lose has to change them there.</summary>
    public static bool IsSetIn(HostProgram program, Bind ports)
        => ports.Source == UrlSource.PortsVariable && program.Statements.Any(statement => statement is SettingStatement setting && setting.Values.Any(value => Contains(value.Place, ports.Place)));

    public static IEnumerable<Finding> In(ProjectConfiguration project)
    {
        var used = new HashSet<TextPlace>(project.AllContexts.SelectMany(static context => context.Effective.Binds).Select(static bind => bind.Place));
        foreach (var (context, effective) in project.AllContexts)
        {
            if (effective.IsUnknown || effective.Throws is not null) continue;
            foreach (var (loser, winner, reason) in effective.Lost)
            {
                if (reason != LossReason.UrlsBeatPorts || loser.Place.Path is null || loser.Port is not { } port || InvalidVariableValue.IsNoPort(loser) || used.Contains(loser.Place)) continue;
                if (winner.Source is UrlSource.KestrelSettings or UrlSource.Default || winner.Place.Path is null || IsOfProfileItself(loser, winner) || IsImageDefault(context, loser, winner)) continue;
                if (effective.Ports.Contains(port)) continue;

                yield return Of(loser, port, winner, ShownPlace.Of(winner.Place));
            }
        }
    }

    private static Finding Of(Bind loser, int port, Bind winner, string place)
        => new(RuleCatalogue.PortsOverriddenByUrls, loser.Place, port, Quoted.Text(loser.Name), Quoted.Url(winner.Text), Quoted.Text(winner.Name), place)
        {
            Related = [winner.Place],
        };

    private static bool Contains(TextPlace outer, TextPlace inner)
        => outer.Path is not null && outer.Path == inner.Path && inner.Start >= outer.Start && inner.Start + inner.Length <= outer.Start + outer.Length;

    // What an image sets is a default, which whoever starts it may replace.
    private static bool IsImageDefault(LaunchContext context, Bind loser, Bind winner)
        => context.IsContainer && loser.Place.Path != winner.Place.Path && RepositoryFiles.IsDockerfile(loser.Place.Path.Substring(loser.Place.Path.LastIndexOf('/') + 1));

    private static bool IsOfProfileItself(Bind loser, Bind winner) => winner.Name == "applicationUrl" && winner.Place.Path == loser.Place.Path;
}
