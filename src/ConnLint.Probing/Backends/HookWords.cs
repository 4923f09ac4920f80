using System.Collections.Generic;

namespace ConnLint.Probing.Backends;

/// <summary>What the startup hook has told the check over its private channel, fit to be shown: it saw, where the output only lets guess.</summary>
/// <param name="Cause">Why the program ended.</param>
/// <param name="Winner">The setting that moved it elsewhere.</param>
/// <param name="Blocker">What it still did when its time was nearly over.</param>
internal sealed record HookWords(string? Cause, string? Winner, string? Blocker)
{
    public static readonly HookWords None = new(null, null, null);

    /// <summary>Reads <c>APPLICATION TAB KIND TAB TEXT</c>; a program that the backend started has a name of its own, and is left out.</summary>
    public static HookWords Of(IReadOnlyList<string> lines, string application)
    {
        var words = None;
        foreach (var line in lines)
        {
            var parts = line.Split('\t');
            if (parts.Length != 3 || parts[0] != application) continue;
            words = parts[1] switch
            {
                "cause" => words with { Cause = parts[2] },
                "winner" => words with { Winner = parts[2] },
                "blocker" => words with { Blocker = parts[2] },
                _ => words,
            };
        }

        return words;
    }
}
