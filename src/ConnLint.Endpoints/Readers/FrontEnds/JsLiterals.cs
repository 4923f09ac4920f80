using System.Globalization;
using System.Text;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Readers.Yaml;

namespace ConnLint.Endpoints.Readers.FrontEnds;

/// <summary>The values of literal tokens, after ECMA-262 12.9.4 (escapes of strings and templates).</summary>
internal static class JsLiterals
{
    /// <summary>A string without its quotes, or the text of a template.</summary>
    public static SettingValue? Text(string text, JsToken token, TextLines lines)
    {
        var quotes = token.Kind == JsTokenKind.Text ? 1 : 0;
        return Text(text, token) is { } value ? new SettingValue(value, lines.PlaceOf(token.Start + quotes, token.End - quotes)) : null;
    }

    public static string? Text(string text, JsToken token)
    {
        var quotes = token.Kind == JsTokenKind.Text ? 1 : 0;
        return Decoded(text, token.Start + quotes, token.End - quotes);
    }

    /// <summary>A whole decimal number, the separators left out.</summary>
    public static SettingValue? Number(string text, JsToken token, TextLines lines)
    {
        var digits = new StringBuilder(token.End - token.Start);
        for (var i = token.Start; i < token.End; i++)
        {
            if (text[i] is >= '0' and <= '9') digits.Append(text[i]);
            else if (text[i] != '_') return null;
        }

        return new SettingValue(digits.ToString(), lines.PlaceOf(token.Start, token.End));
    }

    private static string? Decoded(string text, int start, int end)
    {
        if (text.IndexOf('\\', start, end - start) < 0) return text.Substring(start, end - start);

        var decoded = new StringBuilder(end - start);
        for (var i = start; i < end; i++)
        {
            if (text[i] != '\\') decoded.Append(text[i]);
            else if (!TryEscape(text, ref i, end, decoded)) return null;
        }

        return decoded.ToString();
    }

    // Leaves the position on the last character of the escape.
    private static bool TryEscape(string text, ref int position, int end, StringBuilder decoded)
    {
        if (++position >= end) return false;

        switch (text[position])
        {
            case 'n': decoded.Append('\n'); break;
            case 't': decoded.Append('\t'); break;
            case 'r': decoded.Append('\r'); break;
            case 'b': decoded.Append('\b'); break;
            case 'f': decoded.Append('\f'); break;
            case 'v': decoded.Append('\v'); break;
            case '\r':
                if (position + 1 < end && text[position + 1] == '\n') position++;
                break;
            case '\n': break;
            case 'x': return TryCode(text, ref position, end, 2, decoded);
            case 'u': return TryCode(text, ref position, end, 4, decoded);
            case >= '0' and <= '9': return false;
            default: decoded.Append(text[position]); break;
        }

        return true;
    }

    private static bool TryCode(string text, ref int position, int end, int length, StringBuilder decoded)
    {
        if (position + length >= end) return false;
        if (!ushort.TryParse(text.Substring(position + 1, length), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)) return false;

        decoded.Append((char)code);
        position += length;
        return true;
    }
}
