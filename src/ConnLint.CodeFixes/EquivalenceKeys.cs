using System;
using Microsoft.CodeAnalysis;

namespace ConnLint.CodeFixes;

/// <summary>
/// Names what an action does, and the configuration file in which it does it: to "fix all in document" there, Roslyn hands over no document (dotnet/roslyn#77016), but it hands over the
/// key of the action that the user has seen.
/// </summary>
internal static class EquivalenceKeys
{
    private const char Separator = '|';

    public static string Of(string action, Diagnostic diagnostic) => diagnostic.Location.IsInSource ? action : action + Separator + FileOf(diagnostic);

    /// <summary>Whether the diagnostic lies in the file that the key names; where it names none, all do.</summary>
    public static bool IsInFile(string? key, Diagnostic diagnostic)
        => key is null || key.IndexOf(Separator) is var at && at < 0 || string.Equals(key.Substring(at + 1), FileOf(diagnostic), StringComparison.Ordinal);

    private static string FileOf(Diagnostic diagnostic) => diagnostic.Location.GetLineSpan().Path;
}
