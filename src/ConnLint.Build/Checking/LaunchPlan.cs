using System;
using System.Collections;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Rules;
using ConnLint.Probing.Processes;

namespace ConnLint.Build.Checking;

/// <summary>What the project file says about starting the program.</summary>
/// <param name="ProjectFile">The project's absolute path.</param>
/// <param name="TargetPath">The built assembly.</param>
/// <param name="Command"><c>$(RunCommand)</c>, or empty.</param>
/// <param name="Arguments"><c>$(RunArguments)</c>.</param>
/// <param name="WorkingDirectory"><c>$(RunWorkingDirectory)</c>, or empty for the project's folder.</param>
/// <param name="DotnetHost">The <c>dotnet</c> that runs the build.</param>
internal sealed record RunSettings(
    string ProjectFile,
    string TargetPath,
    string Command,
    string Arguments,
    string WorkingDirectory,
    string DotnetHost)
{
    public string ProjectFolder => Path.GetDirectoryName(ProjectFile)!;

    public string Program => Path.GetFileNameWithoutExtension(ProjectFile);
}

/// <summary>How the backend is started: as <c>dotnet run</c> would, less the browser, plus the mark by which it can tell a check.</summary>
internal static class LaunchPlan
{
    private const string CheckMark = "CONNLINT_CHECK";

    private static readonly string[] PublicVariables = ["ASPNETCORE_ENVIRONMENT", "DOTNET_ENVIRONMENT"];

    // With its architecture in the name, so that a host of another one does not load this runtime.
    private static string RootVariable => "DOTNET_ROOT_" + RuntimeInformation.ProcessArchitecture.ToString().ToUpperInvariant();

    /// <param name="run">The project's own settings.</param>
    /// <param name="profile">The launch profile, or null where only <c>ConnLintExpect</c> items say what to look for.</param>
    /// <param name="own">What the check alone sets or, by null, removes.</param>
    /// <param name="inherited">The environment of the build.</param>
    public static LaunchSpecification For(RunSettings run, LaunchProfile? profile, IReadOnlyDictionary<string, string?> own, IDictionary inherited)
    {
        var isDotnet = run.Command.Length == 0 || run.Command is "dotnet" or "dotnet.exe";
        var arguments = new List<string>();
        if (run.Command.Length == 0) arguments.AddRange(["exec", run.TargetPath]);
        arguments.AddRange(CommandLine.Split(run.Arguments));
        if (profile?.CommandLineArgs is { } more) arguments.AddRange(CommandLine.Split(Environment.ExpandEnvironmentVariables(more.Text)));

        return new LaunchSpecification(
            isDotnet ? run.DotnetHost : Rooted(run.Command, run.ProjectFolder),
            arguments,
            run.WorkingDirectory.Length == 0 ? run.ProjectFolder : Path.Combine(run.ProjectFolder, run.WorkingDirectory),
            EnvironmentOf(run, profile, own, inherited));
    }

    /// <summary>One line for the user, before anything is started. Values of variables and arguments stay out of it: they may be secret.</summary>
    public static string Describe(RunSettings run, LaunchProfile? profile, LaunchSpecification launch)
    {
        var target = launch.Arguments.Contains(run.TargetPath) ? " " + run.TargetPath : "";
        var named = PublicVariables
            .Where(name => launch.Environment.TryGetValue(name, out var value) && value is not null)
            .Select(name => name + "=" + Quoted.Text(launch.Environment[name]!));
        var others = launch.Environment
            .Where(static variable => variable.Value is not null && !PublicVariables.Contains(variable.Key))
            .Select(static variable => Quoted.Text(variable.Key))
            .OrderBy(static name => name, StringComparer.Ordinal);
        var how = profile is null ? "without a launch profile" : $"with launch profile '{Quoted.Text(profile.Name)}'";
        return $"ConnLint check: starting '{Quoted.Text(launch.Command)}{Quoted.Text(target)}' {how} in "
            + $"'{Quoted.Text(launch.WorkingDirectory)}', environment: {string.Join(", ", named.Concat(others))}";
    }

    private static Dictionary<string, string?> EnvironmentOf(
        RunSettings run, LaunchProfile? profile, IReadOnlyDictionary<string, string?> own, IDictionary inherited)
    {
        var environment = InheritedEnvironment.Without(inherited);
        if (profile?.ApplicationUrl is { Text.Length: > 0 } url) environment["ASPNETCORE_URLS"] = url.Text;
        if (profile is not null) environment["DOTNET_LAUNCH_PROFILE"] = profile.Name;
        if (!inherited.Contains("DOTNET_ROOT") && !inherited.Contains(RootVariable) && Path.IsPathRooted(run.DotnetHost))
            environment[RootVariable] = Path.GetDirectoryName(run.DotnetHost);
        foreach (var variable in profile?.EnvironmentVariables ?? new Dictionary<string, SettingValue>())
            environment[variable.Key] = Environment.ExpandEnvironmentVariables(variable.Value.Text);
        foreach (var variable in own) environment[variable.Key] = variable.Value;
        environment[CheckMark] = "1";
        return environment;
    }

    // A bare name is looked up on PATH; a relative path is the project's, whatever the current directory of the build is.
    private static string Rooted(string command, string folder)
        => command.IndexOfAny(['/', '\\']) < 0 ? command : Path.Combine(folder, command);
}
