using System;
using System.Globalization;
using System.Text;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Readers.Yaml;

namespace ConnLint.Endpoints.Readers.Platforms;

/// <summary>The tokens of a TOML text.</summary>
internal sealed class TomlText(TextLines lines)
{
    private readonly string _text = lines.Text;
    private int _position = lines.Text.Length > 0 && lines.Text[0] == '\uFEFF' ? 1 : 0;

    public char Current => _position < _text.Length ? _text[_position] : '\0';

    /// <summary>Skips blanks, line ends and comments; false at the end.</summary>
    public bool SkipToStatement()
    {
        SkipLines();
        return _position < _text.Length;
    }

    public void SkipLines()
    {
        while (_position < _text.Length)
        {
            if (Current == '#') SkipComment();
            else if (Current is ' ' or '\t' or '\r' or '\n') _position++;
            else return;
        }
    }

    public void SkipBlanks()
    {
        while (Current is ' ' or '\t') _position++;
    }

    /// <summary>Whether nothing but a comment follows on the line.</summary>
    public bool EndLine()
    {
        SkipBlanks();
        if (Current == '#') SkipComment();
        return _position == _text.Length || Current is '\r' or '\n';
    }

    /// <summary>Skips blanks and the character, if it is the next one.</summary>
    public bool Skip(char expected)
    {
        SkipBlanks();
        if (_position == _text.Length || Current != expected) return false;

        _position++;
        return true;
    }

    public bool TryKey(out string key)
    {
        key = "";
        SkipBlanks();
        if (Current is '"' or '\'')
        {
            if (!TryString(out var quoted)) return false;

            key = quoted.Text;
            return true;
        }

        var start = _position;
        while (char.IsLetterOrDigit(Current) || Current is '_' or '-') _position++;
        key = _text.Substring(start, _position - start);
        return key.Length > 0;
    }

    /// <summary>A number, a boolean or a date.</summary>
    public bool TryBare(out SettingValue value)
    {
        var start = _position;
        while (char.IsLetterOrDigit(Current) || Current is '_' or '-' or '+' or '.' or ':') _position++;
        value = new SettingValue(_text.Substring(start, _position - start).Replace("_", ""), lines.PlaceOf(start, _position));
        return _position > start;
    }

    public bool TryString(out SettingValue value)
    {
        var quote = Current;
        var isLong = string.CompareOrdinal(_text, _position, new string(quote, 3), 0, 3) == 0;
        _position += isLong ? 3 : 1;
        if (isLong && Current == '\r') _position++;
        if (isLong && Current == '\n') _position++;
        var start = _position;
        var text = new StringBuilder();
        value = new SettingValue("", default);
        for (; _position < _text.Length; _position++)
        {
            if (Current == quote && (!isLong || string.CompareOrdinal(_text, _position, new string(quote, 3), 0, 3) == 0))
            {
                value = new SettingValue(text.ToString(), lines.PlaceOf(start, _position));
                _position += isLong ? 3 : 1;
                return true;
            }

            if (!isLong && Current is '\r' or '\n') return false;
            if (Current != '\\' || quote == '\'') text.Append(Current);
            else if (!TryEscape(text)) return false;
        }

        return false;
    }

    // Leaves the position on the last character of the escape.
    private bool TryEscape(StringBuilder text)
    {
        _position++;
        switch (Current)
        {
            case 'n': text.Append('\n'); return true;
            case 't': text.Append('\t'); return true;
            case 'r': text.Append('\r'); return true;
            case 'b': text.Append('\b'); return true;
            case 'f': text.Append('\f'); return true;
            case '"' or '\\': text.Append(Current); return true;
            case ' ' or '\t' or '\r' or '\n': return SkipLineEnd();
            case 'u': return TryCode(4, text);
            case 'U': return TryCode(8, text);
            default: return false;
        }
    }

    // A backslash at the end of a line joins the next text to it.
    private bool SkipLineEnd()
    {
        while (_position + 1 < _text.Length && _text[_position + 1] is ' ' or '\t' or '\r' or '\n') _position++;
        return true;
    }

    private bool TryCode(int length, StringBuilder text)
    {
        if (_position + length >= _text.Length) return false;

        var digits = _text.Substring(_position + 1, length);
        if (!int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)) return false;
        if (code is < 0 or > 0x10FFFF or (>= 0xD800 and <= 0xDFFF)) return false;

        text.Append(char.ConvertFromUtf32(code));
        _position += length;
        return true;
    }

    private void SkipComment()
    {
        while (_position < _text.Length && Current is not ('\r' or '\n')) _position++;
    }
}
