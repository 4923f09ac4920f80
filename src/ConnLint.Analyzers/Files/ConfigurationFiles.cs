using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Threading;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Findings;
using ConnLint.Endpoints.Readers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace ConnLint.Analyzers.Files;

/// <summary>The project's configuration files, as the package's targets hand them over as additional files.</summary>
internal sealed class ConfigurationFiles
{
    public const string SummaryName = "ConnLint.Solution.json";
    private const string LaunchSettingsName = "launchSettings.json";

    private static readonly ConditionalWeakTable<AnalyzerOptions, ConfigurationFiles> PerOptions = new();

    private readonly Dictionary<string, AdditionalText> _files = new(StringComparer.Ordinal);
    private ProjectConfiguration? _project;

    private ConfigurationFiles()
    {
    }

    public LaunchSettings Launch { get; private set; } = LaunchSettings.Empty;

    public List<AppSettingsFile> AppSettings { get; } = [];

    public SolutionSummary Solution { get; private set; } = SolutionSummary.Empty;

    /// <summary>Launch profiles and settings, for the rules that they decide without C#.</summary>
    public ProjectConfiguration Project => _project ??= new ProjectConfiguration(Launch, AppSettings);

    /// <summary>The files of a project, read once for all rules.</summary>
    public static ConfigurationFiles In(AnalyzerOptions options) => PerOptions.GetValue(options, static key => Read(key.AdditionalFiles, CancellationToken.None));

    /// <summary>Whether findings can stand in the file.</summary>
    public static bool IsRead(AdditionalText file) => IsLaunchSettings(file) || AppSettingsReader.IsAppSettings(NameOf(file.Path));

    public static bool IsLaunchSettings(AdditionalText file) => NameOf(file.Path).Equals(LaunchSettingsName, StringComparison.OrdinalIgnoreCase);

    public static ConfigurationFiles Read(ImmutableArray<AdditionalText> files, CancellationToken cancellation)
    {
        var read = new ConfigurationFiles();
        foreach (var file in files) read.Add(file, cancellation);
        return read;
    }

    /// <summary>The additional file in which a fact stands.</summary>
    public AdditionalText? Containing(TextPlace place) => place.Path is { } path && _files.TryGetValue(path, out var file) ? file : null;

    /// <summary>The place with a full path: the summary's are relative to the solution.</summary>
    public TextPlace Absolute(TextPlace place)
        => Containing(place) is null && Solution.Root.Length > 0 && !IsRooted(place.Path) ? place with { Path = Solution.Root + "/" + place.Path } : place;

    private static bool IsRooted(string path) => path.Length > 0 && (path[0] is '/' or '\\' || (path.Length > 1 && path[1] == ':'));

    private void Add(AdditionalText file, CancellationToken cancellation)
    {
        var name = NameOf(file.Path);
        var isLaunch = IsLaunchSettings(file);
        var isSettings = AppSettingsReader.IsAppSettings(name);
        if (!isLaunch && !isSettings && name != SummaryName || file.GetText(cancellation) is not { } text || !IsReadable(text)) return;

        _files[file.Path] = file;
        if (isLaunch) Launch = LaunchSettingsReader.Read(file.Path, text.ToString());
        else if (isSettings) AppSettings.Add(AppSettingsReader.Read(file.Path, name, text.ToString()));
        else Solution = SolutionSummaryReader.Read(file.Path, text.ToString());
    }

    private static bool IsReadable(SourceText text) => text.Length <= JsonSettings.MaxLength;

    private static string NameOf(string path) => path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);
}
