using System.Collections.Generic;
using System.Text;

namespace ConnLint.Endpoints.Readers.Containers;

/// <summary>A word of a command line.</summary>
/// <param name="Text">The word without quotes and escapes.</param>
/// <param name="Start">Where it begins, quotes included.</param>
/// <param name="End">Where it ends.</param>
internal readonly record struct ShellWord(string Text, int Start, int End);

/// <summary>
/// Splits a command line into words as a POSIX shell does (Shell Command Language, 2.2 Quoting): blanks separate, single quotes keep everything, double quotes
/// all but <c>\"</c>, <c>\\</c>, <c>\$</c> and <c>\`</c>, a backslash outside quotes keeps the next character. Variables and operators are left alone.
/// </summary>
internal static class ShellWords
{
    public static List<ShellWord> Split(string text, int position)
    {
        var words = new List<ShellWord>();
        while (true)
        {
            while (position < text.Length && char.IsWhiteSpace(text[position])) position++;
            if (position >= text.Length) return words;

            var start = position;
            var word = new StringBuilder();
            while (position < text.Length && !char.IsWhiteSpace(text[position])) position = Piece(text, position, word);
            words.Add(new ShellWord(word.ToString(), start, position));
        }
    }

    private static int Piece(string text, int position, StringBuilder word)
    {
        var character = text[position++];
        switch (character)
        {
            case '\'':
                for (; position < text.Length && text[position] != '\''; position++) word.Append(text[position]);
                return position < text.Length ? position + 1 : position;
            case '"':
                return DoubleQuoted(text, position, word);
            case '\\' when position < text.Length:
                word.Append(text[position]);
                return position + 1;
            default:
                word.Append(character);
                return position;
        }
    }

    private static int DoubleQuoted(string text, int position, StringBuilder word)
    {
        for (; position < text.Length && text[position] != '"'; position++)
        {
            if (text[position] == '\\' && position + 1 < text.Length && text[position + 1] is '"' or '\\' or '$' or '`') position++;
            word.Append(text[position]);
        }

        return position < text.Length ? position + 1 : position;
    }
}
