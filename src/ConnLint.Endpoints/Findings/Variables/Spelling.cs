using System;

namespace ConnLint.Endpoints.Findings.Variables;

/// <summary>How far two names are apart, without regard to case.</summary>
internal static class Spelling
{
    private const int TooLong = 128;

    /// <summary>
    /// The number of characters to insert, remove, replace or swap with their neighbour that makes one name of the other; more than
    /// <paramref name="limit"/> where it is more, or where a name is longer than any that is known.
    /// </summary>
    public static int Edits(string left, string right, int limit)
    {
        if (Math.Abs(left.Length - right.Length) > limit || left.Length > TooLong) return limit + 1;

        var (before, previous, current) = (new int[right.Length + 1], new int[right.Length + 1], new int[right.Length + 1]);
        for (var j = 0; j <= right.Length; j++) previous[j] = j;
        for (var i = 1; i <= left.Length; i++)
        {
            current[0] = i;
            var least = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var isSame = Same(left[i - 1], right[j - 1]);
                current[j] = Math.Min(Math.Min(previous[j], current[j - 1]) + 1, previous[j - 1] + (isSame ? 0 : 1));
                if (i > 1 && j > 1 && Same(left[i - 1], right[j - 2]) && Same(left[i - 2], right[j - 1])) current[j] = Math.Min(current[j], before[j - 2] + 1);
                least = Math.Min(least, current[j]);
            }

            // A swap can still save one edit over the row before.
            if (least > limit + 1) return limit + 1;
            (before, previous, current) = (previous, current, before);
        }

        return previous[right.Length];
    }

    private static bool Same(char left, char right) => char.ToUpperInvariant(left) == char.ToUpperInvariant(right);
}
