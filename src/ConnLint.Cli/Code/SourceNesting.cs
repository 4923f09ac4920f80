using Microsoft.CodeAnalysis.Text;

namespace ConnLint.Cli.Code;

/// <summary>
/// Keeps texts from the parser that no compiler takes: not each of its recursions watches its stack, whose overflow would end this process, and not each of
/// its attempts ends soon (tried with Roslyn 4.14: <c>(</c> and <c>A&lt;</c>, 100,000 times).
/// </summary>
internal static class SourceNesting
{
    /// <summary>Far more than anybody writes, and far less than the stack of <see cref="DeepStack"/> holds.</summary>
    public const int MaxDepth = 1000;

    /// <summary>Whether more brackets are open than a program has. It counts those in comments and literals, too, which mostly balance.</summary>
    public static bool IsTooDeep(SourceText text)
    {
        var depth = 0;
        var angles = 0;
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '(' or '[' or '{':
                    depth++;
                    break;
                case ')' or ']' or '}':
                    if (depth > 0) depth--;
                    break;
                case '<':
                    angles++;
                    break;
                case '>':
                    if (angles > 0) angles--;
                    break;
                case ';':
                    // What was less than something ends with its statement.
                    angles = 0;
                    break;
            }

            if (depth > MaxDepth || angles > MaxDepth) return true;
        }

        return false;
    }
}
