using System;
using System.Collections.Generic;
using System.Linq;
using ConnLint.Endpoints.Facts.Containers;
using ConnLint.Endpoints.Facts.Projects;

namespace ConnLint.Endpoints.Facts;

/// <summary>A project with everything in the repository that says how it is started.</summary>
/// <param name="Path">Its file, relative to the repository's root.</param>
/// <param name="File">What the file says.</param>
internal sealed record RepositoryProject(string Path, ProjectFile File)
{
    public LaunchSettings Launch { get; init; } = LaunchSettings.Empty;

    public IReadOnlyList<AppSettingsFile> Settings { get; init; } = [];

    public IReadOnlyList<Dockerfile> Dockerfiles { get; init; } = [];

    /// <summary>What its C# says of the host; null where nobody has read it.</summary>
    public HostProgram? Program { get; init; }

    /// <summary>Whether somebody tried to read its C# and could not, so that everything else is uncertain.</summary>
    public bool IsCodeUnreadable { get; init; }

    /// <summary>Whether its C# makes a web host.</summary>
    public bool MakesWebHost { get; init; }

    /// <summary>The sockets that its C# binds beside the host.</summary>
    public IReadOnlyList<Bind> Sockets { get; init; } = [];

    public string Folder => RepositoryFile.FolderOf(Path);

    public string FileName => Path.Substring(Path.LastIndexOf('/') + 1);

    /// <summary>The name of its assembly, where the file does not compute it.</summary>
    public string AssemblyName => File.Property("AssemblyName")?.Text ?? FileName.Substring(0, Math.Max(0, FileName.LastIndexOf('.')));

    /// <summary>Whether it is a web server as far as anybody has read.</summary>
    public bool IsServer => MakesWebHost || File.HasSdk("Microsoft.NET.Sdk.Web") || Launch.Profiles.Any(static profile => profile.ApplicationUrl is not null)
        || File.ItemsOf("FrameworkReference").Any(static reference => reference.Include.Text == "Microsoft.AspNetCore.App");

    /// <summary>Whether the SDK makes an image of it.</summary>
    public bool IsSdkContainer => File.Property("ContainerRepository") is not null || File.Property("ContainerBaseImage") is not null
        || File.Property("PublishProfile")?.Text == "DefaultContainer";
}
