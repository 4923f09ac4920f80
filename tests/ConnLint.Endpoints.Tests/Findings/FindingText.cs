using System;
using System.Collections.Generic;
using System.Linq;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Findings;
using ConnLint.Endpoints.Graph;
using ConnLint.Endpoints.Graph.Repositories;
using ConnLint.Endpoints.Rules;
using ConnLint.Endpoints.Tests.Graph;

namespace ConnLint.Endpoints.Tests.Findings;

/// <summary>What a rule finds in a repository given as files under lines <c>=== path</c>; every project's C# is the smallest host's.</summary>
internal static class FindingText
{
    /// <summary>One line a finding: <c>file:line level text -> replacement</c>, where the text is what stands at its place.</summary>
    public static string Of(Func<RepositoryConfiguration, IEnumerable<Finding>> rule, string files, Func<RepositoryProject, RepositoryProject>? project = null)
    {
        var all = GraphText.Files(files).ToList();
        var repository = RepositoryReader.Read(all);
        repository = repository with { Projects = [.. repository.Projects.Select(read => (project ?? (static one => one))(read with { Program = HostProgram.Unread }))] };
        var found = rule(new RepositoryConfiguration(repository)).Select(finding => $"{finding.Place} {finding.Level} {TextAt(finding.Place, all)}{(finding.Replacement is { } text ? " -> " + text : "")}");
        return string.Join('\n', found);
    }

    /// <summary>One line a finding: <c>file:line:column level message</c>.</summary>
    public static string Lines(Func<RepositoryConfiguration, IEnumerable<Finding>> rule, string files, Func<RepositoryProject, RepositoryProject>? project = null)
    {
        var repository = RepositoryReader.Read(GraphText.Files(files));
        repository = repository with { Projects = [.. repository.Projects.Select(read => (project ?? (static one => one))(read with { Program = HostProgram.Unread }))] };
        return string.Join('\n', rule(new RepositoryConfiguration(repository)).Select(static finding => $"{finding.Place}:{finding.Place.Column + 1} {finding.Level} {finding.Message}"));
    }

    /// <summary>The same of a rule that the files of the first project decide: <c>file:line text -> replacement: message</c>.</summary>
    public static string OfFiles(Func<ProjectConfiguration, IEnumerable<Finding>> rule, string files)
    {
        var all = GraphText.Files(files).ToList();
        var repository = RepositoryReader.Read(all);
        var project = repository.Projects[0];
        var configuration = new ProjectConfiguration(project.Launch, project.Settings) { Containers = [.. new LaunchContexts(repository).Of(project).Where(static context => context.IsContainer)] };
        return string.Join('\n', rule(configuration).Select(finding => $"{finding.Place} {TextAt(finding.Place, all)}{(finding.Replacement is { } text ? " -> " + text : "")}: {finding.Message}"));
    }

    /// <summary>The messages of what a rule finds.</summary>
    public static string Messages(Func<RepositoryConfiguration, IEnumerable<Finding>> rule, string files)
        => string.Join('\n', rule(new RepositoryConfiguration(RepositoryReader.Read(GraphText.Files(files)))).Select(static finding => finding.Message));

    private static string TextAt(TextPlace place, List<RepositoryFile> files)
        => files.Find(file => file.Path == place.Path)!.Text.Substring(place.Start, place.Length);
}
