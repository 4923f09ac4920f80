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
    private const int MaxDepth = 16;

    // Variables that double one another would otherwise grow without end.
    private int _budget = JsonSettings.MaxLength;

    /// <summary>The text with its variables replaced, or null where it is unknown or Compose would refuse it.</summary>
    public string? Of(string text) => text.IndexOf('$') < 0 ? text : Of(text, 0, text.Length, 0);

    private string? Of(string text, int start, int end, int depth)
    {
        if (depth > MaxDepth) return null;

        var result = new StringBuilder();
        for (var i = start; i < end; i++)
        {
            var next = i + 1 < end ? text[i + 1] : '\0';
            if (text[i] != '$' || (next is not ('$' or '{') && !IsNameStart(next)))
            {
                result.Append(text[i]);
                continue;
            }

            if (next == '$')
            {
                result.Append('$');
                i++;
                continue;
            }

            var replaced = next == '{' ? Braced(text, ref i, end, depth) : Named(text, ref i, end);
            if (replaced is null || (_budget -= replaced.Length) < 0) return null;
            result.Append(replaced);
        }

        return result.ToString();
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
