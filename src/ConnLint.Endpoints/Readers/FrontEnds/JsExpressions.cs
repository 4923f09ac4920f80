using System.Collections.Generic;
using System.Text;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Readers.Yaml;

namespace ConnLint.Endpoints.Readers.FrontEnds;

/// <summary>
/// What expressions are known to be without running them: literals, names of the same file, concatenations, templates, choices by an unset environment
/// variable (<c>a ?? b</c>, <c>a || b</c>, <c>a ? b : c</c>, where the last constant is the fallback), and whatever a function returns. TypeScript's <c>as</c>,
/// <c>satisfies</c> and <c>!</c> change no value. The rest is unknown.
/// </summary>
internal sealed class JsExpressions(string text, JsTokens tokens, TextLines lines)
{
    private const int MaxSteps = 200_000;

    private readonly JsNames _names = new(tokens);
    private readonly Dictionary<int, JsValue?> _declared = [];
    private int _depth;
    private int _steps;

    /// <summary>
    /// The value of the expression that begins at a token and has to end before a comma, a closing bracket, a semicolon or the next statement.
    /// </summary>
    public JsValue? Whole(int start)
    {
        var value = Choice(start, out var end);
        return EndsExpression(end) ? value : null;
    }

    /// <summary>Accounts for parts that are copied; false once a file has copied more than any real one.</summary>
    public bool Spend(int steps) => (_steps += steps) <= MaxSteps;

    /// <summary>What a method returns whose parameters begin at a token.</summary>
    public JsValue? Method(int parameters) => Returned(JsFunctions.Method(tokens, parameters));

    /// <summary>The arguments of a call whose bracket opens at a token.</summary>
    public JsArray Arguments(int open) => new JsLiteralReader(tokens, text, this).Array(open);

    private bool EndsExpression(int at)
        => at >= tokens.Count || tokens[at].Kind == JsTokenKind.Word && !tokens.Is(at, "in") && !tokens.Is(at, "instanceof")
        || tokens.Is(at, ",") || tokens.Is(at, ";") || tokens.Is(at, ")") || tokens.Is(at, "]") || tokens.Is(at, "}");

    private JsValue? Choice(int start, out int end)
    {
        end = start;
        if (_depth == JsLexer.MaxDepth || ++_steps > MaxSteps) return null;

        _depth++;
        var value = Alternative(start, out end);
        if (tokens.Is(end, "?"))
        {
            var condition = value;
            var first = Choice(end + 1, out end);
            if (!tokens.Is(end, ":")) value = null;
            else value = Chosen(condition, first, Choice(end + 1, out end));
        }

        _depth--;
        return value;
    }

    // Which of two objects applies may be left open, for all their leaves are real in some run; which of two texts may not.
    private static JsValue? Chosen(JsValue? condition, JsValue? first, JsValue? second) => condition switch
    {
        JsCondition known => known.Holds ? first : second,
        JsVariable variable when second is JsText or JsVariable => Fallback(variable, second),
        _ when first is JsObject or JsArray or JsChoice && second is null or JsText or JsObject or JsArray or JsChoice => new JsChoice([first, second]),
        _ when first is null && second is JsObject or JsArray or JsChoice => new JsChoice([first, second]),
        _ => null,
    };

    private static JsValue? Fallback(JsVariable variable, JsValue? value) => value switch
    {
        JsText text => text with { Variable = variable.Name },
        JsVariable => variable,
        _ => null,
    };

    private JsValue? Alternative(int start, out int end)
    {
        var value = Equality(start, out end);
        while (tokens.Is(end, "??") || tokens.Is(end, "||"))
        {
            var other = Equality(end + 1, out end);
            value = value switch
            {
                JsCondition known => known.Holds ? known : other,
                JsVariable variable => Fallback(variable, other),
                JsText { Value.Text: not ("" or "0" or "False") } => value,
                _ => null,
            };
        }

        return value;
    }

    // Development servers run with NODE_ENV=development (nextjs.org/docs "Environment Variables"), Vite's also with the mode `development` and the command
    // `serve` (vite.dev "Conditional Config"), so what is compared with these is known; any other comparison is not.
    private JsValue? Equality(int start, out int end)
    {
        var left = Sum(start, out end);
        var isEqual = tokens.Is(end, "===") || tokens.Is(end, "==");
        if (!isEqual && !tokens.Is(end, "!==") && !tokens.Is(end, "!=")) return left;

        var right = (Sum(end + 1, out end) as JsText)?.Value.Text;
        return left switch
        {
            JsVariable { Name: "NODE_ENV" } or JsParameter { Name: "mode" } when right is "development" or "production"
                => new JsCondition((right == "development") == isEqual),
            JsParameter { Name: "command" } when right is "serve" or "build" => new JsCondition((right == "serve") == isEqual),
            _ => null,
        };
    }

    private JsValue? Sum(int start, out int end)
    {
        var value = Operand(start, out end);
        if (!tokens.Is(end, "+")) return value;

        var parts = new List<JsValue?> { value };
        while (tokens.Is(end, "+")) parts.Add(Operand(end + 1, out end));
        return Concatenated(parts, tokens[start].Start, tokens[end - 1].End);
    }

    private JsText? Concatenated(List<JsValue?> parts, int start, int end)
    {
        var (whole, variable) = (new StringBuilder(), default(string));
        foreach (var part in parts)
        {
            if (part is not JsText constant) return null;

            whole.Append(constant.Value.Text);
            variable ??= constant.Variable;
        }

        // A place as long as the value would pass for the value itself.
        var place = lines.PlaceOf(start, end);
        if (place.Length == whole.Length) place = place with { Length = place.Length - 1 };
        return new JsText(new SettingValue(whole.ToString(), place), variable);
    }

    private JsValue? Operand(int start, out int end)
    {
        while (tokens.Is(start, "await") || tokens.Is(start, "new") || tokens.Is(start, "+")) start++;
        var value = Postfix(Primary(start, out end), ref end);
        while (tokens.Is(end, "as") || tokens.Is(end, "satisfies")) end = JsTypes.After(tokens, end + 1);
        return value;
    }

    private JsValue? Primary(int start, out int end)
    {
        var token = tokens[start];
        end = start + 1;
        if (JsFunctions.TryRead(tokens, start, out var function))
        {
            if (function.End is not { } last) return Choice(function.Returns[0], out end);

            end = last;
            return Returned(function);
        }

        switch (token.Kind)
        {
            case JsTokenKind.Text: return Constant(JsLiterals.Text(text, token, lines));
            case JsTokenKind.Number: return Constant(JsLiterals.Number(text, token, lines));
            case JsTokenKind.Word: return Name(start, ref end);
        }

        if (start >= tokens.Count || tokens.Close(start) == start) return null;

        end = tokens.Next(start);
        if (tokens.Is(start, "{")) return new JsLiteralReader(tokens, text, this).Object(start);
        if (tokens.Is(start, "[")) return new JsLiteralReader(tokens, text, this).Array(start);
        if (tokens.Is(start, "`")) return Template(start);
        return Choice(start + 1, out var close) is var value && close == end - 1 ? value : null;
    }

    private static JsText? Constant(SettingValue? value) => value is null ? null : new JsText(value, null);

    private JsText? Template(int start)
    {
        var close = tokens.Close(start);
        if (close == start + 2) return Constant(JsLiterals.Text(text, tokens[start + 1], lines));

        var parts = new List<JsValue?>();
        for (var i = start + 1; i < close; i = tokens.Next(i))
        {
            if (tokens[i].Kind == JsTokenKind.Chunk) parts.Add(Constant(JsLiterals.Text(text, tokens[i], lines)));
            else parts.Add(Choice(i + 1, out var end) is var value && end == tokens.Close(i) ? value : null);
        }

        return Concatenated(parts, tokens[start].Start, tokens[close].End);
    }

    private JsValue? Name(int start, ref int end)
    {
        var token = tokens[start];
        switch (tokens.TextOf(start))
        {
            case "true": return new JsText(new SettingValue("True", lines.PlaceOf(token.Start, token.End)), null);
            case "false": return new JsText(new SettingValue("False", lines.PlaceOf(token.Start, token.End)), null);
            case "null" or "undefined": return new JsText(new SettingValue("", lines.PlaceOf(token.Start, token.End)), null);
        }

        if (JsEnvironment.TryRead(text, tokens, _names, start, out var variable, ref end)) return new JsVariable(variable);
        if (tokens.Is(end, "(") && JsCalls.PassesOn(tokens.TextOf(start))) return Passed(end, tokens.TextOf(start), ref end);
        return _names.IsParameter(tokens.TextOf(start)) ? new JsParameter(tokens.TextOf(start)) : Declared(tokens.TextOf(start));
    }

    private JsValue? Declared(string name)
    {
        if (!_names.TryGetValue(name, out var start)) return null;
        if (_declared.TryGetValue(start, out var value)) return value;

        // In case it refers to itself.
        _declared[start] = null;
        return _declared[start] = tokens.Is(start, "function") ? Primary(start, out _) : Whole(start);
    }

    // The first argument of a conversion; the objects of a call that makes one configuration of them.
    private JsValue? Passed(int open, string name, ref int end)
    {
        end = tokens.Next(open);
        // `withPlugin(options)(configuration)`
        for (; tokens.Is(end, "(") && !JsCalls.Converts(name); end = tokens.Next(open)) open = end;
        var arguments = JsCalls.Arguments(tokens, open);
        if (JsCalls.Converts(name)) return arguments.Count > 0 ? Whole(arguments[0]) : null;

        var members = new List<KeyValuePair<string, JsValue?>>();
        foreach (var argument in arguments)
        {
            var value = Whole(argument);
            if (arguments.Count == 1) return value;
            if (value is JsObject part) members.AddRange(part.Members);
            else if (value is not JsText) members.Add(new(Facts.FrontEnds.JsLeaf.Spread, value is JsChoice ? value : null));
        }

        return members.Count > 0 ? new JsObject(members) : null;
    }

    private JsValue? Returned(JsFunction function)
    {
        if (function.Returns.Count == 0) return null;
        if (function.Returns.Count == 1) return Whole(function.Returns[0]);

        var options = new List<JsValue?>();
        foreach (var start in function.Returns) options.Add(Whole(start));
        return new JsChoice(options);
    }

    // Members of known objects; calls of known functions; whatever is made of a variable.
    private JsValue? Postfix(JsValue? value, ref int end)
    {
        while (true)
        {
            if (tokens.Is(end, "!") && !tokens.Is(end + 1, "="))
            {
                end++;
            }
            else if ((tokens.Is(end, ".") || tokens.Is(end, "?.")) && tokens.IsWord(end + 1))
            {
                value = value is JsVariable ? value : JsMembers.Of(value, tokens.TextOf(end + 1));
                end += 2;
            }
            else if (tokens.Is(end, "(") || tokens.Is(end, "[") || tokens.Is(end, "`"))
            {
                // A name stands for what its function returns, so calling it changes nothing; calling anything else is unknown.
                var isNamedCall = tokens.Is(end, "(") && tokens.IsWord(end - 1);
                value = value is JsVariable || (isNamedCall && value is JsObject or JsArray or JsChoice or JsText) ? value : null;
                end = tokens.Next(end);
            }
            else
            {
                return value;
            }
        }
    }
}
