using System;
using System.Collections.Generic;

namespace ConnLint.Endpoints.Facts.Platforms;

/// <summary>One command of a shell line.</summary>
/// <param name="Variables">
/// What is assigned for it alone (<c>PORT=1 tool</c>, <c>cross-env PORT=1 tool</c>) or earlier on the line (<c>export PORT=1; tool</c>).
/// </param>
/// <param name="Words">The program and its arguments without their quotes; <c>$NAME</c> stays as it is written.</param>
/// <param name="IsBackground">Whether the shell does not wait for it.</param>
/// <param name="Keyword">
/// The last word of shell grammar before the program: <c>until</c>, <c>while</c>, <c>do</c>, <c>if</c>, <c>then</c>…; null where there is none.
/// </param>
internal sealed record ShellCommand(IReadOnlyDictionary<string, SettingValue> Variables, IReadOnlyList<SettingValue> Words, bool IsBackground, string? Keyword)
{
    /// <summary>Whether only the machine knows what a word really is.</summary>
    public static bool IsComputed(string word) => word.IndexOfAny(['$', '%', '`']) >= 0;

    /// <summary>The value of <c>--name value</c> or <c>--name=value</c>, the last one; null where it is not given, or given without a value.</summary>
    public SettingValue? Option(params string[] names)
    {
        SettingValue? value = null;
        for (var i = 1; i < Words.Count; i++)
        {
            foreach (var name in names)
            {
                if (Words[i].Text == name && i + 1 < Words.Count && !Words[i + 1].Text.StartsWith("-", StringComparison.Ordinal)) value = Words[i + 1];
                else if (Words[i].Text.StartsWith(name + "=", StringComparison.Ordinal)) value = Rest(Words[i], name.Length + 1);
            }
        }

        return value;
    }

    /// <summary>Whether an option is there, with or without a value.</summary>
    public bool Has(params string[] names)
    {
        foreach (var word in Words)
        {
            foreach (var name in names)
            {
                if (word.Text == name || word.Text.StartsWith(name + "=", StringComparison.Ordinal)) return true;
            }
        }

        return false;
    }

    private static SettingValue Rest(SettingValue word, int start)
        => new(word.Text.Substring(start), word.Part(start, word.Text.Length - start));
}
