using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using ConnLint.Endpoints.Facts;
using Newtonsoft.Json;

namespace ConnLint.Endpoints.Readers;

/// <summary>
/// The leaves of a JSON file as .NET's configuration sees them, each with its place. Comments, trailing commas and a byte order mark are fine;
/// a file that .NET could not load, or one over <see cref="MaxLength"/>, has no leaves.
/// </summary>
internal static class JsonSettings
{
    /// <summary>Longer texts are data, not settings; reading them would slow every keystroke down.</summary>
    public const int MaxLength = 1 << 20;

    private const int MaxDepth = 64; // as System.Text.Json, which the configuration provider uses

    public static IReadOnlyList<Setting> Read(string path, string text)
    {
        if (text.Length > MaxLength) return [];

        var settings = new List<Setting>();
        try
        {
            new Walk(path, text, settings).Run();
        }
        catch (JsonReaderException)
        {
            return [];
        }

        return settings;
    }

    private sealed class Walk(string path, string text, List<Setting> settings)
    {
        private readonly List<Frame> _frames = [];
        private readonly int _byteOrderMark = text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0;
        private int _line;
        private int _lineStart;
        private int _scanned;

        public void Run()
        {
            using var reader = new JsonTextReader(new StringReader(_byteOrderMark == 0 ? text : text.Substring(1)))
            {
                DateParseHandling = DateParseHandling.None,
                FloatParseHandling = FloatParseHandling.Decimal,
                MaxDepth = MaxDepth,
            };
            while (reader.Read())
            {
                switch (reader.TokenType)
                {
                    case JsonToken.StartObject: _frames.Add(new Frame(isArray: false)); break;
                    case JsonToken.StartArray: _frames.Add(new Frame(isArray: true)); break;
                    case JsonToken.PropertyName: _frames[_frames.Count - 1].Key = (string)reader.Value!; break;
                    case JsonToken.EndObject or JsonToken.EndArray: _frames.RemoveAt(_frames.Count - 1); Next(); break;
                    case JsonToken.Comment: break;
                    case JsonToken.StartConstructor or JsonToken.Undefined: throw new JsonReaderException("not JSON");
                    default: Leaf(reader); break;
                }
            }
        }

        private void Leaf(JsonTextReader reader)
        {
            var value = reader.Value is bool flag ? (flag ? "True" : "False") : Convert.ToString(reader.Value, CultureInfo.InvariantCulture) ?? "";
            settings.Add(new Setting(Path(), new SettingValue(value, PlaceOf(reader, value))));
            Next();
        }

        private void Next()
        {
            if (_frames.Count > 0) _frames[_frames.Count - 1].Index++;
        }

        private string[] Path()
        {
            var keys = new string[_frames.Count];
            for (var i = 0; i < keys.Length; i++)
                keys[i] = _frames[i].IsArray ? _frames[i].Index.ToString(CultureInfo.InvariantCulture) : _frames[i].Key;
            return keys;
        }

        // The reader stands behind the token it has read; where the token began has to be found again.
        private TextPlace PlaceOf(JsonTextReader reader, string value)
        {
            while (_line < reader.LineNumber - 1) NextLine();
            var end = Math.Min(text.Length, _lineStart + reader.LinePosition + (_line == 0 ? _byteOrderMark : 0));
            var isText = reader.TokenType == JsonToken.String && end > 0 && text[end - 1] == '"';
            if (!isText)
            {
                var length = Math.Min(value.Length, end - _lineStart);
                return new TextPlace(path, end - length, length, _line, end - length - _lineStart);
            }

            var close = end - 1;
            var open = text.LastIndexOf('"', close - 1);
            while (open > _lineStart && IsEscaped(open)) open = text.LastIndexOf('"', open - 1);
            var start = Math.Max(open + 1, _lineStart);
            return new TextPlace(path, start, close - start, _line, start - _lineStart);
        }

        private bool IsEscaped(int quote)
        {
            var backslashes = 0;
            while (quote - backslashes - 1 >= 0 && text[quote - backslashes - 1] == '\\') backslashes++;
            return backslashes % 2 == 1;
        }

        private void NextLine()
        {
            while (_scanned < text.Length && text[_scanned] is not ('\r' or '\n')) _scanned++;
            if (_scanned < text.Length - 1 && text[_scanned] == '\r' && text[_scanned + 1] == '\n') _scanned++;
            if (_scanned < text.Length) _scanned++;
            _lineStart = _scanned;
            _line++;
        }
    }

    private sealed class Frame(bool isArray)
    {
        public bool IsArray { get; } = isArray;

        public string Key { get; set; } = "";

        public int Index { get; set; }
    }
}
