using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;

namespace ConnLint.Endpoints.Readers.FrontEnds;

/// <summary>
/// Splits JavaScript or TypeScript into tokens, after ECMA-262 chapter 12 (lexical grammar): comments, strings, templates with nested substitutions and
/// regular expressions are told from each other; everything else need only keep its brackets in order. A slash opens a regular expression unless what
/// stands before it ends an operand. Fails where a program could not run either: half a string, template or comment, brackets that do not match; and on
/// brackets nested deeper than <see cref="MaxDepth"/>, and texts over 1 MiB or 200,000 tokens.
/// </summary>
internal sealed class JsLexer(string text)
{
    public const int MaxDepth = 64;

    // A configuration has hundreds; what has more than this is a bundle.
    private const int MaxTokens = 200_000;

    private const int MaxBrokenRegexes = 8;

    // Longest first.
    private static readonly string[] Marks =
    [
        "...", "===", "!==", "??=", "||=", "&&=", "=>", "==", "!=", "<=", "??", "?.", "||", "&&", "+=", "-=", "*=", "++", "--",
    ];

    private static readonly HashSet<string> Operators = new(StringComparer.Ordinal)
    {
        "return", "typeof", "case", "in", "of", "do", "else", "void", "delete", "throw", "new", "instanceof", "yield", "await", "default",
    };

    private readonly List<JsToken> _tokens = [];
    private readonly Dictionary<int, int> _closing = [];
    private readonly Dictionary<int, int> _opening = [];
    private readonly List<int> _open = [];
    private int _brokenRegexes;
    private int _position = text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0;

    public static bool TryRead(string text, [NotNullWhen(true)] out JsTokens? tokens)
    {
        tokens = null;
        if (text.Length > JsonSettings.MaxLength) return false;

        var lexer = new JsLexer(text);
        if (!lexer.Run()) return false;

        tokens = new JsTokens(text, lexer._tokens, lexer._closing, lexer._opening);
        return true;
    }

    private char Current => At(_position);

    private char At(int position) => position < text.Length ? text[position] : '\0';

    private bool Run()
    {
        if (Current == '#' && At(_position + 1) == '!') SkipLine();
        while (_position < text.Length)
        {
            if (!Token() || _tokens.Count > MaxTokens) return false;
        }

        return _open.Count == 0;
    }

    private bool Token()
    {
        var start = _position;
        switch (Current)
        {
            case '/' when At(start + 1) == '/': SkipLine(); return true;
            case '/' when At(start + 1) == '*': return SkipComment();
            case '/' when !EndsOperand(): return Regex();
            case '"' or '\'': return Quoted(Current);
            case '`': return Open(1) && Chunk();
            case '(' or '[' or '{': return Open(1);
            case ')' or ']': return Close();
            case '}': return IsTemplate(_open.Count - 1) ? Close() && Chunk() : Close();
            case >= '0' and <= '9': SkipWord(); return Add(JsTokenKind.Number, start);
        }

        if (IsWordPart(Current))
        {
            SkipWord();
            return Add(JsTokenKind.Word, start);
        }

        if (char.IsWhiteSpace(Current) || Current is '\uFEFF' or '\0') _position++;
        else Mark();
        return true;
    }

    private void Mark()
    {
        var start = _position;
        foreach (var mark in Marks)
        {
            if (string.CompareOrdinal(text, start, mark, 0, mark.Length) != 0) continue;
            // `a?.5:b` is a choice.
            if (mark == "?." && At(start + 2) is >= '0' and <= '9') continue;

            _position += mark.Length;
            Add(JsTokenKind.Mark, start);
            return;
        }

        _position++;
        Add(JsTokenKind.Mark, start);
    }

    private bool Add(JsTokenKind kind, int start)
    {
        _tokens.Add(new JsToken(kind, start, _position));
        return true;
    }

    private bool Open(int length)
    {
        if (_open.Count == MaxDepth) return false;

        _open.Add(_tokens.Count);
        _position += length;
        return Add(JsTokenKind.Mark, _position - length);
    }

    private bool Close()
    {
        if (_open.Count == 0) return false;

        var open = _open[_open.Count - 1];
        var expected = text[_tokens[open].Start] switch { '(' => ')', '[' => ']', '`' => '`', _ => '}' };
        if (Current != expected) return false;

        _open.RemoveAt(_open.Count - 1);
        _closing[open] = _tokens.Count;
        _opening[_tokens.Count] = open;
        _position++;
        return Add(JsTokenKind.Mark, _position - 1);
    }

    private bool IsTemplate(int level) => level >= 0 && text[_tokens[_open[level]].Start] == '$';

    // The text of a template up to its end or to the next substitution.
    private bool Chunk()
    {
        var start = _position;
        for (; _position < text.Length; _position++)
        {
            if (Current == '\\') _position++;
            else if (Current == '`') return Add(JsTokenKind.Chunk, start) && Close();
            else if (Current == '$' && At(_position + 1) == '{') return Add(JsTokenKind.Chunk, start) && Open(2);
        }

        return false;
    }

    private bool Quoted(char quote)
    {
        var start = _position++;
        for (; _position < text.Length && Current is not ('\r' or '\n'); _position++)
        {
            if (Current == '\\')
            {
                _position++;
                if (Current == '\r' && At(_position + 1) == '\n') _position++;
            }
            else if (Current == quote)
            {
                _position++;
                return Add(JsTokenKind.Text, start);
            }
        }

        return false;
    }

    private bool Regex()
    {
        var start = _position++;
        var isClass = false;
        for (; _position < text.Length && Current is not ('\r' or '\n'); _position++)
        {
            if (Current == '\\')
            {
                _position++;
            }
            else if (Current is '[' or ']')
            {
                isClass = Current == '[';
            }
            else if (Current == '/' && !isClass)
            {
                _position++;
                SkipWord();
                return Add(JsTokenKind.Regex, start);
            }
        }

        // No regular expression after all: a division in a place that looked like the start of an operand. Each costs a line, so only some are forgiven.
        _position = start + 1;
        return ++_brokenRegexes <= MaxBrokenRegexes && Add(JsTokenKind.Mark, start);
    }

    private bool EndsOperand()
    {
        if (_tokens.Count == 0) return false;

        var last = _tokens[_tokens.Count - 1];
        if (last.Kind == JsTokenKind.Mark) return text[last.Start] is ')' or ']' or '}' or '`';
        return last.Kind != JsTokenKind.Word || last.End - last.Start > 10 || !Operators.Contains(text.Substring(last.Start, last.End - last.Start));
    }

    private bool SkipComment()
    {
        var end = text.IndexOf("*/", _position + 2, StringComparison.Ordinal);
        if (end < 0) return false;

        _position = end + 2;
        return true;
    }

    private void SkipLine()
    {
        while (_position < text.Length && Current is not ('\r' or '\n')) _position++;
    }

    private void SkipWord()
    {
        while (_position < text.Length && IsWordPart(Current)) _position++;
    }

    // `#private` and `@decorator` are no endpoints; it is enough to keep them together.
    private static bool IsWordPart(char character) => char.IsLetterOrDigit(character) || character is '_' or '$' or '#' or '@';
}
