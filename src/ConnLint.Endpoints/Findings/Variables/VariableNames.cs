using System;
using System.Collections.Generic;
using System.Linq;
using ConnLint.Endpoints.Facts;

namespace ConnLint.Endpoints.Findings.Variables;

/// <summary>Finds what looks like the name of an environment variable in a text of any format: a word in capitals, or with the <c>__</c> that stands for a colon.</summary>
internal static class VariableNames
{
    private const int MinLength = 3;
    private const int MaxLength = 100;

    public static IEnumerable<string> In(string text)
    {
        for (var start = 0; start < text.Length; start++)
        {
            if (!IsWordAt(text, start)) continue;

            var end = start;
            while (end < text.Length && IsWordAt(text, end)) end++;
            if (end - start is >= MinLength and <= MaxLength && IsName(text, start, end)) yield return text.Substring(start, end - start);
            start = end;
        }
    }

    /// <summary>Whether <see cref="In"/> finds the name where it stands in a text.</summary>
    public static bool IsName(string name) => name.Length is >= MinLength and <= MaxLength && IsName(name, 0, name.Length);

    /// <summary>Whether a text names a variable as a word of its own; Windows ignores the case of names.</summary>
    public static bool AreIn(string text, string name)
    {
        for (var at = text.IndexOf(name, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            if (!IsWordAt(text, at - 1) && !IsWordAt(text, at + name.Length)) return true;
        }

        return false;
    }

    /// <summary>Whether a file of the repository names the variable, as far as files are at hand; of the others the build has noted what looks like a variable's name.</summary>
    public static bool AreNamed(Repository repository, string name)
        => repository.Files.Any(file => AreIn(file.Text, name)) || repository.Neighbours.Variables.Contains(name, StringComparer.OrdinalIgnoreCase);

    private static bool IsName(string text, int start, int end)
    {
        if (text.IndexOf("__", start, end - start, StringComparison.Ordinal) >= 0) return true;

        var hasLetter = false;
        for (var at = start; at < end; at++)
        {
            if (char.IsLower(text[at])) return false;
            hasLetter |= char.IsLetter(text[at]);
        }

        return hasLetter;
    }

    private static bool IsWordAt(string text, int at) => at >= 0 && at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] == '_');
}
