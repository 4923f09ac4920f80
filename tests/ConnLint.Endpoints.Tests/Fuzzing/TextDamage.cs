using System;
using System.Globalization;
using System.Text;
using ConnLint.Endpoints.Readers;

namespace ConnLint.Endpoints.Tests.Fuzzing;

/// <summary>Damage to a text, the same for the same number.</summary>
internal sealed class TextDamage
{
    public const int Levels = 100_000;
    public const int LongLine = 10_000_000;

    private const int HugeEvery = 1_000;
    private const int FirstOnes = 500;
    private const int HugeEveryAtFirst = 50;

    private static readonly string[] Pieces =
    [
        "\r", "\n", "\r\n", "\0", "\uFEFF", "\uD800", "\uDC00", "\u2028", "\u0085", "\u00A0", "\t", " ", "\\", "\"", "'", "`", "$", "${", "$(", "{{", "}}", "{", "}", "[", "]", "(", ")", "<", ">",
        "&a ", "*a", "<<: *a", "!reset ", "!override ", "- ", ": ", ":", "? ", "|\n", ">-\n", "#", "//", "/*", "*/", "<!--", "]]>", "&amp;", "=", ";", ",", ".", "..", "/", "-", "--", "@", "%", "+", "0", "9999999999",
        "http://localhost:5000", "\\u0041", "\\uD800", "<<EOF", "export ", "=>", "...", "?.", "??",
    ];

    private static readonly (string Open, string Close)[] Nests =
    [
        ("[", "]"), ("{", "}"), ("(", ")"), ("{\"a\":", "}"), ("[{", "}]"), ("<a>", "</a>"), ("<ItemGroup>", "</ItemGroup>"), ("- ", ""), ("? ", ""), ("a: ", ""), ("a.", ""), ("${A:-", "}"), ("$(", ")"), ("{{", "}}"),
        ("`${", "}`"), ("\"'", "'\""), ("a(", ")"), ("!", ""), ("a?b:", ""), ("() => ", ""), ("...", ""), ("/*", "*/"), ("if a; then ", "; fi"), ("&a ", ""), ("a\\\n", ""), ("<<A\n", "A\n"),
    ];

    private readonly Random _random;
    private readonly int _number;
    private readonly int _length;

    /// <param name="reader">The reader's name.</param>
    /// <param name="number">The input's number.</param>
    /// <param name="length">How long a text is made by repetition.</param>
    public TextDamage(string reader, int number, int length = JsonSettings.MaxLength)
    {
        var seed = number;
        foreach (var character in reader) seed = unchecked((seed * 31) + character);
        (_random, _number, _length) = (new Random(seed), number, length);
    }

    public int Next(int limit) => _random.Next(limit);

    /// <summary>The text after one to six small edits, and now and then after a huge one.</summary>
    public string Of(string text)
    {
        for (var edits = _random.Next(1, 7); edits > 0; edits--) text = Edited(text);
        return _number % (_number < FirstOnes ? HugeEveryAtFirst : HugeEvery) == 0 ? Huge(text) : text;
    }

    private string Edited(string text)
    {
        var at = _random.Next(text.Length + 1);
        var length = _random.Next(Math.Min(24, text.Length - at) + 1);
        var piece = Pieces[_random.Next(Pieces.Length)];
        return _random.Next(9) switch
        {
            0 => text.Insert(at, piece),
            1 => text.Remove(at, length).Insert(at, piece),
            2 => text.Remove(at, length),
            3 => text.Insert(at, text.Substring(at, length)),
            4 => text.Remove(at, length).Insert(_random.Next(text.Length - length + 1), text.Substring(at, length)),
            5 => _random.Next(3) == 0 ? text[..at] : text[at..] + text[..at],
            6 => text.Replace(_random.Next(2) == 0 ? "\n" : "\r\n", _random.Next(2) == 0 ? "\r" : "\r\n", StringComparison.Ordinal),
            _ when at < text.Length => text.Remove(at, 1).Insert(at, ((char)(text[at] ^ (1 << _random.Next(16)))).ToString()),
            _ => text + piece,
        };
    }

    private string Huge(string text)
    {
        var at = _random.Next(text.Length + 1);
        return _random.Next(8) switch
        {
            0 or 1 => Nested(text, at),
            2 => text.Insert(at, new string(Pieces[_random.Next(Pieces.Length)][0], LongLine)),
            3 => Indented(text, at),
            4 => Repeated(text, at, text.Substring(at, Math.Min(_random.Next(1, 60), text.Length - at)), isNumbered: false),
            5 => Repeated(text, at, Pieces[_random.Next(Pieces.Length)] + Pieces[_random.Next(Pieces.Length)], isNumbered: false),
            _ => Block(text) is var (start, block) ? Repeated(text, start, block, isNumbered: _random.Next(3) > 0) : text,
        };
    }

    private string Nested(string text, int at)
    {
        var (open, close) = Nests[_random.Next(Nests.Length)];
        var closed = _random.Next(2) == 0 ? Many(close, Levels) : "";
        return text.Insert(at, Many(open, Levels) + (_random.Next(2) == 0 ? "1" : "") + closed);
    }

    // Each line deeper than the one before, as deep as a text of that length can be.
    private string Indented(string text, int at)
    {
        var key = _random.Next(2) == 0 ? "a:\n" : "- a:\n";
        var indented = new StringBuilder(_length);
        for (var level = 0; indented.Length < _length - text.Length - level - key.Length - 1; level++) indented.Append(' ', level).Append(key);
        return text.Insert(at, "\n" + indented);
    }

    private string Repeated(string text, int at, string block, bool isNumbered)
    {
        if (block.Length == 0) return text;
        var (repeated, name) = (new StringBuilder(_length), FirstLetter(block));
        for (var i = 0; repeated.Length < _length - text.Length - block.Length - 8; i++)
        {
            if (!isNumbered || name < 0) repeated.Append(block);
            else repeated.Append(block, 0, name).Append(CultureInfo.InvariantCulture, $"n{i}").Append(block, name, block.Length - name);
        }

        return text.Insert(at, repeated.ToString());
    }

    // Whole lines with as many brackets closed as opened: repeated, they are likely to be as good as once.
    private (int Start, string Block) Block(string text)
    {
        var start = text.LastIndexOf('\n', Math.Max(0, _random.Next(text.Length + 1) - 1)) + 1;
        for (int end = start, open = 0; end < text.Length; end++)
        {
            if (text[end] is '{' or '[' or '(') open++;
            if (text[end] is '}' or ']' or ')') open--;
            if (text[end] == '\n' && open <= 0) return (start, text[start..(end + 1)]);
        }

        return (start, text[start..]);
    }

    private static int FirstLetter(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsLetter(text[i])) return i;
        }

        return -1;
    }

    private static string Many(string text, int count) => new StringBuilder(text.Length * count).Insert(0, text, count).ToString();
}
