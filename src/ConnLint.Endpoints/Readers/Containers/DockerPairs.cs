using System.Collections.Generic;
using ConnLint.Endpoints.Facts.Containers;

namespace ConnLint.Endpoints.Readers.Containers;

/// <summary>
/// The names and values of <c>ENV</c> and <c>ARG</c> (parseWords and parseNameVal in parser/line_parsers.go of BuildKit). Blanks separate pairs, unless quotes
/// or the escape character keep them; both stay in the value, because they also say where variables are replaced.
/// </summary>
internal static class DockerPairs
{
    /// <summary><c>a=b c="d e"</c>, or <c>a b c</c>, whose value is the rest of the line; null where Docker refuses it.</summary>
    public static IReadOnlyList<DockerPair>? OfEnv(DockerText text, int start)
    {
        var pairs = new List<DockerPair>();
        foreach (var (from, to) in Words(text, start))
        {
            var equals = text.Text.IndexOf('=', from, to - from);
            if (equals == from) return null;
            if (equals > 0) pairs.Add(new DockerPair(text.Value(from, equals), text.Value(equals + 1, to)));
            else return pairs.Count == 0 ? Legacy(text, from) : null;
        }

        return pairs.Count > 0 ? pairs : null;
    }

    /// <summary><c>a b=c</c>: a name without a value declares it only.</summary>
    public static IReadOnlyList<DockerPair> OfArg(DockerText text, int start)
    {
        var pairs = new List<DockerPair>();
        foreach (var (from, to) in Words(text, start))
        {
            var equals = text.Text.IndexOf('=', from, to - from);
            pairs.Add(equals < 0 ? new DockerPair(text.Value(from, to), null) : new DockerPair(text.Value(from, equals), text.Value(equals + 1, to)));
        }

        return pairs;
    }

    private static List<DockerPair>? Legacy(DockerText text, int start)
    {
        var nameEnd = text.WordEnd(start);
        var valueStart = text.SkipBlanks(nameEnd);
        var valueEnd = text.Length;
        while (valueEnd > valueStart && char.IsWhiteSpace(text.Text[valueEnd - 1])) valueEnd--;
        return valueStart == valueEnd ? null : [new DockerPair(text.Value(start, nameEnd), text.Value(valueStart, valueEnd))];
    }

    private static IEnumerable<(int Start, int End)> Words(DockerText text, int position)
    {
        while (true)
        {
            position = text.SkipBlanks(position);
            if (position >= text.Length) yield break;

            var start = position;
            position = WordEnd(text, position);
            yield return (start, position);
        }
    }

    private static int WordEnd(DockerText text, int position)
    {
        var quote = '\0';
        for (; position < text.Length; position++)
        {
            var character = text.Text[position];
            if (character == text.Escape && quote != '\'') position++;
            else if (quote != '\0') quote = character == quote ? '\0' : quote;
            else if (character is '\'' or '"') quote = character;
            else if (char.IsWhiteSpace(character)) return position;
        }

        return text.Length;
    }
}
