using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Facts.Containers;
using ConnLint.Endpoints.Facts.Projects;
using ConnLint.Endpoints.Graph;
using ConnLint.Endpoints.Graph.Containers;
using ConnLint.Endpoints.Rules;

namespace ConnLint.Endpoints.Findings.Containers;

/// <summary>CONN6009: an image without the framework that the project's program asks for.</summary>
/// <remarks>
/// A program that <c>dotnet name.dll</c> starts takes its frameworks from the image: of the same major version, unless it says by roll-forward that a later one will
/// do (learn.microsoft.com "Select the .NET version to use": the default is <c>Minor</c>). A program that is started by itself may bring its own.
/// </remarks>
internal static class ImageFrameworkMismatch
{
    private static readonly string[] SelfContained = ["SelfContained", "PublishSelfContained", "PublishAot", "PublishSingleFile"];

    public static IEnumerable<Finding> In(RepositoryConfiguration configuration)
    {
        var repository = configuration.Repository;
        var services = repository.Composes.SelectMany(static file => file.Project.Services).ToLookup(service => LaunchContexts.DockerfileOf(service, repository)?.Path);
        foreach (var project in repository.Projects)
        {
            if (Array.Exists(SelfContained, name => project.File.Property(name) is { Text: not "false" })) continue;
            foreach (var (image, variables) in Images(project, services))
            {
                if (Fault(project, image, variables, configuration) is { } fault) yield return fault;
            }
        }
    }

    private static IEnumerable<(ContainerValue Image, IEnumerable<EnvironmentVariable> Variables)> Images(RepositoryProject project, ILookup<string?, ComposeService> services)
    {
        foreach (var dockerfile in project.Dockerfiles)
        {
            foreach (var service in services[dockerfile.Path])
            {
                if (dockerfile.Final(service.Build!.Target?.Text, EnvironmentVariable.Final(service.Build.Arguments), static name => BaseImages.Of(name).Variables) is not { } image) continue;
                if (service.IsComplete && Starts(project, service.Entrypoint ?? image.Entrypoint, service.Command ?? (service.Entrypoint is null ? image.Command : null)))
                    yield return (image.BaseImage, image.Environment.Concat(service.Environment));
            }

            if (!services.Contains(dockerfile.Path) && dockerfile.Final() is { } only && Starts(project, only.Entrypoint, only.Command)) yield return (only.BaseImage, only.Environment);
        }

        if (project is { Dockerfiles.Count: 0, IsSdkContainer: true } && project.File.Property("ContainerBaseImage") is { IsConditional: false, Known: { } named })
            yield return (new ContainerValue(named.Text, named.Place), []);
    }

    private static bool Starts(RepositoryProject project, ContainerCommand? entrypoint, ContainerCommand? command)
    {
        var start = ContainerStart.Of(entrypoint, command);
        return start.IsAssembly && string.Equals(start.Program, project.AssemblyName, StringComparison.OrdinalIgnoreCase);
    }

    private static Finding? Fault(RepositoryProject project, ContainerValue image, IEnumerable<EnvironmentVariable> variables, RepositoryConfiguration configuration)
    {
        if (image.Known is not { } name) return null;

        var known = BaseImages.Of(name.Text);
        if (WebReason(project) is { } web && known.Kind is BaseImageKind.Runtime)
        {
            var at = name.Text.LastIndexOf("/runtime:", StringComparison.Ordinal) + 1;
            var word = at > 0 ? name.Part(at, "runtime".Length) : name.Place;
            return Of(project, image, word, "it has no ASP.NET Core, which the project needs", web, "take 'aspnet' instead of 'runtime'", word == name.Place ? null : "aspnet", configuration);
        }

        if (known.Major is not { } has || Needed(project) is not var (needed, version, place) || has == needed) return null;
        if (project.File.Property("RollForward") is not null || (has > needed && variables.Any(static variable => variable.Name.StartsWith("DOTNET_ROLL_FORWARD", StringComparison.Ordinal)))) return null;

        var tag = Tag(name);
        var isPlain = tag is { } plain && plain.Text.All(static character => character is (>= '0' and <= '9') or '.');
        return Of(
            project, image, tag?.Place ?? name.Place, string.Format(CultureInfo.InvariantCulture, "it has .NET {0}, and the project needs {1}", has, needed), place,
            $"take one of version {version}, or change the target framework", isPlain ? version : null, configuration);
    }

    private static Finding Of(RepositoryProject project, ContainerValue image, TextPlace place, string why, TextPlace contradiction, string remedy, string? replacement, RepositoryConfiguration configuration)
        => new(
            RuleCatalogue.ImageFrameworkMismatch, place,
            Quoted.Text(image.Text!), Quoted.Text(project.AssemblyName), $"{why} ({configuration.Shown(contradiction)})", remedy)
        {
            Related = [contradiction],
            Replacement = replacement,
            Project = project.Path,
        };

    // What is written in the file, where it is the tag itself and not a variable.
    private static SettingValue? Tag(SettingValue name)
    {
        if (ImageName.Parse(name.Text) is not { Tag: { } tag, Digest: null } || name.Place.Length != name.Text.Length) return null;
        return new SettingValue(tag, name.Part(name.Text.Length - tag.Length, tag.Length));
    }

    private static TextPlace? WebReason(RepositoryProject project)
    {
        foreach (var sdk in project.File.Sdks)
        {
            if (sdk is { IsConditional: false, Text: { } text } && text.Equals("Microsoft.NET.Sdk.Web", StringComparison.OrdinalIgnoreCase)) return sdk.Place;
        }

        return project.File.ItemsOf("FrameworkReference").FirstOrDefault(static item => item.Include is { IsConditional: false, Text: "Microsoft.AspNetCore.App" })?.Include.Place;
    }

    // Of several frameworks, the Dockerfile chooses one.
    private static (int Major, string Version, TextPlace Place)? Needed(RepositoryProject project)
    {
        var values = project.File.Values("TargetFramework").Concat(project.File.Values("TargetFrameworks")).ToList();
        if (values is not [{ IsConditional: false, Text: { } text } value] || text.IndexOf(';') >= 0) return null;

        var start = text.StartsWith("netcoreapp", StringComparison.Ordinal) ? "netcoreapp".Length : text.StartsWith("net", StringComparison.Ordinal) ? "net".Length : text.Length;
        var version = text.Substring(start).Split('-')[0];
        return version.IndexOf('.') > 0 && ImageName.MajorOf(version) is { } major ? (major, version, value.Place) : null;
    }
}
