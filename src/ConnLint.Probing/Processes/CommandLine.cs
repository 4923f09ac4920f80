using System.Collections.Generic;
using System.Text;

namespace ConnLint.Probing.Processes;

/// <summary>
/// Splits a command line as <c>dotnet run</c> does, which leaves it to <c>ProcessStartInfo.Arguments</c>: blanks separate, double quotes group, a
/// backslash escapes only quotes (dotnet/runtime, <c>PasteArguments.Unix.cs</c>, <c>ParseArgumentsIntoList</c>).
/// </summary>
internal static class CommandLine
{
    public static IReadOnlyList<string> Split(string text)
    {
        var arguments = new List<string>();
        for (var i = 0; i < text.Length; i++)
        {
            while (i < text.Length && IsBlank(text[i])) i++;
            if (i == text.Length) break;
            arguments.Add(Next(text, ref i));
        }

        return arguments;
    }

    private static string Next(string text, ref int i)
    {
        var argument = new StringBuilder();
        var inQuotes = false;
        for (; i < text.Length; i++)
        {
            var backslashes = 0;
            while (i < text.Length && text[i] == '\\')
            {
                i++;
                backslashes++;
            }

            if (backslashes > 0 && (i >= text.Length || text[i] != '"'))
            {
                argument.Append('\\', backslashes);
                backslashes = 0;
                if (i >= text.Length) break;
            }

            argument.Append('\\', backslashes / 2);
            if (text[i] == '"' && backslashes % 2 == 0)
            {
                // Two quotes inside quotes stand for one.
                if (inQuotes && i < text.Length - 1 && text[i + 1] == '"')
                {
                    argument.Append('"');
                    i++;
                }
                else
                {
                    inQuotes = !inQuotes;
                }

                continue;
            }

            if (!inQuotes && IsBlank(text[i])) break;
            argument.Append(text[i]);
        }

        return argument.ToString();
    }

    private static bool IsBlank(char character) => character is ' ' or '\t';
}
