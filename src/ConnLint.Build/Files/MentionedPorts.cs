using System.Collections.Generic;

namespace ConnLint.Build;

/// <summary>Finds whatever could be a port in a text: a run of four or five digits that stands alone.</summary>
internal static class MentionedPorts
{
    public static void AddTo(ISet<int> ports, string text)
    {
        for (var start = 0; start < text.Length; start++)
        {
            if (!IsDigit(text, start)) continue;

            var end = start;
            var number = 0;
            while (end < text.Length && IsDigit(text, end))
            {
                if (end - start < 6) number = (number * 10) + (text[end] - '0');
                end++;
            }

            if (end - start is 4 or 5 && number is >= 1024 and <= 65535 && !IsWordAt(text, start - 1) && !IsWordAt(text, end)) ports.Add(number);
            start = end;
        }
    }

    private static bool IsDigit(string text, int at) => text[at] is >= '0' and <= '9';

    private static bool IsWordAt(string text, int at) => at >= 0 && at < text.Length && (char.IsLetter(text[at]) || text[at] == '_');
}
