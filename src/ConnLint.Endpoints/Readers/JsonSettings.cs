using System;
using System.Collections.Generic;
using ConnLint.Endpoints.Facts;

namespace ConnLint.Endpoints.Readers;

/// <summary>
/// The leaves of a JSON file as .NET's configuration sees them, each with its place. Comments, trailing commas and a byte order mark are fine;
/// a file that .NET could not load, or one over <see cref="MaxLength"/> or whose keys are over <see cref="KeyLengthFactor"/> times longer, has no leaves.
/// </summary>
internal static class JsonSettings
{
    /// <summary>Longer texts are data, not settings; reading them would slow every keystroke down.</summary>
    public const int MaxLength = 1 << 20;

    /// <summary>How many times longer than the text the keys of all leaves may be together: deep down, each leaf repeats all that is above it.</summary>
    public const int KeyLengthFactor = 8;

    public static IReadOnlyList<Setting> Read(string path, string text) => Read(path, text, MaxLength);

    /// <summary>The same of a file that may be longer.</summary>
    public static IReadOnlyList<Setting> Read(string path, string text, int maxLength)
        => text.Length <= maxLength && new JsonLeaves(path, text, maxLength).TryRead(out var leaves) ? leaves : [];

    /// <summary>Reads the leaves, and says whether .NET refuses to load the file as settings: it is no JSON object, or has a key twice, nested or written with colons.</summary>
    public static IReadOnlyList<Setting> Read(string path, string text, out bool isRefused)
    {
        isRefused = false;
        if (text.Length > MaxLength) return [];

        var walk = new JsonLeaves(path, text);
        if (walk.TryRead(out var leaves))
        {
            isRefused = HasKeyTwice(leaves);
            return leaves;
        }

        isRefused = !walk.IsTooLarge;
        return [];
    }

    private static bool HasKeyTwice(IReadOnlyList<Setting> leaves)
    {
        var keys = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var leaf in leaves)
        {
            if (!keys.Add(leaf.Key)) return true;
        }

        return false;
    }
}
