using System;
using System.Collections.Generic;
using System.Linq;

namespace ConnLint.Endpoints.Facts;

/// <summary>A profile of <c>launchSettings.json</c>.</summary>
internal sealed record LaunchProfile(
    string Name,
    string? CommandName,
    SettingValue? ApplicationUrl,
    SettingValue? CommandLineArgs,
    IReadOnlyDictionary<string, SettingValue> EnvironmentVariables)
{
    /// <summary>Where its name stands.</summary>
    public TextPlace Place { get; init; }

    /// <summary>Where the names of <see cref="EnvironmentVariables"/> stand.</summary>
    public IReadOnlyDictionary<string, TextPlace> NamePlaces { get; init; } = new Dictionary<string, TextPlace>();

    /// <summary>The page for the browser: a URL, or a path below the first of <see cref="ApplicationUrl"/>.</summary>
    public SettingValue? LaunchUrl { get; init; }

    /// <summary>Whether tools open the browser at all.</summary>
    public bool LaunchesBrowser { get; init; }

    /// <summary>The port of the host under which the tools publish the container's https endpoint: a Docker profile's <c>sslPort</c>.</summary>
    public int? SslPort { get; init; }

    /// <summary>Whether <c>dotnet run</c> can start it.</summary>
    public bool IsProject => Is("Project");

    /// <summary>Whether it starts a program of .NET, and not any program of the machine.</summary>
    public bool IsDotnet => IsProject || IsIisExpress || Is("Docker") || Is("IIS");

    public bool IsIisExpress => Is("IISExpress");

    public SettingValue? Variable(string name) => EnvironmentVariables.TryGetValue(name, out var value) ? value : null;

    private bool Is(string command) => string.Equals(CommandName, command, StringComparison.OrdinalIgnoreCase);
}

/// <summary>What a <c>launchSettings.json</c> declares, in the file's order.</summary>
internal sealed record LaunchSettings(IReadOnlyList<LaunchProfile> Profiles, SettingValue? IisExpressUrl, SettingValue? IisExpressSslPort)
{
    public static readonly LaunchSettings Empty = new([], null, null);

    /// <summary>What keeps <c>dotnet run</c> from reading profiles, at most one each.</summary>
    public IReadOnlyList<LaunchProfileFault> Faults { get; init; } = [];

    /// <summary>The profile that <c>dotnet run</c> takes when none is named.</summary>
    public LaunchProfile? Default => Profiles.FirstOrDefault(static profile => profile.IsProject);
}
