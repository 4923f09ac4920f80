using System;
using System.Collections.Generic;
using ConnLint.Endpoints.Addresses;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Facts.Containers;

namespace ConnLint.Endpoints.Graph.Containers;

/// <summary>What a container's entry point and command start.</summary>
/// <param name="Program">The assembly's name without its extension, or null where the words do not start a .NET program.</param>
/// <param name="Arguments">The program's arguments.</param>
/// <param name="RunsSources">Whether <c>dotnet run</c> or <c>dotnet watch</c> starts it, which applies a launch profile.</param>
internal sealed record ContainerStart(string? Program, IReadOnlyList<SettingValue> Arguments, bool RunsSources)
{
    private static readonly ContainerStart Unknown = new(null, [], false);

    /// <summary>The variables that a shell sets for the program alone: <c>ASPNETCORE_HTTP_PORTS=$PORT dotnet Api.dll</c>.</summary>
    public IReadOnlyList<LaunchVariable> Variables { get; init; } = [];

    /// <summary>Whether what is started is an assembly or its sources by name, and not an executable, which may be of any language.</summary>
    public bool IsManaged { get; init; }

    /// <summary>Whether <c>dotnet</c>, told nothing else, starts the built assembly, so that the image must have its frameworks.</summary>
    public bool IsAssembly { get; init; }

    /// <summary>The launch profile that <c>dotnet run</c> is told to take; empty for none at all, null for the first.</summary>
    public string? LaunchProfile { get; init; }

    /// <summary>
    /// Puts entry point and command together as the engine does: the command's words follow those of an entry point in exec form, and a shell's entry
    /// point gets none (Dockerfile reference, "Understand how CMD and ENTRYPOINT interact").
    /// </summary>
    public static ContainerStart Of(ContainerCommand? entrypoint, ContainerCommand? command)
    {
        List<SettingValue> words = entrypoint is null ? [] : [.. Words(entrypoint)];
        if (command is not null && entrypoint is not { IsShell: true }) words.AddRange(Words(command));
        return (entrypoint ?? command) is { IsShell: true } ? OfShell(words) : Of(words);
    }

    // POSIX shell, 2.9.1 "Simple Commands": assignments before the first other word.
    private static ContainerStart OfShell(List<SettingValue> words)
    {
        var variables = new List<LaunchVariable>();
        foreach (var word in words)
        {
            var end = word.Text.IndexOf('=');
            if (end <= 0 || word.Text.IndexOfAny(['/', ':', '-', TracedText.Hole], 0, end) >= 0) break;
            variables.Add(new LaunchVariable(word.Text.Substring(0, end), new SettingValue(word.Text.Substring(end + 1), word.Part(end + 1, word.Text.Length - end - 1))));
        }

        return Of(words.GetRange(variables.Count, words.Count - variables.Count)) with { Variables = variables };
    }

    /// <summary>A command's words, with holes for what is known only when it runs; a shell replaces its variables then.</summary>
    public static IEnumerable<SettingValue> Words(ContainerCommand command)
    {
        foreach (var word in command.Words)
        {
            var text = word.Text ?? TracedText.Hole.ToString();
            yield return new SettingValue(command.IsShell ? WithHoles(text) : text, word.Place);
        }
    }

    private static ContainerStart Of(List<SettingValue> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i].Text;
            if (word.EndsWith(".dll", StringComparison.OrdinalIgnoreCase)) return new ContainerStart(NameOf(word.Substring(0, word.Length - 4)), words.GetRange(i + 1, words.Count - i - 1), false) { IsManaged = true, IsAssembly = i > 0 && IsDotnet(words[i - 1].Text) };
            if (i > 0 && word is "run" or "watch" && IsDotnet(words[i - 1].Text)) return Sources(words, i + 1);
            if (word is "&&" or "||" or ";" or "|") return Unknown;
        }

        // The program's own executable: ["./Api"] or ["/app/Api"], which needs no dotnet; a script says nothing of what it starts.
        return words.Count > 0 && words[0].Text is { Length: > 0 } first && first.IndexOf(TracedText.Hole) < 0 && !IsDotnet(first) && NameOf(first).IndexOf(".sh", StringComparison.Ordinal) < 0
            ? new ContainerStart(NameOf(first), words.GetRange(1, words.Count - 1), false)
            : Unknown;
    }

    private static ContainerStart Sources(List<SettingValue> words, int start)
    {
        string? profile = null;
        var arguments = new List<SettingValue>();
        for (var i = start; i < words.Count; i++)
        {
            var word = words[i].Text;
            if (word == "--no-launch-profile") profile = "";
            else if (word is "--launch-profile" or "-lp" && i + 1 < words.Count) profile = words[++i].Text;
            else if (word is not ("run" or "--")) arguments.Add(words[i]);
        }

        return new ContainerStart("", arguments, true) { IsManaged = true, LaunchProfile = profile };
    }

    private static string WithHoles(string text)
    {
        for (var at = text.IndexOf('$'); at >= 0; at = text.IndexOf('$', at + 1))
        {
            var end = at + 1;
            if (end < text.Length && text[end] == '{') end = text.IndexOf('}', end) is var close and >= 0 ? close + 1 : text.Length;
            else while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == '_')) end++;
            text = text.Substring(0, at) + TracedText.Hole + text.Substring(end);
        }

        return text;
    }

    private static bool IsDotnet(string word) => NameOf(word) is "dotnet" or "dotnet.exe";

    private static string NameOf(string path) => path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);
}
