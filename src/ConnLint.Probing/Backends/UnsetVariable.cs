using System;
using System.Collections.Generic;
using System.Linq;
using ConnLint.Endpoints.Failures;

namespace ConnLint.Probing.Backends;

/// <summary>
/// Recognises that an exception was thrown for want of an environment variable. The evidence is in the source: the line that threw, or a file whose own
/// message names the variable, reads it, and the program was started without it.
/// </summary>
/// <param name="isSet">Whether the program was started with a variable.</param>
/// <param name="read">Reads a source file; null where it cannot be read, and is no evidence.</param>
internal sealed class UnsetVariable(Func<string, bool> isSet, Func<string, string?> read)
{
    private const string Read = "GetEnvironmentVariable(\"";

    public string? Behind(PrintedException exception, OwnPlace place)
    {
        var lines = read(place.Path)?.Split('\n') ?? [];
        if (place.Line < 1 || place.Line > lines.Length) return null; // of code without a line of its own, .NET says 0

        // A statement that is broken over lines throws at its first, or at that of the call.
        var statement = lines.Skip(place.Line - 1).Take(1 + LinesUntilEnd(lines, place.Line - 1));
        if (IsForNull(exception) && NamesIn(statement).Where(IsUnset).ToList() is [var only]) return only;

        // The program's own words, such as "SHOP_URL is not set".
        return NamesIn(lines).Where(IsUnset).FirstOrDefault(name => IsWord(exception.Message, name));
    }

    private static bool IsForNull(PrintedException exception)
        => exception.Is("ArgumentNullException") || exception.Is("NullReferenceException") || exception.Is("UriFormatException") || exception.Is("FormatException");

    private static int LinesUntilEnd(string[] lines, int start)
    {
        const int Longest = 10;
        for (var count = 0; count < Longest && start + count < lines.Length; count++)
        {
            if (lines[start + count].TrimEnd().EndsWith(";", StringComparison.Ordinal)) return count;
        }

        return 0;
    }

    private static IEnumerable<string> NamesIn(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            for (var at = line.IndexOf(Read, StringComparison.Ordinal); at >= 0; at = line.IndexOf(Read, at + 1, StringComparison.Ordinal))
            {
                var start = at + Read.Length;
                var end = line.IndexOf('"', start);
                if (end > start) yield return line.Substring(start, end - start);
            }
        }
    }

    private static bool IsWord(string text, string name)
    {
        var at = text.IndexOf(name, StringComparison.Ordinal);
        return at >= 0 && !IsOfName(text, at - 1) && !IsOfName(text, at + name.Length);
    }

    private static bool IsOfName(string text, int index) => index >= 0 && index < text.Length && (char.IsLetterOrDigit(text[index]) || text[index] == '_');

    private bool IsUnset(string name) => !isSet(name);
}
