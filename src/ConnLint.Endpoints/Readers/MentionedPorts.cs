using System.Collections.Generic;

namespace ConnLint.Endpoints.Readers;

/// <summary>Finds whatever could be a port in a text: a run of four or five digits that stands alone.</summary>
internal static class MentionedPorts
{
    /// <summary>The first that is looked for: those below are few, and mostly not written, as in <c>http://orders</c>.</summary>
    public const int First = 1024;

    /// <param name="ports">Where they go.</param>
    /// <param name="text">C#, a script, a configuration file.</param>
    /// <param name="inUrls">Where those go besides that stand after a colon, as in <c>localhost:5080</c>.</param>
    public static void AddTo(ISet<int> ports, string text, ISet<int>? inUrls = null)
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

            if (end - start is 4 or 5 && number is >= First and <= 65535 && !IsWordAt(text, start - 1) && !IsWordAt(text, end))
            {
                ports.Add(number);
                if (start > 0 && text[start - 1] == ':') inUrls?.Add(number);
            }

            start = end;
        }
    }

    private static bool IsDigit(string text, int at) => text[at] is >= '0' and <= '9';

    private static bool IsWordAt(string text, int at) => at >= 0 && at < text.Length && (char.IsLetter(text[at]) || text[at] == '_');
}
