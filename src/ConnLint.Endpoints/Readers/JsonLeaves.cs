using System.Collections.Generic;
using System.Globalization;
using ConnLint.Endpoints.Facts;

namespace ConnLint.Endpoints.Readers;

/// <summary>
/// One walk over a JSON object, exactly as strict as System.Text.Json is for the configuration provider. A library's reader is laxer
/// (single quotes, bare names, octal numbers), and knows where a token ends but not where it begins.
/// </summary>
internal sealed class JsonLeaves(string path, string text, int maxLength = JsonSettings.MaxLength)
{
    private const int MaxDepth = 64;

    private readonly List<Setting> _leaves = [];
    private readonly List<string> _keys = [];
    private readonly List<TextPlace> _keyPlaces = [];
    private readonly JsonText _text = new(text);
    private int _keyLength;
    private int _budget = maxLength * JsonSettings.KeyLengthFactor;

    /// <summary>Whether reading stopped because the leaves' keys are longer together than <see cref="JsonSettings.KeyLengthFactor"/> allows.</summary>
    public bool IsTooLarge => _budget < 0;

    /// <summary>Reads the whole text, or says that it is not a JSON object.</summary>
    public bool TryRead(out IReadOnlyList<Setting> leaves)
    {
        leaves = _leaves;
        return _text.SkipTrivia() && _text.Current == '{' && Children('}') && _text.SkipTrivia() && _text.AtEnd;
    }

    private bool Children(char close)
    {
        if (_keys.Count == MaxDepth) return false;

        var (place, count) = (PlaceOf(_text.Position, 1), _leaves.Count);
        _text.Position++;
        _keys.Add("");
        _keyPlaces.Add(place);
        for (var index = 0; ; index++)
        {
            if (!_text.SkipTrivia()) return false;
            if (_text.Skip(close)) break;
            if (!(close == '}' ? TryName(out var key, out var keyPlace) : TryIndex(index, out key, out keyPlace))) return false;

            _keyLength += key.Length - _keys[_keys.Count - 1].Length;
            (_keys[_keys.Count - 1], _keyPlaces[_keys.Count - 1]) = (key, keyPlace);
            if (!Value() || !_text.SkipTrivia()) return false;
            if (_text.Skip(',')) continue;
            if (!_text.Skip(close)) return false;
            break;
        }

        _keyLength -= _keys[_keys.Count - 1].Length;
        _keys.RemoveAt(_keys.Count - 1);
        _keyPlaces.RemoveAt(_keys.Count);

        // Without children it is an empty value, which hides what weaker files say.
        return _leaves.Count > count || _keys.Count == 0 || Leaf("", place);
    }

    private bool TryIndex(int index, out string key, out TextPlace place)
    {
        place = PlaceOf(_text.Position, 0);
        key = index.ToString(CultureInfo.InvariantCulture);
        return true;
    }

    private bool TryName(out string key, out TextPlace place)
    {
        key = "";
        place = default;
        var start = _text.Position + 1;
        if (_text.Current != '"' || !_text.TryString(out key)) return false;

        place = PlaceOf(start, _text.Position - 1 - start);
        return _text.SkipTrivia() && _text.Skip(':') && _text.SkipTrivia();
    }

    private bool Value()
    {
        var start = _text.Position;
        switch (_text.Current)
        {
            case '{': return Children('}');
            case '[': return Children(']');
            case '"': return _text.TryString(out var value) && Leaf(value, start + 1, _text.Position - 1);
            case 't': return _text.Skip("true") && Leaf("True", start, _text.Position);
            case 'f': return _text.Skip("false") && Leaf("False", start, _text.Position);
            case 'n': return _text.Skip("null") && Leaf("", start, _text.Position);
            default: return _text.SkipNumber() && Leaf(text.Substring(start, _text.Position - start), start, _text.Position);
        }
    }

    private bool Leaf(string value, int start, int end)
        => Leaf(value, PlaceOf(start, end - start));

    private bool Leaf(string value, TextPlace place)
    {
        _budget -= _keyLength + _keys.Count;
        if (IsTooLarge) return false;

        _leaves.Add(new Setting(_keys.ToArray(), new SettingValue(value, place)) { KeyPlaces = _keyPlaces.ToArray() });
        return true;
    }

    private TextPlace PlaceOf(int start, int length) => new(path, start, length, _text.Line, start - _text.LineStart);
}
