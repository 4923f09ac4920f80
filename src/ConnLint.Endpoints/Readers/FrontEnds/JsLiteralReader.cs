using System.Collections.Generic;
using ConnLint.Endpoints.Facts.FrontEnds;

namespace ConnLint.Endpoints.Readers.FrontEnds;

/// <summary>
/// Object and array literals (ECMA-262 13.2.4, 13.2.5): plain, quoted, numeric and constant computed keys, shorthands, methods (which stand for what they
/// return) and spreads. A later key replaces an earlier one.
/// </summary>
internal sealed class JsLiteralReader(JsTokens tokens, string text, JsExpressions expressions)
{
    public JsObject Object(int open)
    {
        var members = new List<KeyValuePair<string, JsValue?>>();
        var positions = new Dictionary<string, int>(System.StringComparer.Ordinal);
        var close = tokens.Close(open);
        for (var at = open + 1; at < close; at = JsCalls.NextArgument(tokens, at, close)) Member(at, members, positions);
        return new JsObject(members);
    }

    public JsArray Array(int open)
    {
        var items = new List<JsValue?>();
        var close = tokens.Close(open);
        for (var at = open + 1; at < close; at = JsCalls.NextArgument(tokens, at, close))
        {
            if (!tokens.Is(at, "...")) items.Add(expressions.Whole(at));
            else if (expressions.Whole(at + 1) is JsArray spread && expressions.Spend(spread.Items.Count)) items.AddRange(spread.Items);
            else items.Add(null);
        }

        return new JsArray(items);
    }

    private void Member(int at, List<KeyValuePair<string, JsValue?>> members, Dictionary<string, int> positions)
    {
        if (tokens.Is(at, "..."))
        {
            if (expressions.Whole(at + 1) is JsObject spread && expressions.Spend(spread.Members.Count))
            {
                foreach (var member in spread.Members) Set(member.Key, member.Value, members, positions);
            }
            else
            {
                members.Add(new(JsLeaf.Spread, null));
            }

            return;
        }

        while (IsModifier(at)) at++;
        var after = tokens.Next(at);
        if (KeyAt(at) is not { } key) return;
        if (tokens.Is(after, ":")) Set(key, expressions.Whole(after + 1), members, positions);
        else if (tokens.Is(after, "(")) Set(key, expressions.Method(after), members, positions);
        else Set(key, expressions.Whole(at), members, positions);
    }

    // `async`, `get` and `*` say nothing about what a method returns.
    private bool IsModifier(int at)
        => tokens.Is(at, "*") || ((tokens.Is(at, "async") || tokens.Is(at, "get")) && (tokens.IsWord(at + 1) || tokens.Is(at + 1, "*")));

    private string? KeyAt(int at)
    {
        switch (tokens[at].Kind)
        {
            case JsTokenKind.Word or JsTokenKind.Number: return tokens.TextOf(at);
            case JsTokenKind.Text: return JsLiterals.Text(text, tokens[at]);
        }

        return tokens.Is(at, "[") && expressions.Whole(at + 1) is JsText { Variable: null, Value: var key } ? key.Text : null;
    }

    private static void Set(string key, JsValue? value, List<KeyValuePair<string, JsValue?>> members, Dictionary<string, int> positions)
    {
        if (key == JsLeaf.Spread)
        {
            members.Add(new(key, value));
        }
        else if (positions.TryGetValue(key, out var position))
        {
            members[position] = new(key, value);
        }
        else
        {
            positions.Add(key, members.Count);
            members.Add(new(key, value));
        }
    }
}
