using System.Text;

namespace ConnLint.Endpoints.Readers.Containers;

/// <summary>The escapes of a double-quoted value of an env file (expandEscapes in dotenv/parser.go of compose-go).</summary>
internal static class EnvFileEscapes
{
    /// <summary>The text before its variables are replaced: <c>\$</c> becomes <c>$$</c>, and an unknown escape keeps its backslash.</summary>
    public static string Expanded(string raw)
    {
        if (raw.IndexOf('\\') < 0) return raw;

        var result = new StringBuilder(raw.Length);
        for (var i = 0; i < raw.Length; i++)
        {
            if (raw[i] != '\\' || i + 1 == raw.Length) result.Append(raw[i]);
            else if (raw[++i] == '0' && Octal(raw, i + 1) is { } character)
            {
                result.Append(character);
                i += 3;
            }
            else result.Append(Simple(raw[i]) ?? "\\" + raw[i]);
        }

        return result.ToString();
    }

    private static string? Simple(char character) => character switch
    {
        'a' => "\a",
        'b' => "\b",
        'f' => "\f",
        'n' => "\n",
        'r' => "\r",
        't' => "\t",
        'v' => "\v",
        '$' => "$$",
        '"' or '\\' => character.ToString(),
        _ => null,
    };

    private static char? Octal(string raw, int start)
    {
        if (start + 3 > raw.Length) return null;

        var code = 0;
        for (var i = start; i < start + 3; i++)
        {
            if (raw[i] is < '0' or > '7') return null;
            code = (code * 8) + raw[i] - '0';
        }

        return code <= byte.MaxValue ? (char)code : null;
    }
}
