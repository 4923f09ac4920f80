using System;
using System.Collections.Generic;
using ConnLint.Endpoints.Facts;

namespace ConnLint.Endpoints.Readers;

/// <summary>
/// The leaves of a JSON file as .NET's configuration sees them, each with its place. Comments, trailing commas and a byte order mark are fine;
/// a file that .NET could not load, or one over <see cref="MaxLength"/>, has no leaves.
/// </summary>
internal static class JsonSettings
{
    /// <summary>Longer texts are data, not settings; reading them would slow every keystroke down.</summary>
    public const int MaxLength = 1 << 20;

    /// <summary>Whether .NET refuses to load the file as settings: it is no JSON object, or has a key twice, nested or written with colons.</summary>
    public static bool IsRefused(string path, string text)
    {
        if (text.Length > MaxLength) return false;
        if (!new JsonLeaves(path, text).TryRead(out var leaves)) return true;

        var keys = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var leaf in leaves)
        {
            if (!keys.Add(leaf.Key)) return true;
        }

        return false;
    }

    public static IReadOnlyList<Setting> Read(string path, string text)
        => text.Length <= MaxLength && new JsonLeaves(path, text).TryRead(out var leaves) ? leaves : [];
}
