using System;
using System.Collections.Generic;
using System.Linq;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Rules;

namespace ConnLint.Endpoints.Findings.Variables;

/// <summary>CONN3002: an environment variable that C# cannot do without, and that no file of the repository so much as names.</summary>
/// <remarks>
/// Whoever clones the repository and presses F5 gets the exception of the read, or an endpoint made of nothing. A file that names the variable in any way (a value, a
/// secret of a workflow, an <c>export</c> in a script) counts as declaring it. Nothing is said where variables come from what no file shows: secrets and maps
/// of Kubernetes, <c>env_file</c>s that are not in the repository, an Aspire host, which sets them in C#, packages that load <c>.env</c> files.
/// </remarks>
internal static class UndeclaredVariable
{
    private static readonly HashSet<string> Loaders = new(StringComparer.OrdinalIgnoreCase) { "DotNetEnv", "dotenv.net", "DotEnv.Core", "Net.DotNetEnv" };

    public static IEnumerable<Finding> In(RepositoryConfiguration configuration)
    {
        var repository = configuration.Repository;
        if (IsOpen(repository)) yield break;

        foreach (var project in repository.Projects)
        {
            if (project.Program is null || LoadsFile(project)) continue;

            var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            foreach (var read in project.Reads.OrderByDescending(static read => read.ReachesEndpoint))
            {
                if (!seen.Add(read.Name) || SystemVariables.Contains(read.Name) || project.SetVariables.Contains(read.Name)) continue;
                if (read.IsSetting && project.File.Property("UserSecretsId") is not null) continue;
                if (configuration.KnownVariables(read.Place.Path).Contains(read.Name) || VariableNames.AreNamed(repository, read.Name) || MayBeNamedElsewhere(repository, read.Name)) continue;

                yield return new Finding(RuleCatalogue.UndeclaredVariable, read.Place, Quoted.Text(read.Name), Remedy(project, configuration))
                {
                    Edit = project.Launch.Default is { } profile && configuration.TextOf(profile.Place.Path) is { } text ? ProfileDeclaration.Of(read.Name, project.Launch, text) : null,
                    Level = read.ReachesEndpoint ? RuleLevel.Warning : RuleLevel.Info,
                    Project = project.Path,
                };
            }
        }
    }

    private static bool IsOpen(Repository repository)
        => repository.Projects.Any(static project => project.IsAspireHost)
            || repository.Kubernetes.Any(static workload => workload.Containers.Any(static container => container.HasOtherVariables))
            || repository.Composes.Any(compose => compose.Project.Services.Any(service => service.EnvFiles.Any(file => !IsThere(file.Path.Text, file.Path.Place.Path, repository))));

    private static bool IsThere(string? written, string compose, Repository repository)
        => written is not null && RepositoryFile.Resolve(RepositoryFile.FolderOf(compose), written) is { } path && repository.EnvFiles.ContainsKey(path);

    private static bool LoadsFile(RepositoryProject project)
        => project.File.ItemsOf("PackageReference").Any(static package => package.Include.Text is { } name && Loaders.Contains(name));

    // Of files that are not at hand, only what looks like a variable's name is noted.
    private static bool MayBeNamedElsewhere(Repository repository, string name) => repository.Neighbours.Variables.Count > 0 && !VariableNames.IsName(name);

    private static string Remedy(RepositoryProject project, RepositoryConfiguration configuration)
    {
        if (project.Launch.Default is not { } profile) return "declare it in a launch profile";

        var place = profile.ApplicationUrl?.Place ?? profile.EnvironmentVariables.Values.FirstOrDefault()?.Place;
        return $"declare it in the launch profile '{Quoted.Text(profile.Name)}'" + (place is { Path: not null } known ? $" ({configuration.Shown(known)})" : "");
    }
}
