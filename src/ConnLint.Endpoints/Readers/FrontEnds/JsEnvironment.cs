using System.Diagnostics.CodeAnalysis;

namespace ConnLint.Endpoints.Readers.FrontEnds;

/// <summary>
/// Reads of environment variables: <c>process.env.NAME</c>, <c>import.meta.env.NAME</c>, and <c>env.NAME</c>, where <c>env</c> is Node's (imported from
/// <c>process</c>) or Vite's (<c>loadEnv(…)</c>); each also as <c>["NAME"]</c>.
/// </summary>
internal static class JsEnvironment
{
    private static readonly string[][] Roots = [["process", ".", "env"], ["import", ".", "meta", ".", "env"], ["env"]];

    public static bool TryRead(string text, JsTokens tokens, JsNames names, int start, [NotNullWhen(true)] out string? variable, ref int end)
    {
        variable = null;
        var at = AfterRoot(tokens, names, start);
        if (at == start) return false;

        if ((tokens.Is(at, ".") || tokens.Is(at, "?.")) && tokens.IsWord(at + 1))
        {
            variable = tokens.TextOf(at + 1);
            end = at + 2;
        }
        else if (tokens.Is(at, "[") && tokens.Close(at) == at + 2 && tokens[at + 1].Kind == JsTokenKind.Text)
        {
            variable = JsLiterals.Text(text, tokens[at + 1]);
            end = at + 3;
        }

        return variable is not null;
    }

    private static int AfterRoot(JsTokens tokens, JsNames names, int start)
    {
        foreach (var root in Roots)
        {
            if (!StartsWith(tokens, start, root)) continue;
            return root.Length == 1 && names.Declares("env") && !IsLoaded(tokens, names, "env") ? start : start + root.Length;
        }

        return tokens.IsWord(start) && IsLoaded(tokens, names, tokens.TextOf(start)) ? start + 1 : start;
    }

    private static bool StartsWith(JsTokens tokens, int start, string[] expected)
    {
        for (var i = 0; i < expected.Length; i++)
        {
            if (!tokens.Is(start + i, expected[i])) return false;
        }

        return true;
    }

    // `const env = loadEnv(mode, process.cwd())`, `const env = process.env`.
    private static bool IsLoaded(JsTokens tokens, JsNames names, string name)
        => names.TryGetValue(name, out var value)
        && (tokens.Is(value, "loadEnv") || (StartsWith(tokens, value, Roots[0]) && !tokens.Is(value + 3, ".") && !tokens.Is(value + 3, "[")));
}
