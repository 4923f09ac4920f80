using System;
using System.Collections.Generic;
using ConnLint.Endpoints.Facts;

namespace ConnLint.Endpoints.Readers;

/// <summary>
/// Finds what <c>dotnet run</c> refuses in a profile of <c>launchSettings.json</c>: it reads the file with comments and trailing commas, and then each
/// profile's own text without them.
/// </summary>
/// <remarks>
/// Measured with SDK 10.0.401: inside a profile's braces a comment, a trailing comma, a number or array for a text, a text for a boolean, anything but texts
/// in <c>environmentVariables</c>, and null there or for a boolean. Null for a text and unknown properties are fine. Names have to match in case.
/// </remarks>
internal sealed class LaunchProfileFaults
{
    private const int MaxDepth = 64;

    private readonly string _path;
    private readonly string _source;
    private readonly JsonText _text;
    private readonly List<string> _keys = [];
    private readonly List<LaunchProfileFault> _faults = [];
    private string? _faulty;

    private LaunchProfileFaults(string path, string text) => (_path, _source, _text) = (path, text, new JsonText(text));

    // "profiles" and the profile's name stand above everything that belongs to one.
    private bool IsInProfile => _keys.Count > 2 && _keys[0] == "profiles";

    /// <summary>The first fault of each profile, in the file's order. A text that is no JSON has none.</summary>
    public static IReadOnlyList<LaunchProfileFault> In(string path, string text)
    {
        if (text.Length > JsonSettings.MaxLength) return [];

        var reader = new LaunchProfileFaults(path, text);
        return reader.Trivia() && reader._text.Current == '{' && reader.Children('}') ? reader._faults : [];
    }

    private bool Children(char close)
    {
        if (_keys.Count == MaxDepth) return false;

        _text.Position++;
        _keys.Add("");
        while (true)
        {
            if (!Trivia()) return false;
            if (_text.Skip(close)) break;
            if (close == '}' && !TryName()) return false;
            if (!Value() || !Trivia()) return false;

            var comma = PlaceOf(_text.Position, 1);
            if (!_text.Skip(','))
            {
                if (!_text.Skip(close)) return false;
                break;
            }

            if (!Trivia()) return false;
            if (_text.Current == close && IsInProfile) Add(LaunchProfileFaultKind.TrailingComma, "", comma);
        }

        _keys.RemoveAt(_keys.Count - 1);
        return true;
    }

    private bool TryName()
    {
        if (_text.Current != '"' || !_text.TryString(out var name)) return false;
        _keys[_keys.Count - 1] = name;
        return Trivia() && _text.Skip(':') && Trivia();
    }

    private bool Value()
    {
        var (start, line, lineStart) = (_text.Position, _text.Line, _text.LineStart);
        var first = _text.Current;
        var isRead = first switch
        {
            '{' => Children('}'),
            '[' => Children(']'),
            '"' => _text.TryString(out _),
            't' => _text.Skip("true"),
            'f' => _text.Skip("false"),
            'n' => _text.Skip("null"),
            _ => _text.SkipNumber(),
        };
        if (isRead && Wrong(first) is { } kind)
            Add(kind, _keys[_keys.Count - 1], new TextPlace(_path, start, first is '{' or '[' ? 1 : _text.Position - start, line, start - lineStart));
        return isRead;
    }

    private LaunchProfileFaultKind? Wrong(char first)
    {
        if (!IsInProfile) return null;
        if (_keys.Count == 4 && _keys[2] == "environmentVariables") return first == '"' ? null : LaunchProfileFaultKind.NoText;
        if (_keys.Count != 3) return null;

        return _keys[2] switch
        {
            "commandName" or "commandLineArgs" or "launchUrl" or "applicationUrl" => first is '"' or 'n' ? null : LaunchProfileFaultKind.NoText,
            "launchBrowser" or "dotnetRunMessages" => first is 't' or 'f' ? null : LaunchProfileFaultKind.NoBoolean,
            "environmentVariables" => first == '{' ? null : LaunchProfileFaultKind.NoObject,
            _ => null,
        };
    }

    // Skips what stands between two tokens; in a profile a comment is a fault.
    private bool Trivia()
    {
        var (start, line, lineStart) = (_text.Position, _text.Line, _text.LineStart);
        if (!_text.SkipTrivia()) return false;
        if (!IsInProfile) return true;

        var comment = _source.IndexOf('/', start, _text.Position - start);
        if (comment < 0) return true;
        for (var i = start; i < comment; i++)
        {
            if (_source[i] is not ('\r' or '\n') || (_source[i] == '\r' && _source[i + 1] == '\n')) continue;
            line++;
            lineStart = i + 1;
        }

        var end = _source.IndexOfAny(['\r', '\n'], comment, _text.Position - comment);
        if (end < 0) end = _text.Position;
        if (_source[comment + 1] == '*' && _source.IndexOf("*/", comment + 2, end - comment - 2, StringComparison.Ordinal) is >= 0 and var close) end = close + 2;
        Add(LaunchProfileFaultKind.Comment, "", new TextPlace(_path, comment, end - comment, line, comment - lineStart));
        return true;
    }

    private void Add(LaunchProfileFaultKind kind, string property, TextPlace place)
    {
        if (_faulty == _keys[1]) return;

        _faulty = _keys[1];
        _faults.Add(new LaunchProfileFault(_keys[1], kind, property, new SettingValue(_source.Substring(place.Start, place.Length), place)));
    }

    private TextPlace PlaceOf(int start, int length) => new(_path, start, length, _text.Line, start - _text.LineStart);
}
