using System;
using System.Collections.Generic;
using ConnLint.Endpoints.Facts.Projects;
using ConnLint.Endpoints.Readers.FrontEnds;
using ConnLint.Endpoints.Readers.Yaml;

namespace ConnLint.Endpoints.Readers.Projects;

/// <summary>
/// Reads the directives at the top of a file-based app (<c>dotnet run app.cs</c>), after learn.microsoft.com "File-based apps": <c>#:sdk
/// NAME[@VERSION]</c>, <c>#:property NAME=VALUE</c>, <c>#:package NAME[@VERSION]</c>, <c>#:project PATH</c>. Before and between them stand a line
/// <c>#!…</c>, blanks and comments only; the first other token ends them. Without <c>#:sdk</c> the SDK is Microsoft.NET.Sdk.
/// </summary>
internal static class FileBasedAppReader
{
    public const string DefaultSdk = "Microsoft.NET.Sdk";

    public static ProjectFile Read(string path, string text)
    {
        if (text.Length > JsonSettings.MaxLength) return ProjectFile.Empty with { Path = path };

        var lines = new TextLines(path, text);
        var (sdks, properties, items) = (new List<ProjectValue>(), new List<ProjectProperty>(), new List<ProjectItem>());
        var isComment = false;
        foreach (var (rowStart, rowEnd) in TextRows.Of(text))
        {
            var (start, end) = TextRows.Trimmed(text, rowStart, rowEnd);
            if (Is(text, start, end, "#:") && !isComment) Directive(lines, start + 2, end, sdks, properties, items);
            else if (!TrySkip(text, start, end, ref isComment)) break;
        }

        return new ProjectFile(path, sdks, properties, items);
    }

    /// <summary>Whether the line holds nothing but a shebang, other preprocessor lines and comments.</summary>
    private static bool TrySkip(string text, int start, int end, ref bool isComment)
    {
        while (start < end)
        {
            if (isComment)
            {
                var close = text.IndexOf("*/", start, end - start, StringComparison.Ordinal);
                if (close < 0) return true;

                isComment = false;
                (start, _) = TextRows.Trimmed(text, close + 2, end);
            }
            else if (Is(text, start, end, "/*"))
            {
                isComment = true;
                start += 2;
            }
            else
            {
                return Is(text, start, end, "//") || Is(text, start, end, "#");
            }
        }

        return true;
    }

    private static void Directive(TextLines lines, int start, int end, List<ProjectValue> sdks, List<ProjectProperty> properties, List<ProjectItem> items)
    {
        var text = lines.Text;
        var nameEnd = start;
        while (nameEnd < end && text[nameEnd] is not (' ' or '\t')) nameEnd++;
        var name = text.Substring(start, nameEnd - start);
        (start, _) = TextRows.Trimmed(text, nameEnd, end);
        if (start == end) return;

        switch (name)
        {
            case "sdk": sdks.Add(Named(lines, start, end)); break;
            case "package": items.Add(new ProjectItem("PackageReference", Named(lines, start, end), new Dictionary<string, ProjectValue>())); break;
            case "project": items.Add(new ProjectItem("ProjectReference", Value(lines, start, end), new Dictionary<string, ProjectValue>())); break;
            case "property" when text.IndexOf('=', start, end - start) is var equals && equals > 0:
                var key = TextRows.Trimmed(text, start, equals);
                var value = TextRows.Trimmed(text, equals + 1, end);
                properties.Add(new ProjectProperty(text.Substring(key.Start, key.End - key.Start), Value(lines, value.Start, value.End)));
                break;
        }
    }

    // Without the version.
    private static ProjectValue Named(TextLines lines, int start, int end)
    {
        var at = lines.Text.IndexOf('@', start, end - start);
        return Value(lines, start, TextRows.Trimmed(lines.Text, start, at < 0 ? end : at).End);
    }

    private static ProjectValue Value(TextLines lines, int start, int end)
    {
        var value = lines.Text.Substring(start, end - start);
        return new ProjectValue(value.IndexOf("$(", StringComparison.Ordinal) >= 0 ? null : value, lines.PlaceOf(start, end), false);
    }

    private static bool Is(string text, int start, int end, string expected)
        => end - start >= expected.Length && string.CompareOrdinal(text, start, expected, 0, expected.Length) == 0;
}
