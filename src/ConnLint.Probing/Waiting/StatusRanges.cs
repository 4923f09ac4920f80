using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Linq;

namespace ConnLint.Probing.Waiting;

/// <summary>Statuses of HTTP, as in <c>200-399</c> or <c>200,204,401</c>.</summary>
internal sealed class StatusRanges
{
    private readonly IReadOnlyList<(int First, int Last)> _ranges;

    private StatusRanges(IReadOnlyList<(int First, int Last)> ranges) => _ranges = ranges;

    /// <summary>Everything that is no error; redirections are not followed, and count.</summary>
    public static StatusRanges Default { get; } = new([(200, 399)]);

    /// <summary>Reads numbers and ranges from 100 to 599, separated by commas.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out StatusRanges? ranges)
    {
        ranges = null;
        var read = new List<(int, int)>();
        foreach (var part in text.Split(','))
        {
            var ends = part.Split('-');
            if (ends.Length > 2 || !TryParseStatus(ends[0], out var first) || !TryParseStatus(ends[^1], out var last) || last < first) return false;
            read.Add((first, last));
        }

        ranges = new StatusRanges(read);
        return true;
    }

    public bool Contains(int status) => _ranges.Any(range => status >= range.First && status <= range.Last);

    public override string ToString()
        => string.Join(",", _ranges.Select(static range => range.First == range.Last ? Text(range.First) : Text(range.First) + "-" + Text(range.Last)));

    private static string Text(int status) => status.ToString(CultureInfo.InvariantCulture);

    private static bool TryParseStatus(string text, out int status)
        => int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out status) && status is >= 100 and <= 599;
}
