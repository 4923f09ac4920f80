using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using ConnLint.Endpoints.Addresses;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Facts.Containers;
using ConnLint.Endpoints.Facts.Projects;
using ConnLint.Endpoints.Readers;

namespace ConnLint.Endpoints.Graph.Containers;

/// <summary>The launch contexts that containers are: variables of the base image, of the Dockerfile and of whoever runs it, in this order.</summary>
internal static class ContainerContexts
{
    private static readonly Dictionary<string, string?> None = [];

    /// <summary>A container of a Dockerfile's image.</summary>
    public static LaunchContext? OfImage(RepositoryProject project, Dockerfile dockerfile)
        => dockerfile.Final(null, None, VariablesOf) is { } image ? Of(project, image, "image", LaunchKind.Image, [], image.Entrypoint, image.Command) : null;

    /// <summary>A container of the image that the SDK makes: the runtime's image of the target framework, unless the project names another.</summary>
    public static LaunchContext OfSdk(RepositoryProject project) => OfSdk(project, null);

    // Its entry point is the program, so that a pod's arguments are the program's.
    private static LaunchContext OfSdk(RepositoryProject project, KubernetesContainer? container)
    {
        var named = project.File.Property("ContainerBaseImage");
        var image = named is null ? "mcr.microsoft.com/dotnet/aspnet:" + MajorOf(project) : named.Text ?? "";
        var variables = BaseVariables(image);
        foreach (var item in project.File.ItemsOf("ContainerEnvironmentVariable"))
        {
            if (item.Include.Text is { } name && item.Metadata.TryGetValue("Value", out var value)) variables.Add(new LaunchVariable(name, ValueOf(value)));
        }

        List<SettingValue> words = container?.Arguments is { } arguments ? [.. ContainerStart.Words(arguments)] : [];
        return new LaunchContext("image", LaunchKind.Image, variables, [.. CommandLineSettings.Read(words)], project.Settings)
        {
            RefusedArgument = CommandLineSettings.Refused(words),
            HasDeveloperCertificate = false,
            FileNamesHaveCase = true,
            Container = new ContainerParts(new ContainerValue(image.Length == 0 ? null : image, named?.Place ?? FrameworkPlace(project)), null)
            {
                User = project.File.Property("ContainerUser") is { } user ? new ContainerValue(user.Text, user.Place) : null,
            },
            Doubt = container?.Command is { } command ? new SettingValue("what the container starts", command.Place) : null,
        };
    }

    /// <summary>A service of a compose file that is built from a Dockerfile of the repository.</summary>
    public static LaunchContext? OfService(RepositoryProject project, Dockerfile dockerfile, ComposeService service, string name, Repository repository)
    {
        var arguments = service.Build is null ? None : EnvironmentVariable.Final(service.Build.Arguments);
        if (dockerfile.Final(service.Build?.Target?.Text, arguments, VariablesOf) is not { } image) return null;

        // An entry point of the service drops the image's command, too.
        var command = service.Command ?? (service.Entrypoint is null ? image.Command : null);
        var variables = service.EnvFiles.SelectMany(file => FileVariables(file, repository) ?? []).Concat(service.Environment);
        var context = Of(project, image, name, LaunchKind.ComposeService, variables, service.Entrypoint ?? image.Entrypoint, command);
        return context with
        {
            HasDeveloperCertificate = MountsCertificate(service) ? null : context.HasDeveloperCertificate,
            Container = context.Container! with { Service = service },
            Doubt = context.Doubt ?? DoubtOf(project, service, repository),
        };
    }

    // What is not in the repository may set any variable, or any setting.
    private static SettingValue? DoubtOf(RepositoryProject project, ComposeService service, Repository repository)
    {
        if (!service.IsComplete) return new SettingValue("what the service extends", service.Place);
        foreach (var file in service.EnvFiles)
        {
            if (FileVariables(file, repository) is null) return new SettingValue("variables from elsewhere", file.Path.Place);
        }

        foreach (var volume in service.Volumes)
        {
            if (volume.Target.Text is { } target && AppSettingsReader.IsAppSettings(NameOf(target)) && !IsOwn(volume, NameOf(target), project)) return new SettingValue("settings from elsewhere", volume.Target.Place);
        }

        return null;
    }

    // The project's own file under its own name says what the image's says.
    private static bool IsOwn(ComposeVolume volume, string name, RepositoryProject project)
        => volume is { Source.Text: { } source, Target.Place.Path: { } compose } && RepositoryFile.Resolve(RepositoryFile.FolderOf(compose), source) is { } path
            && NameOf(path) == name && project.Settings.Any(file => file.Path == path);

    private static string NameOf(string path) => path.Substring(path.LastIndexOf('/') + 1);

    // Its store is a folder of the user's that can be copied (dotnet/runtime, ".dotnet/corefx/cryptography/x509stores").
    private static bool? HasDeveloperCertificate(FinalImage image)
        => image.MakesCertificate || image.Copies.Any(static copy => copy.Destination.Text.IndexOf("x509stores", StringComparison.Ordinal) >= 0) ? null : false;

    // Where the server looks for the developer's certificate, below the home folder (dotnet/aspnetcore, TlsConfigurationLoader.TryGetCertificatePath).
    private static bool MountsCertificate(ComposeService service)
    {
        foreach (var volume in service.Volumes)
        {
            if (volume.Target.Text is not { } target || target.TrimEnd('/').EndsWith(".aspnet/https", StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    /// <summary>A container of a Kubernetes manifest that runs the project's image.</summary>
    public static LaunchContext? OfPod(RepositoryProject project, KubernetesContainer container, string name)
    {
        LaunchContext context;
        if (project.Dockerfiles.Count == 0) context = OfSdk(project, container);
        else if (project.Dockerfiles[0].Final(null, None, VariablesOf) is not { } image) return null;
        else
        {
            // A command drops the image's own arguments, too.
            var arguments = container.Arguments ?? (container.Command is null ? image.Command : null);
            context = Of(project, image, name, LaunchKind.KubernetesContainer, [], container.Command ?? image.Entrypoint, arguments);
        }

        var more = container.Environment.Select(static variable => new LaunchVariable(variable));
        return context with
        {
            Name = name,
            Kind = LaunchKind.KubernetesContainer,
            Variables = [.. context.Variables, .. more],
            Container = context.Container! with { Container = container },
            Doubt = context.Doubt ?? (container.HasOtherVariables ? new SettingValue("variables from elsewhere", container.Name.Place) : null),
        };
    }

    private static LaunchContext Of(
        RepositoryProject project, FinalImage image, string name, LaunchKind kind, IEnumerable<EnvironmentVariable> given, ContainerCommand? entrypoint, ContainerCommand? command)
    {
        var variables = BaseVariables(image.BaseImage.Text ?? "");
        foreach (var variable in image.Environment.Concat(given)) variables.Add(new LaunchVariable(variable));

        var start = ContainerStart.Of(entrypoint, command);
        if (start.RunsSources && ProfileOf(project.Launch, start.LaunchProfile) is { } profile) variables.AddRange(LaunchContext.OfProfile(profile, []).Variables);
        variables.AddRange(start.Variables);
        var isProgram = start.RunsSources || string.Equals(start.Program, project.AssemblyName, StringComparison.OrdinalIgnoreCase);
        return new LaunchContext(name, kind, variables, [.. CommandLineSettings.Read(start.Arguments)], project.Settings)
        {
            RefusedArgument = CommandLineSettings.Refused(start.Arguments),
            HasDeveloperCertificate = HasDeveloperCertificate(image),
            FileNamesHaveCase = true,
            Container = new ContainerParts(image.BaseImage, image) { Start = (command ?? entrypoint)?.Place, RunsSources = start.RunsSources },
            Doubt = isProgram ? null : new SettingValue("what the container starts", (entrypoint ?? command)?.Place ?? image.BaseImage.Place),
        };
    }

    private static LaunchProfile? ProfileOf(LaunchSettings launch, string? name)
        => name is null ? launch.Default : launch.Profiles.FirstOrDefault(profile => profile.IsProject && profile.Name == name);

    // What a base image sets stands in no file of the repository.
    private static List<LaunchVariable> BaseVariables(string image)
    {
        var variables = new List<LaunchVariable>();
        foreach (var variable in VariablesOf(image)) variables.Add(new LaunchVariable(variable.Key, variable.Key + " of " + image, new SettingValue(variable.Value ?? "", default)));
        return variables;
    }

    private static IReadOnlyDictionary<string, string?> VariablesOf(string image) => BaseImages.Of(image).Variables;

    /// <summary>What an <c>env_file</c> sets; null where it is not among the files of the repository.</summary>
    public static IReadOnlyList<EnvironmentVariable>? FileVariables(ComposeEnvFile file, Repository repository)
        => PathOf(file) is { } path && repository.EnvFiles.TryGetValue(path, out var variables) ? variables : null;

    private static string? PathOf(ComposeEnvFile file)
        => file.Path.Text is { } written ? RepositoryFile.Resolve(RepositoryFile.FolderOf(file.Path.Place.Path), written) : null;

    private static SettingValue ValueOf(ProjectValue value) => value.Known ?? new SettingValue(TracedText.Hole.ToString(), value.Place);

    private static TextPlace FrameworkPlace(RepositoryProject project)
        => (project.File.Property("TargetFramework") ?? project.File.Property("TargetFrameworks"))?.Place ?? default;

    private static string MajorOf(RepositoryProject project)
    {
        foreach (var framework in project.File.TargetFrameworks)
        {
            var dot = framework.IndexOf('.');
            if (framework.StartsWith("net", StringComparison.Ordinal) && dot > 3 && int.TryParse(framework.Substring(3, dot - 3), NumberStyles.None, CultureInfo.InvariantCulture, out var major))
                return major.ToString(CultureInfo.InvariantCulture) + ".0";
        }

        return "";
    }
}
