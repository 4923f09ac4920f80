using System.Collections.Generic;
using System.Text;

namespace ConnLint.Endpoints.Readers.Containers;

/// <summary>
/// Replaces <c>$NAME</c>, <c>${NAME}</c> and <c>${NAME:-default}</c>, <c>-</c>, <c>:?</c>, <c>?</c>, <c>:+</c>, <c>+</c> as Compose does (the
/// interpolation chapter of its specification; template/template.go of compose-go): what follows an operator is interpolated in its turn, <c>$$</c> is a
/// dollar, and a dollar before anything else stays. Compose takes an unset variable for an empty text and says so; here it makes the whole text
/// unknown, because the machine may set it. Only where the file says itself what then holds is that believed.
/// </summary>
/// <param name="variables">The values that the repository gives; null for one that it gives but that is itself unknown.</param>
internal sealed class Interpolation(IReadOnlyDictionary<string, string?> variables)
{
    /// <summary>Stands for a variable that no file sets; no character of any text.</summary>
    public const char Unknown = '\uFFFF';

    private const int MaxDepth = 16;

    // Variables that double one another would otherwise grow without end.
    private int _budget = JsonSettings.MaxLength;

    /// <summary>The text with its variables replaced, or null where it is unknown or Compose would refuse it.</summary>
    public string? Of(string text) => Known(Marked(text));

    /// <summary>The text with its variables replaced, and <see cref="Unknown"/> for each that is unknown, so that the rest of it can be read.</summary>
    public string Marked(string text)
    {
        if (text.IndexOf('$') < 0) return text;

        var result = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '$') result.Append(text[i]);
            else result.Append(Replaced(text, ref i, text.Length, 0) ?? Unknown.ToString());
            if (i < 0) return result.ToString();
        }

        return result.ToString();
    }

    /// <summary>A marked text, or null where a part of it is unknown.</summary>
    public static string? Known(string marked) => marked.IndexOf(Unknown) < 0 ? marked : null;

    private string? Of(string text, int start, int end, int depth)
    {
        if (depth > MaxDepth) return null;

        var result = new StringBuilder();
        for (var i = start; i < end; i++)
        {
            if (text[i] != '$') result.Append(text[i]);
            else if (Replaced(text, ref i, end, depth) is { } replaced) result.Append(replaced);
            else return null;
        }

        return result.ToString();
    }

    // From a dollar to the last character that belongs to it; nowhere (-1) where a brace is not closed.
    private string? Replaced(string text, ref int position, int end, int depth)
    {
        var next = position + 1 < end ? text[position + 1] : '\0';
        if (next == '$') position++;
        if (next is not '{' && !IsNameStart(next)) return "$";

        var replaced = next == '{' ? Braced(text, ref position, end, depth) : Named(text, ref position, end);
        return replaced is not null && (_budget -= replaced.Length) >= 0 ? replaced : null;
    }

    // From the dollar to the last character of the name.
    private string? Named(string text, ref int position, int end)
    {
        var nameEnd = NameEnd(text, position + 1, end);
        var name = text.Substring(position + 1, nameEnd - position - 1);
        position = nameEnd - 1;
        return variables.TryGetValue(name, out var value) ? value : null;
    }

    // From the dollar to the closing brace.
    private string? Braced(string text, ref int position, int end, int depth)
    {
        var nameEnd = NameEnd(text, position + 2, end);
        var name = text.Substring(position + 2, nameEnd - position - 2);
        var close = Closing(text, position + 1, end);
        position = close;
        if (close < 0 || name.Length == 0) return null;

        var isSet = variables.TryGetValue(name, out var value);
        if (nameEnd == close) return value;

        var emptyCountsAsUnset = text[nameEnd] == ':';
        var operatorAt = emptyCountsAsUnset ? nameEnd + 1 : nameEnd;
        if (isSet && value is null) return null;

        var isThere = isSet && (!emptyCountsAsUnset || value!.Length > 0);
        return text[operatorAt] switch
        {
            '-' => isThere ? value : Of(text, operatorAt + 1, close, depth + 1),
            '+' => isThere ? Of(text, operatorAt + 1, close, depth + 1) : "",
            '?' => isThere ? value : null,
            _ => null,
        };
    }

    private static int Closing(string text, int open, int end)
    {
        var depth = 0;
        for (var i = open; i < end; i++)
        {
            if (text[i] == '{') depth++;
            else if (text[i] == '}' && --depth == 0) return i;
        }

        return -1;
    }

    private static int NameEnd(string text, int start, int end)
    {
        var i = start;
        if (i < end && IsNameStart(text[i])) i++;
        while (i > start && i < end && (IsNameStart(text[i]) || text[i] is >= '0' and <= '9')) i++;
        return i;
    }

    private static bool IsNameStart(char character) => character is '_' or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
}
