using ConnLint.Probing.Files;

namespace ConnLint.Build;

/// <summary>Which files of the user's repository the compiler can be handed.</summary>
internal static class TextFiles
{
    /// <summary>
    /// Whether the compiler will be able to read the file. It gets its name in a file of responses, in which a control character or a quotation mark ends it, removes <c>|</c> from
    /// every name, and takes <c>*</c> and <c>?</c> for other files (Roslyn, <c>CommandLineParser</c>); our lists are separated by <c>|</c>.
    /// </summary>
    public static bool CanOpen(string path) => IsPlain(path) && RegularFile.TryOpen(path, static _ => { });

    /// <summary>Whether a name, or a path, can be handed to the compiler; every name on Windows can.</summary>
    public static bool IsPlain(string name)
    {
        foreach (var character in name)
        {
            if (char.IsControl(character) || character is '"' or '|' or '*' or '?') return false;
        }

        return true;
    }
}
