using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ConnLint.Analyzers.Options;

/// <summary>
/// What the project and its <c>.editorconfig</c> or global configuration say. Keys: <c>connlint.container</c>,
/// <c>connlint.allow_all_interfaces</c>, <c>connlint.known_ports</c>, <c>connlint.known_variables</c>, <c>connlint.severity.&lt;id&gt;</c>; see <c>docs/configuration.md</c>.
/// </summary>
internal sealed class ProjectOptions
{
    public const string ContainerKey = "connlint.container";
    public const string AllowAllInterfacesKey = "connlint.allow_all_interfaces";
    public const string KnownPortsKey = "connlint.known_ports";
    public const string KnownVariablesKey = "connlint.known_variables";
    public const string SeverityKeyPrefix = "connlint.severity.";

    private const string ContainerProperty = "build_property.ConnLintContainer";

    // How far above a project somebody says what its group is for.
    private const int NamingFolders = 3;

    private readonly AnalyzerConfigOptionsProvider _provider;

    private ProjectOptions(AnalyzerConfigOptionsProvider provider)
    {
        _provider = provider;
        IsTestProject = Property("IsTestProject");
        IsWebProject = Property("UsingMicrosoftNETSdkWeb");
        IsContainerised = _provider.GlobalOptions.TryGetValue(ContainerProperty, out var container) && IsTrue(container);
        FilesAreReportedElsewhere = Property("_ConnLintFilesReportedElsewhere");
        HasNoFiles = Property("_ConnLintHasNoFiles");
        Directory = provider.GlobalOptions.TryGetValue("build_property.ProjectDir", out var directory) ? directory : "";
    }

    public bool IsTestProject { get; }

    public bool IsWebProject { get; }

    /// <summary>Whether another framework of the same project reports what stands in its files, which this one only asks.</summary>
    public bool FilesAreReportedElsewhere { get; }

    /// <summary>Whether the build hands over no configuration files, so that nobody knows what the rest of the solution listens on.</summary>
    public bool HasNoFiles { get; }

    /// <summary>The project's folder, or empty where the build does not say.</summary>
    public string Directory { get; }

    /// <summary>Whether the SDK that builds, and with which <c>dotnet run</c> starts the program, is known to be older than .NET 10.</summary>
    public bool HasOlderSdk
    {
        get
        {
            if (!_provider.GlobalOptions.TryGetValue("build_property.NETCoreSdkVersion", out var version)) return false;
            var dot = version.IndexOf('.');
            return dot > 0 && int.TryParse(version.Substring(0, dot), NumberStyles.None, CultureInfo.InvariantCulture, out var major) && major < 10;
        }
    }

    /// <summary>Whether the project measures speed, as its folders say: what serves there is mostly asked from other machines.</summary>
    public bool IsBenchmark
    {
        get
        {
            var folders = Directory.Split(['/', '\\'], StringSplitOptions.RemoveEmptyEntries);
            return folders.Skip(folders.Length - NamingFolders).Any(
                static folder => folder.Equals("perf", StringComparison.OrdinalIgnoreCase) || folder.Equals("bench", StringComparison.OrdinalIgnoreCase)
                    || folder.EndsWith("Bench", StringComparison.Ordinal) || folder.IndexOf("benchmark", StringComparison.OrdinalIgnoreCase) >= 0);
        }
    }

    private bool IsContainerised { get; }

    public static ProjectOptions Of(AnalyzerOptions options) => new(options.AnalyzerConfigOptionsProvider);

    /// <summary>Whether a bind on every interface at this place is wanted: in a container it has to be.</summary>
    public bool AllowsAllInterfaces(SyntaxTree tree)
    {
        var options = _provider.GetOptions(tree);
        return Flag(options, AllowAllInterfacesKey, false) || RunsInContainer(tree);
    }

    /// <summary>Whether what a file of C# says is meant for a container.</summary>
    public bool RunsInContainer(SyntaxTree tree) => Flag(_provider.GetOptions(tree), ContainerKey, IsContainerised);

    /// <summary>The same in a configuration file.</summary>
    public bool AllowsAllInterfaces(AdditionalText file, Compilation compilation)
        => Flag(_provider.GetOptions(file), AllowAllInterfacesKey, Flag(_provider.GlobalOptions, AllowAllInterfacesKey, false)) || RunsInContainer(file, compilation);

    /// <summary>Whether what a configuration file says is meant for a container. A section for C# speaks for the project, too.</summary>
    public bool RunsInContainer(AdditionalText file, Compilation compilation)
    {
        var ofSources = IsContainerised;
        foreach (var tree in compilation.SyntaxTrees)
        {
            ofSources = Flag(_provider.GetOptions(tree), ContainerKey, IsContainerised);
            break;
        }

        return Flag(_provider.GetOptions(file), ContainerKey, Flag(_provider.GlobalOptions, ContainerKey, ofSources));
    }

    /// <summary>What the user's configuration, or MSBuild, says of containers for the C# at this place; null where neither says.</summary>
    public bool? SaysContainer(SyntaxTree? tree)
    {
        var value = "";
        var isSaid = (tree is not null && _provider.GetOptions(tree).TryGetValue(ContainerKey, out value)) || _provider.GlobalOptions.TryGetValue(ContainerKey, out value);
        return isSaid || (_provider.GlobalOptions.TryGetValue(ContainerProperty, out value) && value.Length > 0) ? IsTrue(value!) : null;
    }

    /// <summary>The ports that the user says are served by something outside the repository.</summary>
    public HashSet<int> KnownPorts(AnalyzerConfigOptions options)
    {
        var ports = new HashSet<int>();
        foreach (var part in List(options, KnownPortsKey))
        {
            if (int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var port)) ports.Add(port);
        }

        return ports;
    }

    /// <summary>The environment variables that the user says are set by something outside the repository.</summary>
    public HashSet<string> KnownVariables(AnalyzerConfigOptions options) => new(List(options, KnownVariablesKey), StringComparer.OrdinalIgnoreCase);

    public AnalyzerConfigOptions For(SyntaxTree tree) => _provider.GetOptions(tree);

    public AnalyzerConfigOptions For(AdditionalText file) => _provider.GetOptions(file);

    private IEnumerable<string> List(AnalyzerConfigOptions options, string key)
    {
        if (!options.TryGetValue(key, out var value) && !_provider.GlobalOptions.TryGetValue(key, out value)) yield break;
        foreach (var part in value.Split(',')) yield return part.Trim();
    }

    private bool Property(string name)
        => _provider.GlobalOptions.TryGetValue("build_property." + name, out var value) && IsTrue(value);

    private static bool Flag(AnalyzerConfigOptions options, string key, bool otherwise)
        => options.TryGetValue(key, out var value) ? IsTrue(value) : otherwise;

    private static bool IsTrue(string value) => value.Equals("true", StringComparison.OrdinalIgnoreCase);
}
