namespace ConnLint.Endpoints.Readers.FrontEnds;

/// <summary>Where a TypeScript type ends that stands behind <c>as</c> or <c>satisfies</c>.</summary>
internal static class JsTypes
{
    public static int After(JsTokens tokens, int at)
    {
        var angles = 0;
        for (var isOperandNext = true; at < tokens.Count; at = tokens.Next(at))
        {
            if (tokens.Is(at, "<")) (angles, isOperandNext) = (angles + 1, true);
            else if (tokens.Is(at, ">")) (angles, isOperandNext) = (angles - 1, false);
            else if (tokens.Is(at, "|") || tokens.Is(at, "&") || tokens.Is(at, ".") || (tokens.Is(at, ",") && angles > 0)) isOperandNext = true;
            else if (tokens.Is(at, "typeof") || tokens.Is(at, "keyof") || tokens.Is(at, "readonly")) isOperandNext = true;
            else if (tokens.Is(at, "[") && !isOperandNext) continue;
            else if (isOperandNext && (tokens[at].Kind != JsTokenKind.Mark || tokens.Close(at) != at)) isOperandNext = false;
            else return at;
        }

        return at;
    }
}
