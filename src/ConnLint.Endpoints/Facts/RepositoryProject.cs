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
    private static readonly Lazy<bool> No = new(static () => false);

    // What makes a program of tests, on either test platform.
    private static readonly HashSet<string> TestPackages = new(StringComparer.OrdinalIgnoreCase) { "Microsoft.NET.Test.Sdk", "xunit.v3", "xunit.v3.mtp-v2", "MSTest", "TUnit" };

    public LaunchSettings Launch { get; init; } = LaunchSettings.Empty;

    public IReadOnlyList<AppSettingsFile> Settings { get; init; } = [];

    public IReadOnlyList<Dockerfile> Dockerfiles { get; init; } = [];

    /// <summary>What its C# says of the host; null where nobody has read it.</summary>
    public HostProgram? Program { get; init; }

    /// <summary>Whether somebody tried to read its C# and could not, so that everything else is uncertain.</summary>
    public bool IsCodeUnreadable { get; init; }

    /// <summary>Whether its C# tries again where a connection fails, as far as it shows; asked only where a finding hangs on it, for all of the C# is looked through.</summary>
    public Lazy<bool> RetriesConnections { get; init; } = No;

    /// <summary>Whether its C# hands a certificate to its server, so that none has to be configured; asked as late.</summary>
    public Lazy<bool> ProvidesCertificate { get; init; } = No;

    /// <summary>Whether its C# makes a web host.</summary>
    public bool MakesWebHost { get; init; }

    /// <summary>Whether the user's configuration or MSBuild says that it runs in a container, or that it does not; null where neither says.</summary>
    public bool? IsSaidToBeContainerised { get; init; }

    /// <summary>Whether MSBuild says that it holds tests, by properties and packages that other files add.</summary>
    public bool IsTestForMSBuild { get; init; }

    /// <summary>The sockets that its C# binds beside the host.</summary>
    public IReadOnlyList<Bind> Sockets { get; init; } = [];

    /// <summary>The databases, caches and brokers, and the servers of the web on its own machine, to which its C# connects wherever it runs.</summary>
    public IReadOnlyList<CodeDependency> Dependencies { get; init; } = [];

    /// <summary>The environment variables that its C# cannot do without.</summary>
    public IReadOnlyList<VariableRead> Reads { get; init; } = [];

    /// <summary>The environment variables that its C# sets itself.</summary>
    public IReadOnlyCollection<string> SetVariables { get; init; } = [];

    /// <summary>Whether its C# names the variable <c>PORT</c> in any way; asked as late.</summary>
    public Lazy<bool> NamesPort { get; init; } = No;

    public string Folder => RepositoryFile.FolderOf(Path);

    public string FileName => Path.Substring(Path.LastIndexOf('/') + 1);

    /// <summary>The name of its assembly, where the file does not compute it.</summary>
    public string AssemblyName => File.Property("AssemblyName")?.Text ?? FileName.Substring(0, Math.Max(0, FileName.LastIndexOf('.')));

    /// <summary>
    /// Whether it is a web server as far as anybody has read. A library may refer to the framework, and editors give tests of web projects a profile
    /// that nothing listens by.
    /// </summary>
    public bool IsServer => MakesWebHost || (!IsTest && (Launch.Profiles.Any(static profile => profile.ApplicationUrl is not null) || IsWebProgram));

    private bool IsWebProgram => (IsProgram is not false && File.HasSdk("Microsoft.NET.Sdk.Web"))
        || (IsProgram is true && File.ItemsOf("FrameworkReference").Any(static reference => reference.Include.Text == "Microsoft.AspNetCore.App"));

    // Null where only the SDK, or a condition, says.
    private bool? IsProgram => File.Property("OutputType") is { IsConditional: false, Text: { } type }
        ? !type.Equals("Library", StringComparison.OrdinalIgnoreCase)
        : File.HasSdk("Microsoft.NET.Sdk.Worker") ? true : null;

    private bool IsTest => IsTestForMSBuild || File.IsOn("IsTestProject") is true || File.HasSdk("MSTest.Sdk")
        || File.ItemsOf("PackageReference").Any(static package => package.Include.Text is { } name && TestPackages.Contains(name));

    /// <summary>
    /// Whether it is another program that listens for it, and only under <c>dotnet run</c>: the development server of Blazor WebAssembly, the dashboard of
    /// an Aspire host.
    /// </summary>
    public bool IsServedByTool => IsAspireHost || File.HasSdk("Microsoft.NET.Sdk.BlazorWebAssembly");

    /// <summary>Whether it starts other programs; its dashboard listens where <c>ASPNETCORE_URLS</c> says, and nowhere without (aspire.dev "Dashboard configuration").</summary>
    public bool IsAspireHost => File.HasSdk("Aspire.AppHost.Sdk") || File.IsOn("IsAspireHost") is true;

    /// <summary>Whether the SDK makes an image of it.</summary>
    public bool IsSdkContainer => File.Property("ContainerRepository") is not null || File.Property("ContainerBaseImage") is not null || File.IsOn("EnableSdkContainerSupport") is true
        || File.Property("PublishProfile")?.Text == "DefaultContainer";
}
