using System;
using ConnLint.Endpoints.Facts.Containers;
using ConnLint.Endpoints.Readers.Yaml;

namespace ConnLint.Endpoints.Readers.Containers;

/// <summary>The statements of an env file. Only LF ends a line; a CR before it is a blank.</summary>
internal sealed class EnvFileText(TextLines lines, Interpolation interpolation)
{
    private const string Export = "export";

    private readonly string _text = lines.Text;
    private int _position = lines.Text.Length > 0 && lines.Text[0] == '\uFEFF' ? 1 : 0;

    private char Current => _position < _text.Length ? _text[_position] : '\n';

    /// <summary>Skips blanks, line ends and comments; false at the end.</summary>
    public bool SkipToStatement()
    {
        while (_position < _text.Length)
        {
            if (Current == '#') _position = LineEnd(_position);
            else if (char.IsWhiteSpace(Current)) _position++;
            else return true;
        }

        return false;
    }

    /// <summary>Reads one statement; null for one without a name. False where Compose refuses the file.</summary>
    public bool TryStatement(out EnvironmentVariable? variable)
    {
        variable = null;
        SkipExport();
        var start = _position;
        while (Current is not ('=' or ':' or '\n'))
        {
            if (!IsName(Current) && !IsBlank(Current)) return false;
            _position++;
        }

        var (end, isInherited) = (_position, Current == '\n');
        while (end > start && IsBlank(_text[end - 1])) end--;
        for (var i = start; i < end; i++)
        {
            if (IsBlank(_text[i])) return false;
        }

        ContainerValue? value = null;
        if (!isInherited && !TryValue(out value)) return false;
        if (end > start) variable = new EnvironmentVariable(_text.Substring(start, end - start), lines.PlaceOf(start, end), value);
        return true;
    }

    private void SkipExport()
    {
        var end = _position + Export.Length;
        if (string.CompareOrdinal(_text, _position, Export, 0, Export.Length) != 0 || end >= _text.Length || !char.IsWhiteSpace(_text[end])) return;

        _position = end;
        SkipBlanks();
    }

    private bool TryValue(out ContainerValue? value)
    {
        value = null;
        _position++;
        SkipBlanks();
        if (_position < _text.Length && Current is '\'' or '"') return TryQuoted(Current, out value);

        var (start, end) = (_position, LineEnd(_position));
        _position = end;
        var comment = _text.IndexOf(" #", start, end - start, StringComparison.Ordinal);
        if (comment >= 0) end = comment;
        while (end > start && char.IsWhiteSpace(_text[end - 1])) end--;
        value = new ContainerValue(interpolation.Of(_text.Substring(start, end - start)), lines.PlaceOf(start, end));
        return true;
    }

    private bool TryQuoted(char quote, out ContainerValue? value)
    {
        value = null;
        var start = ++_position;
        while (_position < _text.Length && Current != quote) _position += Current == '\\' ? 2 : 1;
        if (_position >= _text.Length) return false;

        var raw = _text.Substring(start, _position - start);
        var text = quote == '"' ? interpolation.Of(EnvFileEscapes.Expanded(raw)) : raw.Replace("\\'", "'");
        value = new ContainerValue(text, lines.PlaceOf(start, _position));
        _position++;
        return true;
    }

    private void SkipBlanks()
    {
        while (_position < _text.Length && IsBlank(Current)) _position++;
    }

    private int LineEnd(int start)
    {
        var end = _text.IndexOf('\n', start);
        return end < 0 ? _text.Length : end;
    }

    private static bool IsName(char character) => char.IsLetterOrDigit(character) || character is '_' or '.' or '-' or '[' or ']';

    private static bool IsBlank(char character) => character is ' ' or '\t' or '\v' or '\f' or '\r' or '\u0085' or '\u00A0';
}
