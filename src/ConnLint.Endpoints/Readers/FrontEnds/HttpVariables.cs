using System;
using System.Collections.Generic;
using System.Text;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Readers.Yaml;

namespace ConnLint.Endpoints.Readers.FrontEnds;

/// <summary>
/// The variables of a <c>.http</c> file, and its URLs with them put in. A use means the last definition before it, as in Visual Studio, else the first one
/// behind it, as REST Client allows; else the environment's. Names with <c>$</c> or <c>.</c> (dynamic variables, other requests' answers) are unknown.
/// </summary>
internal sealed class HttpVariables(TextLines lines)
{
    private const int MaxDepth = 8;

    private const int MaxUrlLength = 8_192;

    private readonly Dictionary<string, List<(int Start, int End)>> _definitions = new(StringComparer.Ordinal);

    /// <summary>Takes in a line <c>@name = value</c>.</summary>
    public void Define(int start, int end)
    {
        var equals = lines.Text.IndexOf('=', start, end - start);
        if (equals < 0) return;

        var name = TextRows.Trimmed(lines.Text, start + 1, equals);
        var key = lines.Text.Substring(name.Start, name.End - name.Start);
        if (!_definitions.TryGetValue(key, out var definitions)) _definitions[key] = definitions = [];
        definitions.Add(TextRows.Trimmed(lines.Text, equals + 1, end));
    }

    /// <summary>
    /// The request's absolute URL, as far as it is known, with the place of the text that its port comes from (its host where it names no port).
    /// </summary>
    public SettingValue? Url(HttpRequest request, IReadOnlyDictionary<string, SettingValue>? environment)
    {
        var url = new Pieces();
        var isKnown = Append(url, request.Start, request.End, request.Start, environment, 0);
        var text = url.Text;
        if (text.Length > 0 && text[0] == '/' && request.HostStart >= 0)
        {
            var host = new Pieces();
            if (!Append(host, request.HostStart, request.HostEnd, request.HostStart, environment, 0)) return null;

            var scheme = host.Text.EndsWith(":443", StringComparison.Ordinal) || host.Text.EndsWith(":8443", StringComparison.Ordinal) ? "https://" : "http://";
            return Checked(scheme + host.Text + text, host.PieceAt(host.Text.Length - 1));
        }

        var authority = text.IndexOf("://", StringComparison.Ordinal);
        if (authority < 0) return null;

        var end = text.IndexOfAny(['/', '?', '#'], authority + 3);
        if (end < 0 && !isKnown) return null;
        return Checked(text, url.PieceAt((end < 0 ? text.Length : end) - 1));
    }

    // A place as long as the value would pass for the value itself.
    private SettingValue? Checked(string url, Piece piece)
    {
        if (!ClientFact.IsUrl(url)) return null;

        var place = piece.Value?.Place ?? lines.PlaceOf(piece.Start, piece.Start + piece.Text.Length);
        return new SettingValue(url, piece.Text == url || place.Length != url.Length ? place : place with { Length = place.Length - 1 });
    }

    // False as soon as something is unknown; what stands before it is there.
    private bool Append(Pieces url, int start, int end, int usedAt, IReadOnlyDictionary<string, SettingValue>? environment, int depth)
    {
        if (depth > MaxDepth) return false;

        while (start < end)
        {
            var open = lines.Text.IndexOf("{{", start, end - start, StringComparison.Ordinal);
            var literalEnd = open < 0 ? end : open;
            if (literalEnd > start && !url.TryAdd(lines.Text.Substring(start, literalEnd - start), start, null)) return false;
            if (open < 0) return true;

            var close = lines.Text.IndexOf("}}", open, end - open, StringComparison.Ordinal);
            if (close < 0) return false;

            // `%` asks for the value to be encoded.
            var name = lines.Text.Substring(open + 2, close - open - 2).Trim().TrimStart('%');
            if (!AppendVariable(url, name, usedAt, environment, depth)) return false;
            start = close + 2;
        }

        return true;
    }

    private bool AppendVariable(Pieces url, string name, int usedAt, IReadOnlyDictionary<string, SettingValue>? environment, int depth)
    {
        if (_definitions.TryGetValue(name, out var definitions))
        {
            var before = definitions.BinarySearch((usedAt, 0));
            var definition = definitions[Math.Max(0, (before < 0 ? ~before : before) - 1)];
            return Append(url, definition.Start, definition.End, definition.Start, environment, depth + 1);
        }

        return environment is not null && environment.TryGetValue(name, out var value) && value.Text.IndexOf("{{", StringComparison.Ordinal) < 0
            && url.TryAdd(value.Text, 0, value);
    }

    /// <param name="End">Where it ends in the URL.</param>
    /// <param name="Start">Where it stands in the file.</param>
    /// <param name="Value">Where it comes from, if from another file.</param>
    private readonly record struct Piece(int End, string Text, int Start, SettingValue? Value);

    private sealed class Pieces
    {
        private readonly StringBuilder _text = new();
        private readonly List<Piece> _pieces = [];

        public string Text => _text.ToString();

        public bool TryAdd(string text, int start, SettingValue? value)
        {
            if (_text.Length + text.Length > MaxUrlLength) return false;

            _text.Append(text);
            _pieces.Add(new Piece(_text.Length, text, start, value));
            return true;
        }

        public Piece PieceAt(int index) => _pieces.Find(piece => index < piece.End);
    }
}
