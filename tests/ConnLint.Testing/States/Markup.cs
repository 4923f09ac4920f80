using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace ConnLint.Testing.States;

/// <summary>Reads <c>[|…|]</c>, <c>{|ID:…|}</c> and <c>{|#0:…|}</c> out of a text; they nest.</summary>
internal static class Markup
{
    /// <summary>The text without its marks, and every marked span: its tag is empty for <c>[|…|]</c>.</summary>
    public static (SourceText Content, IReadOnlyList<(string Tag, TextSpan Span)> Spans) Parse(SourceText marked)
    {
        var (text, spans) = Read(marked.ToString(), static _ => false);
        return (SourceText.From(text, marked.Encoding, marked.ChecksumAlgorithm), spans);
    }

    /// <summary>The text without the marks of default diagnostics and of these ids.</summary>
    public static SourceText WithoutIds(SourceText marked, IReadOnlyCollection<string> ids)
    {
        var (text, _) = Read(marked.ToString(), tag => tag.Length > 0 && !ids.Contains(tag));
        return SourceText.From(text, marked.Encoding, marked.ChecksumAlgorithm);
    }

    private static (string Text, List<(string Tag, TextSpan Span)> Spans) Read(string marked, Func<string, bool> keeps)
    {
        var text = new StringBuilder(marked.Length);
        var spans = new List<(string Tag, TextSpan Span)>();
        var open = new Stack<(string Tag, int Start, string Close)>();
        for (var i = 0; i < marked.Length;)
        {
            if (TagAt(marked, i) is var (tag, length, close))
            {
                open.Push((tag, text.Length, close));
                if (keeps(tag)) text.Append(marked, i, length);
                i += length;
            }
            else if (open.TryPeek(out var innermost) && string.CompareOrdinal(marked, i, innermost.Close, 0, 2) == 0)
            {
                open.Pop();
                spans.Add((innermost.Tag, TextSpan.FromBounds(innermost.Start, text.Length)));
                if (keeps(innermost.Tag)) text.Append(innermost.Close);
                i += 2;
            }
            else
            {
                text.Append(marked[i++]);
            }
        }

        if (open.Count > 0) throw new VerificationException(string.Format(CultureInfo.InvariantCulture, "A mark '{0}' is never closed in:\n{1}", open.Peek().Tag, marked));
        return (text.ToString(), spans);
    }

    private static (string Tag, int Length, string Close)? TagAt(string marked, int start)
    {
        if (string.CompareOrdinal(marked, start, "[|", 0, 2) == 0) return ("", 2, "|]");
        if (string.CompareOrdinal(marked, start, "{|", 0, 2) != 0) return null;

        var end = start + 2;
        while (end < marked.Length && (char.IsAsciiLetterOrDigit(marked[end]) || marked[end] == '#')) end++;
        return end > start + 2 && end < marked.Length && marked[end] == ':' ? (marked[(start + 2)..end], end + 1 - start, "|}") : null;
    }
}
