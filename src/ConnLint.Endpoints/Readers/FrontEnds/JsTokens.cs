using System.Collections.Generic;

namespace ConnLint.Endpoints.Readers.FrontEnds;

/// <summary>What a token is: <c>Chunk</c> is the text of a template between substitutions, <c>Mark</c> any punctuation.</summary>
internal enum JsTokenKind
{
    Word,
    Number,
    Text,
    Chunk,
    Regex,
    Mark,
}

/// <summary>A token's range; of a string with its quotes.</summary>
internal readonly record struct JsToken(JsTokenKind Kind, int Start, int End);

/// <summary>The tokens of a script whose brackets all match, and which bracket closes which.</summary>
internal sealed class JsTokens(string text, IReadOnlyList<JsToken> tokens, IReadOnlyDictionary<int, int> closing, IReadOnlyDictionary<int, int> opening)
{
    public int Count => tokens.Count;

    /// <summary>A token; an empty mark before the first and after the last.</summary>
    public JsToken this[int index] => index >= 0 && index < tokens.Count ? tokens[index] : new JsToken(JsTokenKind.Mark, text.Length, text.Length);

    public bool Is(int index, string expected)
    {
        var token = this[index];
        return token.Kind is JsTokenKind.Mark or JsTokenKind.Word
            && token.End - token.Start == expected.Length
            && string.CompareOrdinal(text, token.Start, expected, 0, expected.Length) == 0;
    }

    public bool IsWord(int index) => this[index].Kind == JsTokenKind.Word;

    public string TextOf(int index) => text.Substring(this[index].Start, this[index].End - this[index].Start);

    /// <summary>The bracket that closes the one at this index; the index itself where no bracket opens.</summary>
    public int Close(int index) => closing.TryGetValue(index, out var close) ? close : index;

    /// <summary>The bracket that opens what the one at this index closes; the index itself where no bracket closes.</summary>
    public int Open(int index) => opening.TryGetValue(index, out var open) ? open : index;

    /// <summary>The next token of the same nesting: what brackets hold is jumped over.</summary>
    public int Next(int index) => Close(index) + 1;
}
