using System.Collections.Generic;
using System.Globalization;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Readers.Yaml;

namespace ConnLint.Endpoints.Readers.Platforms;

/// <summary>
/// The leaves of a TOML text (toml.io, version 1.0): tables, arrays of tables, dotted keys, inline tables, arrays, strings of all four kinds; numbers,
/// booleans and dates as they are written. Duplicates are kept, in order. What is no TOML, over 1 MiB, of more than 50,000 values, or nested much deeper
/// than any configuration has no leaves.
/// </summary>
internal sealed class TomlLeaves
{
    private const int MaxDepth = 16;

    // More values than this are data.
    private const int MaxLeaves = 50_000;

    private readonly TomlText _text;
    private readonly List<Setting> _leaves = [];
    private readonly List<string> _keys = [];
    private readonly Dictionary<string, int> _counts = new(System.StringComparer.Ordinal);

    private int _budget = JsonSettings.KeyLengthFactor * JsonSettings.MaxLength;

    private TomlLeaves(TomlText text) => _text = text;

    public static IReadOnlyList<Setting> Read(string path, string text)
    {
        if (text.Length > JsonSettings.MaxLength) return [];

        var walk = new TomlLeaves(new TomlText(new TextLines(path, text)));
        return walk.TryRead() ? walk._leaves : [];
    }

    private bool TryRead()
    {
        while (_text.SkipToStatement())
        {
            if (!(_text.Current == '[' ? Table() : Pair()) || !_text.EndLine()) return false;
        }

        return true;
    }

    private bool Table()
    {
        _text.Skip('[');
        var isArray = _text.Skip('[');
        _keys.Clear();
        while (true)
        {
            if (!_text.TryKey(out var key) || _keys.Count >= MaxDepth) return false;

            _keys.Add(key);
            var isLast = !_text.Skip('.');
            Element(isArray && isLast);
            if (isLast) return _text.Skip(']') && (!isArray || _text.Skip(']'));
        }
    }

    // Below an array of tables, its last element is meant.
    private void Element(bool isNew)
    {
        var array = string.Join("\n", _keys);
        if (isNew) _counts[array] = _counts.TryGetValue(array, out var count) ? count + 1 : 1;
        if (_counts.TryGetValue(array, out var last)) _keys.Add((last - 1).ToString(CultureInfo.InvariantCulture));
    }

    private bool Pair()
    {
        var depth = _keys.Count;
        do
        {
            if (!_text.TryKey(out var key) || _keys.Count >= 2 * MaxDepth) return false;
            _keys.Add(key);
        }
        while (_text.Skip('.'));

        if (!_text.Skip('=') || !Value()) return false;

        _keys.RemoveRange(depth, _keys.Count - depth);
        return true;
    }

    private bool Value()
    {
        _text.SkipBlanks();
        switch (_text.Current)
        {
            case '"' or '\'': return _text.TryString(out var value) && Leaf(value);
            case '[': return Array();
            case '{': return Inline();
            default: return _text.TryBare(out var bare) && Leaf(bare);
        }
    }

    private bool Array()
    {
        if (_keys.Count >= 2 * MaxDepth) return false;

        _text.Skip('[');
        for (var index = 0; ; index++)
        {
            _text.SkipLines();
            if (_text.Skip(']')) return true;

            _keys.Add(index.ToString(CultureInfo.InvariantCulture));
            if (!Value()) return false;

            _keys.RemoveAt(_keys.Count - 1);
            _text.SkipLines();
            if (!_text.Skip(',')) return _text.Skip(']');
        }
    }

    private bool Inline()
    {
        if (_keys.Count >= 2 * MaxDepth) return false;

        _text.Skip('{');
        _text.SkipLines();
        if (_text.Skip('}')) return true;

        do
        {
            _text.SkipLines();
            if (!Pair()) return false;
            _text.SkipLines();
        }
        while (_text.Skip(','));

        return _text.Skip('}');
    }

    private bool Leaf(SettingValue value)
    {
        foreach (var key in _keys) _budget -= key.Length + 1;
        if (_budget < 0) return false;

        _leaves.Add(new Setting(_keys.ToArray(), value));
        return _leaves.Count < MaxLeaves;
    }
}
