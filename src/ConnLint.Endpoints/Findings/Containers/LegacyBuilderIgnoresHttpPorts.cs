using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Graph;
using ConnLint.Endpoints.Graph.Containers;
using ConnLint.Endpoints.Readers;
using ConnLint.Endpoints.Rules;

namespace ConnLint.Endpoints.Findings.Containers;

/// <summary>CONN1010: <c>WebHost.CreateDefaultBuilder</c> or <c>new WebHostBuilder()</c> in a container that is told its ports alone, which the builder does not read.</summary>
/// <remarks>
/// Images of .NET 8 and later set <c>ASPNETCORE_HTTP_PORTS</c> and no URL. Silent where anything says a URL, also the code's own configuration. Source:
/// dotnet/docs "Default ASP.NET Core port changed from 80 to 8080"; dotnet/aspnetcore <c>WebHost.cs</c>, which, unlike <c>GenericWebHostService.cs</c>, knows no <c>HTTP_PORTS</c>.
/// </remarks>
internal static class LegacyBuilderIgnoresHttpPorts
{
    private const int FirstWithPorts = 8;
    private const int UsualPort = 8080;

    public static IEnumerable<Finding> In(RepositoryConfiguration configuration)
    {
        var runs = ContainerRuns.Of(configuration).ToLookup(static run => run.Project);
        foreach (var (project, _) in configuration.Graph.Projects)
        {
            if (project is not { Program: { Builder: HostBuilderKind.WebHost, AddsConfiguration: false, BuilderPlace.Path: not null } program }) continue;
            if (!IsNewEnough(project)) continue;

            foreach (var run in runs[project])
            {
                if (Ignored(run) is { } ports) yield return Of(project, program.BuilderPlace, ContainerRun.OriginOf(ports, configuration), ports.Port ?? UsualPort, ports.Place, configuration);
            }
        }
    }

    // The ports that the container is told, where they are all that it is told.
    private static Bind? Ignored(ContainerRun run)
    {
        if (!run.IsImageKnown(run.Effective) || !IsLeftToTheDefault(run.Effective) || (run.Alone is { } alone && !IsLeftToTheDefault(alone))) return null;
        return run.Effective.Lost.FirstOrDefault(static lost => lost is { Reason: LossReason.NotRead, Loser.Source: UrlSource.PortsVariable })?.Loser;
    }

    private static bool IsLeftToTheDefault(EffectiveBinds effective)
        => effective is { IsUnknown: false, Throws: null } && effective.Binds.All(static bind => bind.Source == UrlSource.Default);

    // Of several frameworks, the newest is meant.
    private static bool IsNewEnough(RepositoryProject project)
    {
        foreach (var framework in project.File.TargetFrameworks)
        {
            if (framework.StartsWith("net", StringComparison.Ordinal) && framework.IndexOf('.') > 0 && ImageName.MajorOf(framework.Substring("net".Length)) >= FirstWithPorts) return true;
        }

        return project.File.TargetFrameworks.Count == 0;
    }

    private static Finding Of(RepositoryProject project, TextPlace builder, string ports, int port, TextPlace place, RepositoryConfiguration configuration)
        => new(RuleCatalogue.LegacyBuilderIgnoresHttpPorts, builder, Quoted.Text(project.AssemblyName), ports, port.ToString(CultureInfo.InvariantCulture))
        {
            Related = place.Path is null ? [] : [place],
            Edit = InImage(project, port, configuration),
            Project = project.Path,
        };

    // UseUrls in the code would beat the launch profiles, too; the image concerns containers alone.
    private static Edit? InImage(RepositoryProject project, int port, RepositoryConfiguration configuration)
    {
        if (project.Dockerfiles is not [{ Stages: [.., { Image.Place: var image }] }] || configuration.TextOf(image.Path) is not { } text) return null;

        var end = TextLayout.LineEnd(text, image.Start);
        if (text[end - 1] is '\\' or '`') return null; // the instruction goes on
        return new Edit("Set ASPNETCORE_URLS in the image", image.Path, end, 0, string.Format(CultureInfo.InvariantCulture, "{0}ENV ASPNETCORE_URLS=http://*:{1}", TextLayout.LineBreakOf(text), port));
    }
}
