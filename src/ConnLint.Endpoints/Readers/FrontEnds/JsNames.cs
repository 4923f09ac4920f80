using System;
using System.Collections.Generic;

namespace ConnLint.Endpoints.Readers.FrontEnds;

/// <summary>
/// The names that a file declares, each with the token at which its value begins. A name that is declared twice, assigned again, changed through a member, or
/// that is a parameter or part of a destructuring has no value here: which one holds where is not worth guessing.
/// </summary>
internal sealed class JsNames
{
    private const int MaxTypeLength = 64;

    private readonly JsTokens _tokens;
    private readonly Dictionary<string, int> _values = new(StringComparer.Ordinal);
    private readonly HashSet<string> _unknown = new(StringComparer.Ordinal);
    private readonly HashSet<string> _parameters = new(StringComparer.Ordinal);

    public JsNames(JsTokens tokens)
    {
        _tokens = tokens;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens.Is(i, "const") || tokens.Is(i, "let") || tokens.Is(i, "var")) Declaration(i + 1);
            else if (tokens.Is(i, "function")) Function(i);
            else if (tokens.Is(i, "=>")) Parameters(i - 1);
            else if (tokens.Is(i, "=")) Assignment(i);
        }
    }

    /// <summary>Whether the file itself says what the name is, known or not.</summary>
    public bool Declares(string name) => _values.ContainsKey(name) || _unknown.Contains(name) || _parameters.Contains(name);

    /// <summary>Whether the name is a parameter of some function, and nothing else besides.</summary>
    public bool IsParameter(string name) => _parameters.Contains(name) && !_values.ContainsKey(name) && !_unknown.Contains(name);

    public bool TryGetValue(string name, out int start)
    {
        start = 0;
        return !_unknown.Contains(name) && !_parameters.Contains(name) && _values.TryGetValue(name, out start);
    }

    private void Declaration(int at)
    {
        if (_tokens.Is(at, "{") || _tokens.Is(at, "["))
        {
            Forget(at, _tokens.Close(at), _unknown);
        }
        else if (_tokens.IsWord(at))
        {
            var start = AfterType(at + 1);
            if (_tokens.Is(start, "=")) Declare(at, start + 1);
            else _unknown.Add(_tokens.TextOf(at));
        }
    }

    // `: Record<string, X>` between a name and its value.
    private int AfterType(int at)
    {
        if (!_tokens.Is(at, ":")) return at;

        for (var last = at + MaxTypeLength; at < last && at < _tokens.Count; at = _tokens.Next(at))
        {
            if (_tokens.Is(at, "=") || _tokens.Is(at, ";")) return at;
        }

        return at;
    }

    private void Function(int at)
    {
        var name = _tokens.Is(at + 1, "*") ? at + 2 : at + 1;
        if (_tokens.IsWord(name)) Declare(name++, at);
        if (_tokens.Is(name, "(")) Forget(name, _tokens.Close(name), _parameters);
    }

    private void Declare(int name, int value)
    {
        var text = _tokens.TextOf(name);
        if (_values.ContainsKey(text)) _unknown.Add(text);
        else _values[text] = value;
    }

    private void Parameters(int last)
    {
        if (_tokens.IsWord(last)) _parameters.Add(_tokens.TextOf(last));
        else if (_tokens.Is(last, ")")) Forget(_tokens.Open(last), last, _parameters);
    }

    private void Assignment(int at)
    {
        var target = at - 1;
        var isMember = false;
        while (target > 0 && (_tokens.Is(target, "]") || _tokens.Is(target - 1, ".")))
        {
            target = _tokens.Is(target, "]") ? _tokens.Open(target) - 1 : target - 2;
            isMember = true;
        }

        if (!_tokens.IsWord(target)) return;
        if (isMember || !IsDeclared(target - 1)) _unknown.Add(_tokens.TextOf(target));
    }

    // Behind a type annotation stands no name that could be assigned.
    private bool IsDeclared(int before)
        => _tokens.Is(before, "const") || _tokens.Is(before, "let") || _tokens.Is(before, "var") || _tokens.Is(before, ":");

    // `env` in a destructuring is Node's, however it comes there.
    private void Forget(int open, int close, HashSet<string> names)
    {
        for (var i = open + 1; i < close; i++)
        {
            if (_tokens.IsWord(i) && !_tokens.Is(i, "env")) names.Add(_tokens.TextOf(i));
        }
    }
}
