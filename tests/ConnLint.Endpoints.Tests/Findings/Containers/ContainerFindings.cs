using System;
using System.Collections.Generic;
using System.Linq;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Findings;
using ConnLint.Endpoints.Graph.Repositories;
using ConnLint.Endpoints.Rules;
using ConnLint.Endpoints.Tests.Graph;

namespace ConnLint.Endpoints.Tests.Findings.Containers;

/// <summary>What rules say of a repository that is given as files under lines <c>=== path</c>.</summary>
internal static class ContainerFindings
{
    public const string Project = """
        === Shop.csproj
        <Project Sdk="Microsoft.NET.Sdk.Web"><PropertyGroup><TargetFramework>net8.0</TargetFramework></PropertyGroup></Project>

        """;

    public const string Dockerfile = """
        === Dockerfile
        FROM mcr.microsoft.com/dotnet/aspnet:8.0
        ENTRYPOINT ["dotnet", "Shop.dll"]

        """;

    /// <summary>One line a finding: id, place, the text there and what would replace it.</summary>
    public static string Of(string files, HostProgram? program = null, IReadOnlyList<Bind>? sockets = null)
    {
        var repository = RepositoryReader.Read(GraphText.Files(files));
        var read = repository with { Projects = [.. repository.Projects.Select(project => project with { Program = program ?? HostProgram.Unread, Sockets = sockets ?? [] })] };
        var configuration = new RepositoryConfiguration(read);
        var texts = GraphText.Files(files).ToDictionary(static file => file.Path, static file => file.Text);
        return string.Join('\n', RepositoryRules.All.Where(static rule => IsTested(rule.Rule.Id)).SelectMany(rule => rule.Find(configuration)).Select(finding => Line(finding, texts)));
    }

    /// <summary>The messages alone.</summary>
    public static string Messages(string files)
    {
        var repository = RepositoryReader.Read(GraphText.Files(files));
        var configuration = new RepositoryConfiguration(repository with { Projects = [.. repository.Projects.Select(static project => project with { Program = HostProgram.Unread })] });
        return string.Join('\n', RepositoryRules.All.Where(static rule => IsTested(rule.Rule.Id)).SelectMany(rule => rule.Find(configuration)).Select(static finding => finding.Message));
    }

    private static bool IsTested(string id) => id is "CONN1002" or "CONN6001" or "CONN6003" or "CONN6006" or "CONN6009";

    private static string Line(Finding finding, Dictionary<string, string> texts)
    {
        var place = finding.Place;
        var text = texts.TryGetValue(place.Path, out var file) ? file.Substring(place.Start, place.Length) : "";
        return finding.Rule.Id + (finding.Level == finding.Rule.Level ? "" : $" {finding.Level}") + $" {place} {text}" + (finding.Replacement is null ? "" : " -> " + finding.Replacement);
    }
}
