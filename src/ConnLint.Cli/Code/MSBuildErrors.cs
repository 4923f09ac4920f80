using System;
using System.Collections.Generic;
using System.Linq;
using ConnLint.Endpoints.Rules;

namespace ConnLint.Cli.Code;

/// <summary>
/// The errors in MSBuild's output. A line is <c>FILE(LINE,COLUMN): error CODE: TEXT [PROJECT::TargetFramework=…]</c>; all but <c>error CODE: TEXT</c> may be
/// missing (Visual Studio's documentation, "MSBuild and Visual Studio format for diagnostic messages"). Where a project cannot be evaluated, PROJECT is the one
/// that asked for it, and FILE the project itself.
/// </summary>
internal sealed class MSBuildErrors
{
    private const string Error = "error ";

    private readonly Dictionary<string, string> _byProject = new(StringComparer.OrdinalIgnoreCase);

    public MSBuildErrors(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            if (!TryRead(line, out var file, out var project, out var text)) continue;
            _byProject.TryAdd(project, text);
            _byProject.TryAdd(file, text);
        }
    }

    /// <summary>The first error of a project, fit to be shown; null where there is none.</summary>
    public string? Of(string project) => _byProject.GetValueOrDefault(project);

    /// <summary>A line of somebody's output, short and without what may be a secret: parts of URLs, values of pairs.</summary>
    public static string Shown(string text) => Quoted.Text(string.Join(' ', text.Split(' ').Select(Word)));

    // MSBuild normalizes paths, so that a URL may have lost one of its slashes.
    private static string Word(string word)
    {
        if (word.Contains("://", StringComparison.Ordinal)) word = Quoted.Url(word);
        if (word.Contains('@') && word.Contains(':')) return "…";
        var equals = word.IndexOf('=', StringComparison.Ordinal);
        return equals < 0 ? word : word[..(equals + 1)] + "…";
    }

    private static bool TryRead(string line, out string file, out string project, out string text)
    {
        (file, project, text) = ("", "", "");
        var start = line.IndexOf(": " + Error, StringComparison.Ordinal);
        if (start < 0) return false;

        file = line[..start].Trim();
        if (file.EndsWith(')') && file.LastIndexOf('(') is var position and > 0) file = file[..position];
        text = line[(start + 2 + Error.Length)..].TrimStart(' ', ':').TrimEnd(); // without a code, a colon comes first
        var bracket = text.EndsWith(']') ? text.LastIndexOf(" [", StringComparison.Ordinal) : -1;
        if (bracket >= 0)
        {
            project = text[(bracket + 2)..^1];
            text = text[..bracket];
            if (project.IndexOf("::", StringComparison.Ordinal) is var end and > 0) project = project[..end];
        }

        text = Shown(text);
        return true;
    }
}
