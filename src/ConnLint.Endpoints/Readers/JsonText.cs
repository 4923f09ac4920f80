using System.Globalization;
using System.Linq;
using System.Text;

namespace ConnLint.Endpoints.Readers;

/// <summary>The tokens of a JSON text, and the line on which the next one begins.</summary>
internal sealed class JsonText(string text)
{
    // What ends a string, begins an escape, or may not stand in a string.
    private static readonly char[] Special = [.. Enumerable.Range(0, ' ').Select(static code => (char)code), '"', '\\'];

    public int Position { get; set; } = text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0;

    public int Line { get; private set; }

    public int LineStart { get; private set; }

    public bool AtEnd => Position == text.Length;

    /// <summary>The next character, or NUL, which no token begins with, at the end.</summary>
    public char Current => AtEnd ? '\0' : text[Position];

    public bool Skip(char expected)
    {
        if (Current != expected) return false;
        Position++;
        return true;
    }

    public bool Skip(string expected)
    {
        if (string.CompareOrdinal(text, Position, expected, 0, expected.Length) != 0) return false;
        Position += expected.Length;
        return true;
    }

    /// <summary>Skips blanks, line ends and comments; fails on half a comment.</summary>
    public bool SkipTrivia()
    {
        while (!AtEnd)
        {
            switch (Current)
            {
                case ' ' or '\t': Position++; break;
                case '\r' or '\n': SkipLineEnd(); break;
                case '/' when Skip("//"): if (!SkipLineComment()) return false; break;
                case '/' when Skip("/*"): if (!SkipBlockComment()) return false; break;
                case '/': return false;
                default: return true;
            }
        }

        return true;
    }

    public bool SkipNumber()
    {
        Skip('-');
        if (!Skip('0') && !SkipDigits()) return false;
        if (Skip('.') && !SkipDigits()) return false;
        if (!Skip('e') && !Skip('E')) return true;

        if (!Skip('+')) Skip('-');
        return SkipDigits();
    }

    /// <summary>Reads a string with its quotes.</summary>
    public bool TryString(out string value)
    {
        value = "";
        var start = ++Position;

        // Nearly all strings end without an escape, and the runtime looks for that faster than a loop here.
        if (text.IndexOfAny(Special, start) is var end && end >= 0 && text[end] == '"')
        {
            Position = end + 1;
            value = text.Substring(start, end - start);
            return true;
        }

        StringBuilder? decoded = null;
        for (; !AtEnd && Current >= ' '; Position++)
        {
            switch (Current)
            {
                case '"':
                    value = decoded?.ToString() ?? text.Substring(start, Position - start);
                    Position++;
                    return decoded is null || HasOnlyWholeCharacters(value);
                case '\\':
                    decoded ??= new StringBuilder(text, start, Position - start, 64);
                    Position++;
                    if (!TryEscape(out var character)) return false;
                    decoded.Append(character);
                    break;
                default:
                    decoded?.Append(Current);
                    break;
            }
        }

        return false;
    }

    // Leaves the position on the last character of the escape.
    private bool TryEscape(out char character)
    {
        character = Current;
        switch (Current)
        {
            case '"' or '\\' or '/': return true;
            case 'b': character = '\b'; return true;
            case 'f': character = '\f'; return true;
            case 'n': character = '\n'; return true;
            case 'r': character = '\r'; return true;
            case 't': character = '\t'; return true;
            case 'u' when text.Length - Position > 4:
                if (!ushort.TryParse(text.Substring(Position + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)) return false;
                character = (char)code;
                Position += 4;
                return true;
            default: return false;
        }
    }

    // System.Text.Json refuses to decode half a surrogate pair.
    private static bool HasOnlyWholeCharacters(string value)
    {
        for (var i = 0; i < value.Length; i++)
        {
            if (!char.IsSurrogate(value[i])) continue;
            if (i + 1 == value.Length || !char.IsSurrogatePair(value[i], value[i + 1])) return false;
            i++;
        }

        return true;
    }

    private bool SkipDigits()
    {
        var start = Position;
        while (Current is >= '0' and <= '9') Position++;
        return Position > start;
    }

    private void SkipLineEnd()
    {
        if (text[Position++] == '\r') Skip('\n');
        Line++;
        LineStart = Position;
    }

    private bool SkipLineComment()
    {
        // System.Text.Json takes these two for an attempt to smuggle something into a comment.
        for (; !AtEnd && Current is not ('\r' or '\n'); Position++)
        {
            if (Current is '\u2028' or '\u2029') return false;
        }

        return true;
    }

    private bool SkipBlockComment()
    {
        while (!AtEnd)
        {
            if (Skip("*/")) return true;
            if (Current is '\r' or '\n') SkipLineEnd();
            else Position++;
        }

        return false;
    }
}
