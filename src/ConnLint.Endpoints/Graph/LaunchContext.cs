using System.Collections.Generic;
using System.Linq;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Graph.Containers;
using ConnLint.Endpoints.Readers;

namespace ConnLint.Endpoints.Graph;

/// <summary>One way in which a program is started: what it is given beside its code.</summary>
/// <param name="Name"><c>profile:http</c>, <c>bare</c>, <c>image</c>, <c>compose:api</c>, <c>kubernetes:api</c>.</param>
/// <param name="Kind">How it is started.</param>
/// <param name="Variables">Its environment variables; of two with one name the later counts.</param>
/// <param name="Arguments">Its arguments that are settings; of two with one key the later counts.</param>
/// <param name="Files">The settings files beside it, of every environment.</param>
internal sealed record LaunchContext(
    string Name,
    LaunchKind Kind,
    IReadOnlyList<LaunchVariable> Variables,
    IReadOnlyList<(string Key, SettingValue Value)> Arguments,
    IReadOnlyCollection<AppSettingsFile> Files)
{
    /// <summary>An argument with which no builder that gets it starts.</summary>
    public SettingValue? RefusedArgument { get; init; }

    /// <summary>What makes everything else uncertain: a script that starts the program, and nobody knows how.</summary>
    public SettingValue? Doubt { get; init; }

    /// <summary>Whether the case of file names matters: in containers it does, elsewhere only the machine knows, which null says.</summary>
    public bool? FileNamesHaveCase { get; init; }

    /// <summary>Whether an https endpoint that names no certificate finds one: the developer's, which containers lack. Null where nobody knows.</summary>
    public bool? HasDeveloperCertificate { get; init; }

    /// <summary>What the container is made of; null outside of one.</summary>
    public ContainerParts? Container { get; init; }

    /// <summary>The name for messages: of a service in a file beside the default ones with the file's name alone, for its folder differs from machine to machine.</summary>
    public string Title => Kind == LaunchKind.ComposeService && Name.LastIndexOf('/') is var slash and > 0 ? "compose:" + Name.Substring(slash + 1) : Name;

    public bool IsContainer => Kind is LaunchKind.Image or LaunchKind.ComposeService or LaunchKind.KubernetesContainer;

    /// <summary>What a profile says, and the settings files.</summary>
    public static LaunchContext OfProfile(LaunchProfile profile, IReadOnlyCollection<AppSettingsFile> files)
    {
        var variables = new List<LaunchVariable>();

        // `dotnet run` lets the profile's own variable win over applicationUrl.
        if (profile.ApplicationUrl is { } url && profile.Variable("ASPNETCORE_URLS") is null) variables.Add(new LaunchVariable("ASPNETCORE_URLS", "applicationUrl", url));
        foreach (var variable in profile.EnvironmentVariables) variables.Add(new LaunchVariable(variable.Key, variable.Value));
        var line = profile.CommandLineArgs;
        return new LaunchContext("profile:" + profile.Name, LaunchKind.Profile, variables, line is null ? [] : CommandLineSettings.Read(line).ToList(), files)
        {
            RefusedArgument = line is null ? null : CommandLineSettings.Refused(line),
        };
    }

    /// <summary>The program started by itself: no profile, and Production, which .NET assumes.</summary>
    public static LaunchContext Bare(IReadOnlyCollection<AppSettingsFile> files) => new("bare", LaunchKind.Bare, [], [], files);

    /// <summary>The program started by itself in another environment.</summary>
    public static LaunchContext BareIn(string environment, IReadOnlyCollection<AppSettingsFile> files)
    {
        var value = new SettingValue(environment, default);
        return Bare(files) with { Variables = [new LaunchVariable("ASPNETCORE_ENVIRONMENT", value), new LaunchVariable("DOTNET_ENVIRONMENT", value)] };
    }
}
