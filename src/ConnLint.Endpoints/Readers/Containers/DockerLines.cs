using System;
using System.Collections.Generic;
using System.Text;
using ConnLint.Endpoints.Readers.Yaml;

namespace ConnLint.Endpoints.Readers.Containers;

/// <summary>
/// The instructions of a Dockerfile as texts (parser/parser.go of BuildKit): parser directives at the top, comments, a line continued by the escape
/// character at its end, comments and empty lines inside a continuation dropped, heredocs behind RUN, COPY and ADD. LF ends a line, a CR before it is dropped.
/// </summary>
internal sealed class DockerLines(TextLines lines)
{
    private readonly string _text = lines.Text;
    private int _position = lines.Text.Length > 0 && lines.Text[0] == '\uFEFF' ? 1 : 0;

    public char Escape { get; private set; } = '\\';

    /// <summary>Whether a heredoc has no end, so that Docker refuses the file.</summary>
    public bool IsDamaged { get; private set; }

    public IEnumerable<DockerText> Read()
    {
        ReadDirectives();
        while (!IsDamaged && Next() is { } instruction) yield return instruction;
    }

    // # name = value, before anything else; an unknown name ends them.
    private void ReadDirectives()
    {
        while (_position < _text.Length)
        {
            var (start, end) = Line();
            start = SkipBlanks(start, end);
            var equals = _text.IndexOf('=', start, end - start);
            if (start == end || _text[start] != '#' || equals < 0) return;

            var name = _text.Substring(start + 1, equals - start - 1).Trim().ToLowerInvariant();
            var value = _text.Substring(equals + 1, end - equals - 1).Trim();
            if (name is not ("syntax" or "escape" or "check")) return;
            if (name == "escape" && value is "`" or "\\") Escape = value[0];
            _position = NextLine(end);
        }
    }

    private DockerText? Next()
    {
        var (joined, offsets) = (new StringBuilder(), new List<int>());
        var isContinued = false;
        while (_position < _text.Length)
        {
            var (start, end) = Line();
            var content = SkipBlanks(start, end);
            _position = NextLine(end);
            if (content == end || _text[content] == '#') continue;

            var last = LastOfContinued(content, end);
            if (!isContinued) start = content;
            for (var i = start; i < (last ?? end); i++) offsets.Add(i);
            joined.Append(_text, start, (last ?? end) - start);
            isContinued = last is not null;
            if (!isContinued) break;
        }

        return joined.Length == 0 && _position >= _text.Length ? null : Finished(joined.ToString(), offsets);
    }

    private DockerText Finished(string joined, List<int> offsets)
    {
        var body = new StringBuilder();
        foreach (var document in HereDocuments.In(joined))
        {
            if (!SkipHereDocument(document, body)) IsDamaged = true;
        }

        return new DockerText(joined, offsets, Escape, lines, body.ToString());
    }

    private bool SkipHereDocument(HereDocument document, StringBuilder body)
    {
        while (_position < _text.Length)
        {
            var (start, end) = Line();
            _position = NextLine(end);
            while (document.IsIndented && start < end && _text[start] == '\t') start++;
            if (end - start == document.Name.Length && string.CompareOrdinal(_text, start, document.Name, 0, document.Name.Length) == 0) return true;
            body.Append(_text, start, end - start).Append('\n');
        }

        return false;
    }

    // Where a line ends that the escape character continues; two of them are text.
    private int? LastOfContinued(int start, int end)
    {
        while (end > start && _text[end - 1] is ' ' or '\t') end--;
        return end > start && _text[end - 1] == Escape && (end - 1 == start || _text[end - 2] != Escape) ? end - 1 : null;
    }

    private (int Start, int End) Line()
    {
        var end = _text.IndexOf('\n', _position);
        if (end < 0) end = _text.Length;
        return (_position, end > _position && _text[end - 1] == '\r' ? end - 1 : end);
    }

    private int NextLine(int end)
    {
        if (end < _text.Length && _text[end] == '\r') end++;
        return Math.Min(end + 1, _text.Length);
    }

    private int SkipBlanks(int start, int end)
    {
        while (start < end && char.IsWhiteSpace(_text[start])) start++;
        return start;
    }
}
