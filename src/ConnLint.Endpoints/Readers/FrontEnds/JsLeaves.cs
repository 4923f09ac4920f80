using System.Collections.Generic;
using System.Globalization;
using ConnLint.Endpoints.Facts.FrontEnds;
using ConnLint.Endpoints.Readers.Yaml;

namespace ConnLint.Endpoints.Readers.FrontEnds;

/// <summary>
/// The leaves of the object that a JavaScript or TypeScript configuration file exports, or passes to some function. Nothing is run: see
/// <see cref="JsExpressions"/> for what is followed. A file that is no script, or one over 1 MiB, has no leaves.
/// </summary>
internal sealed class JsLeaves
{
    // Sharing makes more leaves than there is text: `b = [a, a]`, `c = [b, b]`.
    private const int MaxSteps = 50_000;

    private readonly List<JsLeaf> _leaves = [];
    private readonly List<string> _keys = [];
    private int _steps;
    private int _branch;
    private int _branches;

    private JsLeaves()
    {
    }

    /// <summary>
    /// The leaves of <c>export default …</c>, <c>module.exports = …</c>, <c>exports.default = …</c> or <c>export = …</c>. One without path and value stands for
    /// an export that is unknown as a whole.
    /// </summary>
    public static IReadOnlyList<JsLeaf> Exported(string path, string text)
    {
        if (!JsLexer.TryRead(text, out var tokens)) return [];

        var expressions = new JsExpressions(text, tokens, new TextLines(path, text));
        var start = -1;
        for (var i = 0; i < tokens.Count; i = tokens.Next(i))
        {
            if (ExportAt(tokens, i) is var export && export > 0) start = export;
        }

        return start < 0 ? [] : Of(expressions.Whole(start));
    }

    /// <summary>The leaves of a file that is one literal: JSON whose root is an array.</summary>
    public static IReadOnlyList<JsLeaf> Literal(string path, string text)
        => JsLexer.TryRead(text, out var tokens) ? Of(new JsExpressions(text, tokens, new TextLines(path, text)).Whole(0)) : [];

    /// <summary>The leaves of the arguments of every call of some functions, call by call; the first key is the argument's index.</summary>
    public static IReadOnlyList<IReadOnlyList<JsLeaf>> Called(string path, string text, params string[] names)
    {
        var calls = new List<IReadOnlyList<JsLeaf>>();
        if (!JsLexer.TryRead(text, out var tokens)) return calls;

        var expressions = new JsExpressions(text, tokens, new TextLines(path, text));
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens.IsWord(i) && tokens.Is(i + 1, "(") && !tokens.Is(i - 1, "function") && System.Array.IndexOf(names, tokens.TextOf(i)) >= 0)
                calls.Add(Of(expressions.Arguments(i + 1)));
        }

        return calls;
    }

    private static int ExportAt(JsTokens tokens, int at)
    {
        if (tokens.Is(at, "export")) return tokens.Is(at + 1, "default") || tokens.Is(at + 1, "=") ? at + 2 : -1;
        if (tokens.Is(at, "module") && tokens.Is(at + 1, ".") && tokens.Is(at + 2, "exports")) return tokens.Is(at + 3, "=") ? at + 4 : -1;
        return tokens.Is(at, "exports") && tokens.Is(at + 1, ".") && tokens.Is(at + 2, "default") && tokens.Is(at + 3, "=") ? at + 4 : -1;
    }

    private static List<JsLeaf> Of(JsValue? value)
    {
        var walk = new JsLeaves();
        walk.Add(value);
        return walk._leaves;
    }

    private void Add(JsValue? value)
    {
        if (++_steps > MaxSteps || _keys.Count > JsLexer.MaxDepth) return;

        switch (value)
        {
            case JsObject known:
                foreach (var member in known.Members) Add(member.Key, member.Value);
                break;
            case JsArray array:
                for (var i = 0; i < array.Items.Count; i++) Add(i.ToString(CultureInfo.InvariantCulture), array.Items[i]);
                break;
            case JsChoice choice:
                var outer = _branch;
                foreach (var option in choice.Options)
                {
                    _branch = ++_branches;
                    Add(option);
                }

                _branch = outer;
                break;
            default:
                var text = value as JsText;
                _leaves.Add(new JsLeaf(_keys.ToArray(), text?.Value, text?.Variable) { Branch = _branch });
                break;
        }
    }

    private void Add(string key, JsValue? value)
    {
        _keys.Add(key);
        Add(value);
        _keys.RemoveAt(_keys.Count - 1);
    }
}
