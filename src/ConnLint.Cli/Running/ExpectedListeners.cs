using System.Collections.Generic;
using System.IO;
using System.Linq;
using ConnLint.Cli.Checking;
using ConnLint.Cli.Explaining;
using ConnLint.Cli.Solutions;
using ConnLint.Cli.Waiting;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Facts.Platforms;
using ConnLint.Endpoints.Readers;
using ConnLint.Endpoints.Rules;
using ConnLint.Probing.Waiting;

namespace ConnLint.Cli.Running;

/// <summary>Where the backend should listen, and who says so.</summary>
/// <param name="Targets">What has to answer.</param>
/// <param name="Source">Who expects it, in words for a message.</param>
/// <param name="Project">The project that the command starts or that is in the current folder, by its full path; null where that is not one.</param>
internal sealed record ExpectedListeners(IReadOnlyList<WaitTarget> Targets, string Source, string? Project)
{
    public string Shown => string.Join(", ", Targets.Select(static target => target.Shown));

    /// <summary>Reads the URLs, or, where there are none, what the project promises that the command starts or that is in the current folder.</summary>
    /// <param name="urls">As for <c>connlint wait</c>; an HTTP URL without a path only has to accept connections, because not every backend serves <c>/</c>.</param>
    /// <param name="command">The program to start, with its arguments.</param>
    /// <param name="current">The current folder.</param>
    /// <param name="fault">A sentence that names the value and the remedy, where null is returned.</param>
    public static ExpectedListeners? Read(IReadOnlyList<string> urls, IReadOnlyList<string> command, string current, out string? fault)
    {
        fault = null;
        var run = DotNetRun(command);
        var project = ProjectOf(run, current);
        if (urls.Count == 0) return Promised(project, run, command, current, out fault);

        var targets = new List<WaitTarget>();
        foreach (var url in urls)
        {
            if (!WaitTargetReader.TryParse(url, out var target, out fault)) return null;
            targets.Add(target is { Kind: WaitKind.Http, Path: "/" } && !url.TrimEnd().EndsWith('/') ? target with { Kind = WaitKind.Tcp, Path = "" } : target);
        }

        return new ExpectedListeners(targets, "by the command line", project);
    }

    private static ExpectedListeners? Promised(string? project, ShellCommand? run, IReadOnlyList<string> command, string current, out string? fault)
    {
        if (project is null)
        {
            fault = $"nothing says where '{ShownCommand(command)}' should listen. Give a URL in front of '--', or run this in the folder of one project.";
            return null;
        }

        var context = run?.Has("--no-launch-profile") == true ? ExpectationReader.Bare
            : run?.Option("--launch-profile", "-lp")?.Text is { } profile ? ExpectationReader.Profile + profile
            : null;
        if (new ExpectationReader(current, context).Read([project], out fault) is not { } expected) return null;
        if (expected.Endpoints.Count > 0)
            return new ExpectedListeners([.. expected.Endpoints.Select(static endpoint => TargetOf(endpoint.Target))], $"by {expected.Endpoints[0].Promise!.Context} of {expected.Endpoints[0].Promise!.Project}", project);

        fault = $"{ShownProject(project, current)} promises no endpoint that could be waited for. Give a URL in front of '--'.";
        return null;
    }

    // "dotnet run …" and "dotnet watch …"; what stands behind their own "--" is the program's.
    private static ShellCommand? DotNetRun(IReadOnlyList<string> command)
    {
        if (command is not [var program, "run" or "watch", ..] || Path.GetFileNameWithoutExtension(program) != "dotnet") return null;
        var words = command.TakeWhile(static word => word != "--").Select(static word => new SettingValue(word, default));
        return new ShellCommand(new Dictionary<string, SettingValue>(), [.. words], false, null);
    }

    private static string? ProjectOf(ShellCommand? run, string current)
    {
        var path = Path.GetFullPath(run is null ? "." : run.Option("--project")?.Text ?? BackendName.App([.. run.Words.Select(static word => word.Text ?? "")]) ?? ".", current);
        if (File.Exists(path)) return path;
        return Directory.Exists(path) && Directory.EnumerateFiles(path).Where(static file => RepositoryFiles.IsProject(Path.GetFileName(file))).Take(2).ToList() is [var only] ? only : null;
    }

    private static WaitTarget TargetOf(Target target) => new(WaitKind.Tcp, target.Url) { Host = target.Host, Address = target.Address, Port = target.Port };

    private static string ShownCommand(IReadOnlyList<string> command) => Quoted.Text(string.Join(' ', command.Take(2)));

    private static string ShownProject(string project, string current) => Quoted.Text(ShownPath.Relative(current, project));
}
