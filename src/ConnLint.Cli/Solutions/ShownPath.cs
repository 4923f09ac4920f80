using System;
using System.IO;
using System.Linq;
using ConnLint.Endpoints.Rules;

namespace ConnLint.Cli.Solutions;

/// <summary>Makes paths of the repository, which anybody may have named, fit to be printed and pasted.</summary>
internal static class ShownPath
{
    private const int PartLength = 100;

    public static string Of(string path) => Quoted.Text(path.Replace('\\', '/'));

    /// <summary>A path for programs, which must not be cut: its control characters are replaced.</summary>
    public static string Whole(string path) => string.Concat(path.Chunk(PartLength).Select(static part => Quoted.Text(new string(part))));

    /// <summary>The path with <c>/</c>; outside Windows a backslash is part of a name.</summary>
    public static string Relative(string from, string path) => Path.GetRelativePath(from, path).Replace(Path.DirectorySeparatorChar, '/');

    /// <summary>A word of a command line, quoted where needed; null for one that a shell could take for more than a word.</summary>
    public static string? Word(string text)
    {
        var needsQuotes = text.Length == 0;
        foreach (var character in text)
        {
            if (char.IsLetterOrDigit(character) || character is '/' or '.' or '_' or '-' or ':' or '+' or '=' or '@') continue;
            if (character is not (' ' or ',' or '(' or ')' or '[' or ']' or '#')) return null;
            needsQuotes = true;
        }

        return needsQuotes ? "\"" + text + "\"" : text;
    }

    /// <summary>Why a file or folder could not be read, without the path that the exception's message repeats unquoted.</summary>
    public static string Reason(Exception exception)
        => exception is UnauthorizedAccessException ? "this user may not read it" : "reading it failed with " + exception.GetType().Name;
}
