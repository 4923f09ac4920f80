using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using ConnLint.Cli.Explaining;
using ConnLint.Cli.Solutions;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Readers.Projects;
using ConnLint.Endpoints.Rules;

namespace ConnLint.Cli.Checking;

/// <summary>An endpoint that somebody expects to answer.</summary>
/// <param name="Target">What a client connects to.</param>
/// <param name="Promise">Who promises it; null for a URL that the user gave.</param>
internal sealed record Expectation(Target Target, ProjectPromise? Promise);

/// <summary>What is to be checked.</summary>
/// <param name="Endpoints">Every endpoint, in the order of arguments and files.</param>
/// <param name="Promises">What the projects promise, for the verdicts.</param>
/// <param name="Gaps">What promises something that cannot be looked at.</param>
internal sealed record Expectations(IReadOnlyList<Expectation> Endpoints, SolutionPromises Promises, IReadOnlyList<Gap> Gaps);

/// <summary>Finds out what a project, a solution or a folder should serve, and takes URLs as they are.</summary>
/// <param name="current">The current folder.</param>
/// <param name="context">The launch context that counts, such as <c>profile:https</c> or <c>bare</c>; null for the one of <c>dotnet run</c>.</param>
internal sealed class ExpectationReader(string current, string? context)
{
    public const string Profile = "profile:";
    public const string Bare = "bare";

    private readonly List<Expectation> _endpoints = [];
    private readonly List<Gap> _gaps = [];
    private readonly List<string> _profiles = [];
    private bool _hasContext;

    /// <summary>Reads the arguments, or the repository around the current folder where there are none.</summary>
    /// <param name="arguments">Paths and URLs.</param>
    /// <param name="fault">A sentence that names the value and the remedy, where null is returned.</param>
    public Expectations? Read(IReadOnlyList<string> arguments, out string? fault)
    {
        fault = null;
        var around = new SolutionPromises(current);
        if (arguments.Count == 0) Add(around);
        foreach (var argument in arguments)
        {
            if (PromisesOf(argument) is { } promises) Add(promises);
            else if (Target.TryParse(argument, out var target, out var reason)) _endpoints.Add(new Expectation(target, null));
            else
            {
                fault = argument.Contains(':', StringComparison.Ordinal) ? reason : $"'{Quoted.Text(argument)}' is neither a path nor a target. Give a folder, a project, a solution, or a URL such as http://localhost:5080.";
                return null;
            }
        }

        if (context is null || _hasContext) return new Expectations(_endpoints, around, _gaps);
        fault = $"no project here has a launch profile '{Quoted.Text(context[Profile.Length..])}'. " + (_profiles.Count == 0 ? "None has any." : "Give one of " + string.Join(", ", _profiles.Distinct().Select(static name => $"'{name}'")) + ".");
        return null;
    }

    private SolutionPromises? PromisesOf(string argument)
    {
        if (argument.Length == 0) return null;
        var path = Path.GetFullPath(argument, current);
        if (Directory.Exists(path)) return new SolutionPromises(current, path);
        if (!File.Exists(path)) return null;

        var folder = Path.GetDirectoryName(path)!;
        return SolutionFileReader.IsSolution(path) ? PromisesOfSolution(path, folder) : new SolutionPromises(current, folder, project => project == path);
    }

    private SolutionPromises PromisesOfSolution(string path, string folder)
    {
        var root = SolutionFolder.Above(folder);
        var text = new FileText(current);
        var named = SolutionFileReader.Read(new RepositoryFile(ShownPath.Relative(root, path), text.Of(path) ?? ""));
        _gaps.AddRange(text.Gaps);
        return new SolutionPromises(current, root, project => named.Contains(ShownPath.Relative(root, project)));
    }

    private void Add(SolutionPromises promises)
    {
        var found = promises.Read();
        _gaps.AddRange(found.Gaps);
        foreach (var project in found.Promises.GroupBy(static promise => (promise.Project, promise.Name)).OrderBy(static project => project.Key.Project, StringComparer.Ordinal)) Add([.. project]);
    }

    // A project without the profile is started by its own default.
    private void Add(List<ProjectPromise> project)
    {
        _profiles.AddRange(project.Where(static promise => promise.Context.StartsWith(Profile, StringComparison.Ordinal)).Select(static promise => promise.Context[Profile.Length..]));
        var named = context is null ? [] : Named(project, Quoted.Text(context));
        _hasContext |= named.Count > 0;
        foreach (var promise in named.Count > 0 ? named : project.FindAll(static promise => promise.IsDefault))
        {
            if (promise.Bind is not { IsKnown: true, Port: > 0 })
                _gaps.Add(new Gap($"The endpoint {Quoted.Url(promise.Bind.Url)} of {promise.Project} ({promise.Source})", "its port is chosen only when the program starts"));
            else if (Target.TryParse(HostTexts.Url(promise.Bind), out var target, out var reason)) _endpoints.Add(new Expectation(target, promise));
            else _gaps.Add(new Gap($"The endpoint {Quoted.Url(promise.Bind.Url)} of {promise.Project} ({promise.Source})", reason));
        }
    }

    // As dotnet run compares: exactly, and else without regard to capital letters.
    private static List<ProjectPromise> Named(List<ProjectPromise> project, string name)
    {
        var exact = project.FindAll(promise => promise.Context == name);
        return exact.Count > 0 ? exact : project.FindAll(promise => promise.Context.Equals(name, StringComparison.OrdinalIgnoreCase));
    }
}
