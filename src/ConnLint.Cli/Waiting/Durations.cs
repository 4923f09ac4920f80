using System;
using System.Globalization;

namespace ConnLint.Cli.Waiting;

/// <summary>Reads a time: seconds, or a number with <c>ms</c>, <c>s</c>, <c>m</c> or <c>h</c>.</summary>
internal static class Durations
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(7);

    /// <summary>Between zero and seven days.</summary>
    public static bool TryParse(string text, out TimeSpan duration)
    {
        duration = default;
        var end = text.Length;
        while (end > 0 && char.IsAsciiLetter(text[end - 1])) end--;
        double? unit = text[end..].ToLowerInvariant() switch { "ms" => 0.001, "" or "s" => 1, "m" => 60, "h" => 3600, _ => null };
        if (unit is null || !double.TryParse(text.AsSpan(0, end), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)) return false;
        if (number * unit.Value > Longest.TotalSeconds) return false;
        duration = TimeSpan.FromSeconds(number * unit.Value);
        return true;
    }
}
