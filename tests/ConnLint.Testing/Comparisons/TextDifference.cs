using System;
using System.Linq;
using System.Text;

namespace ConnLint.Testing.Comparisons;

/// <summary>Shows two texts as one: equal lines once, then what was expected (<c>-</c>) and what came (<c>+</c>).</summary>
internal static class TextDifference
{
    public static string Of(string expected, string actual)
    {
        var left = Lines(expected);
        var right = Lines(actual);
        var same = left.Zip(right).TakeWhile(static pair => pair.First == pair.Second).Count();
        var tail = left.Skip(same).Reverse().Zip(right.Skip(same).Reverse()).TakeWhile(static pair => pair.First == pair.Second).Count();

        var text = new StringBuilder("(- expected, + actual)\n");
        foreach (var line in left.Take(same)) text.Append("  ").Append(line).Append('\n');
        foreach (var line in left[same..^tail]) text.Append("- ").Append(line).Append('\n');
        foreach (var line in right[same..^tail]) text.Append("+ ").Append(line).Append('\n');
        foreach (var line in left[^tail..]) text.Append("  ").Append(line).Append('\n');
        return text.ToString();
    }

    // A lone difference in line endings or trailing blanks has to be visible.
    private static string[] Lines(string text)
        => [.. text.Split('\n').Select(static line => line.EndsWith(' ') || line.EndsWith('\r') ? line.Replace("\r", "\\r", StringComparison.Ordinal) + "⏎" : line)];
}
