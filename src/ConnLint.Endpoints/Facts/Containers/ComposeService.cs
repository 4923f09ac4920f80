using System.Collections.Generic;

namespace ConnLint.Endpoints.Facts.Containers;

/// <summary>
/// A service of a compose file, or of several merged ones. Every part has its place in the file that it comes from; relative paths belong to that
/// file's folder.
/// </summary>
/// <param name="Name">Its name, under which other services reach it.</param>
/// <param name="Place">Where the name stands, in the last file that mentions it.</param>
/// <param name="Image">The image.</param>
/// <param name="Build">How it is built.</param>
/// <param name="Ports">The published ports.</param>
/// <param name="Expose">The ports that only other services are told of.</param>
/// <param name="Environment">The variables of <c>environment</c>; they win over <paramref name="EnvFiles"/>.</param>
/// <param name="EnvFiles">The files of <c>env_file</c>; a later one wins.</param>
/// <param name="Command">Replaces the image's command; no words: none. Null: the image's own, unless there is an entry point.</param>
/// <param name="Entrypoint">Replaces the image's entry point and drops its command; no words: none.</param>
/// <param name="DependsOn">The services that it waits for.</param>
/// <param name="HealthCheck">The health check; null: the image's own.</param>
/// <param name="NetworkMode"><c>host</c>, <c>none</c>, <c>service:name</c>, <c>container:name</c>.</param>
/// <param name="Networks">The names of its networks; none: the default one.</param>
/// <param name="Aliases">The other host names that it has: <c>container_name</c>, <c>hostname</c> and the networks' <c>aliases</c>.</param>
/// <param name="User">The user.</param>
/// <param name="Volumes">What is mounted.</param>
/// <param name="Profiles">The profiles; none: it is always started.</param>
/// <param name="IsComplete">Whether everything that it extends was found; else parts of it are unknown.</param>
internal sealed record ComposeService(
    string Name,
    TextPlace Place,
    ContainerValue? Image,
    ComposeBuild? Build,
    IReadOnlyList<PortMapping> Ports,
    IReadOnlyList<ExposedPort> Expose,
    IReadOnlyList<EnvironmentVariable> Environment,
    IReadOnlyList<ComposeEnvFile> EnvFiles,
    ContainerCommand? Command,
    ContainerCommand? Entrypoint,
    IReadOnlyList<ComposeDependency> DependsOn,
    HealthCheck? HealthCheck,
    ContainerValue? NetworkMode,
    IReadOnlyList<string> Networks,
    IReadOnlyList<string> Aliases,
    ContainerValue? User,
    IReadOnlyList<ComposeVolume> Volumes,
    IReadOnlyList<string> Profiles,
    bool IsComplete)
{
    /// <summary>Whether the engine starts it again when it fails (<c>restart</c>, <c>deploy.restart_policy</c>).</summary>
    public bool IsRestarted { get; init; }
}

/// <summary>How a service's image is built.</summary>
/// <param name="Context">The folder; null: the file's own.</param>
/// <param name="Dockerfile">The Dockerfile relative to the folder; null: <c>Dockerfile</c>.</param>
/// <param name="Inline">The Dockerfile's text where it stands in the compose file.</param>
/// <param name="Target">The stage; null: the last one.</param>
/// <param name="Arguments">The build arguments.</param>
/// <param name="Place">The key <c>build</c>.</param>
internal sealed record ComposeBuild(
    ContainerValue? Context,
    ContainerValue? Dockerfile,
    ContainerValue? Inline,
    ContainerValue? Target,
    IReadOnlyList<EnvironmentVariable> Arguments,
    TextPlace Place);

/// <summary>An entry of <c>env_file</c>.</summary>
/// <param name="Path">The file.</param>
/// <param name="IsRequired">Whether Compose refuses to start without it.</param>
/// <param name="IsRaw">Whether its values are taken as they stand, quotes and dollars included (<c>format: raw</c>).</param>
internal sealed record ComposeEnvFile(ContainerValue Path, bool IsRequired, bool IsRaw);

/// <summary>An entry of <c>depends_on</c>.</summary>
/// <param name="Service">The other service.</param>
/// <param name="Condition"><c>service_started</c>, <c>service_healthy</c> or <c>service_completed_successfully</c>.</param>
internal sealed record ComposeDependency(SettingValue Service, string Condition);

/// <summary>An entry of <c>volumes</c>.</summary>
/// <param name="Source">The path on the host or the volume's name; null for an anonymous volume.</param>
/// <param name="Target">The path in the container.</param>
internal sealed record ComposeVolume(ContainerValue? Source, ContainerValue Target);
