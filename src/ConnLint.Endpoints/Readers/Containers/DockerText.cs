using System.Collections.Generic;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Readers.Yaml;

namespace ConnLint.Endpoints.Readers.Containers;

/// <summary>The text of one instruction without line continuations and comments, and where each of its characters stands.</summary>
/// <param name="Text">The joined lines.</param>
/// <param name="Offsets">The offset of each character in the file.</param>
/// <param name="Escape">The file's escape character.</param>
/// <param name="Lines">The file.</param>
/// <param name="HereDocument">The text of its heredocs.</param>
internal sealed record DockerText(string Text, IReadOnlyList<int> Offsets, char Escape, TextLines Lines, string HereDocument)
{
    public int Length => Text.Length;

    /// <summary>The part as it is written, up to its first line continuation.</summary>
    public SettingValue Value(int start, int end) => new(Text.Substring(start, end - start), PlaceOf(start, end));

    public TextPlace PlaceOf(int start, int end)
    {
        if (start >= Offsets.Count) return Lines.PlaceOf(Lines.Text.Length, Lines.Text.Length);

        var last = start;
        while (last + 1 < end && Offsets[last + 1] == Offsets[last] + 1) last++;
        return Lines.PlaceOf(Offsets[start], start < end ? Offsets[last] + 1 : Offsets[start]);
    }

    public int SkipBlanks(int start)
    {
        while (start < Text.Length && char.IsWhiteSpace(Text[start])) start++;
        return start;
    }

    /// <summary>The end of a word that begins at an offset, quotes meaning nothing.</summary>
    public int WordEnd(int start)
    {
        while (start < Text.Length && !char.IsWhiteSpace(Text[start])) start++;
        return start;
    }
}
