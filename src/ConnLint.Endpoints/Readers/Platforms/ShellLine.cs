using System.Collections.Generic;
using System.Text;
using ConnLint.Endpoints.Facts;

namespace ConnLint.Endpoints.Readers.Platforms;

/// <summary>Splits one shell line into the words of its commands.</summary>
internal sealed class ShellLine(SettingValue line)
{
    private readonly string _text = line.Text;
    private readonly StringBuilder _word = new();
    private int _position;
    private int _start = -1;
    private int _last;

    /// <summary>Whether the command that was read last goes on while the shell takes the next one.</summary>
    public bool IsBackground { get; private set; }

    /// <summary>Whether the command that was read last goes on in the next line.</summary>
    public bool IsContinued { get; private set; }

    private char Next => _position + 1 < _text.Length ? _text[_position + 1] : '\0';

    /// <summary>Adds the words of the next command; false at the end of the line.</summary>
    public bool MoveNext(List<SettingValue> words)
    {
        if (_position >= _text.Length) return false;

        (IsBackground, IsContinued) = (false, false);
        for (; _position < _text.Length; _position++)
        {
            var current = _text[_position];
            switch (current)
            {
                case ' ' or '\t' or '\r' or '\n': EndWord(words); break;
                case '#' when _start < 0: _position = _text.Length; break;
                case '\'' or '"': Quoted(current); break;
                case '\\' or '`' when IsLast(): IsContinued = true; break;
                case '\\' when Next is ' ' or '"' or '\'' or '\\' or '$': _position++; Append(_text[_position]); break;
                case '$' when Next == '(': Nested(); break;
                case '&' when IsRedirection(): Append(current); break;
                case '&' or '|' or ';' or '(' or ')': return End(words);
                default: Append(current); break;
            }
        }

        EndWord(words);
        return true;
    }

    private bool End(List<SettingValue> words)
    {
        EndWord(words);
        IsBackground = _text[_position] == '&' && Next != '&';
        _position += Next == _text[_position] && Next is '&' or '|' or ';' ? 2 : 1;
        return true;
    }

    private bool IsLast() => _text.Length - _position <= 2 && (Next is '\0' or '\r' or '\n');

    // `2>&1`, `&>log`
    private bool IsRedirection() => Next == '>' || (_position > 0 && _text[_position - 1] == '>');

    private void Quoted(char quote)
    {
        Mark();
        for (_position++; _position < _text.Length && _text[_position] != quote; _position++)
        {
            if (quote == '"' && _text[_position] == '\\' && Next is '"' or '\\' or '$') _position++;
            _word.Append(_text[_position]);
            _last = _position;
        }

        if (_last < _start) _last = _start;
    }

    private void Nested()
    {
        var depth = 0;
        for (; _position < _text.Length; _position++)
        {
            Append(_text[_position]);
            if (_text[_position] == '(') depth++;
            else if (_text[_position] == ')' && --depth == 0) return;
        }
    }

    private void Append(char character)
    {
        Mark();
        _word.Append(character);
        _last = _position;
    }

    private void Mark()
    {
        if (_start >= 0) return;

        _start = _position;
        _last = _position - 1;
    }

    private void EndWord(List<SettingValue> words)
    {
        if (_start < 0) return;

        // The place leaves out quotes around the whole word only, which is what values are written in.
        var text = _word.ToString();
        var first = _start;
        if (_text[first] is '"' or '\'' && _last - first == text.Length) first++;
        words.Add(new SettingValue(text, line.Part(first, _last + 1 - first)));
        _word.Clear();
        _start = -1;
    }
}
