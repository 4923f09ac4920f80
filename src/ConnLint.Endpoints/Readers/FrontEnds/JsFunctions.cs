using System.Collections.Generic;

namespace ConnLint.Endpoints.Readers.FrontEnds;

/// <summary>A function: the token behind it, unless that is where its only expression ends, and where the expressions begin that it returns.</summary>
internal readonly record struct JsFunction(int? End, IReadOnlyList<int> Returns);

/// <summary>Function expressions and arrow functions (ECMA-262 chapter 15), and what they return.</summary>
internal static class JsFunctions
{
    // `function* name<T>(`
    private const int MaxNameLength = 12;

    public static bool TryRead(JsTokens tokens, int start, out JsFunction function)
    {
        function = default;
        var at = tokens.Is(start, "async") ? start + 1 : start;
        if (tokens.Is(at, "function"))
        {
            for (var last = at + MaxNameLength; at < last && !tokens.Is(at, "("); at++)
            {
            }

            function = Body(tokens, BodyAfter(tokens, tokens.Next(at)));
            return true;
        }

        if (!tokens.IsWord(at) && !tokens.Is(at, "(")) return false;

        var arrow = ArrowAfter(tokens, tokens.Next(at));
        if (arrow < 0) return false;

        function = tokens.Is(arrow + 1, "{") ? Body(tokens, arrow + 1) : new JsFunction(null, [arrow + 1]);
        return true;
    }

    /// <summary>What a method returns whose parameters begin at a token.</summary>
    public static JsFunction Method(JsTokens tokens, int parameters) => Body(tokens, BodyAfter(tokens, tokens.Next(parameters)));

    // Between the parameters and the arrow can stand a result type: `(): UserConfig =>`.
    private static int ArrowAfter(JsTokens tokens, int at)
    {
        if (tokens.Is(at, "=>")) return at;
        if (!tokens.Is(at, ":") || !tokens.Is(at - 1, ")")) return -1;

        at = JsTypes.After(tokens, at + 1);
        return tokens.Is(at, "=>") ? at : -1;
    }

    private static int BodyAfter(JsTokens tokens, int at) => tokens.Is(at, ":") ? JsTypes.After(tokens, at + 1) : at;

    private static JsFunction Body(JsTokens tokens, int open)
    {
        var close = tokens.Close(open);
        var returns = new List<int>();
        for (var i = open + 1; i < close; i++)
        {
            if (tokens.Is(i, "return") && !tokens.Is(i - 1, ".") && !tokens.Is(i + 1, ";") && !tokens.Is(i + 1, "}")) returns.Add(i + 1);
            else if (tokens.Is(i, "{") && IsFunctionBody(tokens, i)) i = tokens.Close(i);
        }

        return new JsFunction(close + 1, returns);
    }

    // What stands before a body is an arrow, or parameters that no statement's keyword precedes.
    private static bool IsFunctionBody(JsTokens tokens, int open)
    {
        if (tokens.Is(open - 1, "=>")) return true;
        if (!tokens.Is(open - 1, ")")) return false;

        var keyword = tokens.Open(open - 1) - 1;
        return !tokens.Is(keyword, "if") && !tokens.Is(keyword, "for") && !tokens.Is(keyword, "while") && !tokens.Is(keyword, "switch")
            && !tokens.Is(keyword, "catch");
    }
}
