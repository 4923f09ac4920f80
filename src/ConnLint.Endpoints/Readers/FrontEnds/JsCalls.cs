using System;
using System.Collections.Generic;

namespace ConnLint.Endpoints.Readers.FrontEnds;

/// <summary>Calls whose result is what goes in: conversions, and the functions that take a configuration and give one back.</summary>
internal static class JsCalls
{
    /// <summary>Whether the result is the first argument as a number or a text.</summary>
    public static bool Converts(string name) => name is "Number" or "parseInt" or "String";

    /// <summary>
    /// Also <c>defineConfig</c> and its like, which are there for the types only; <c>mergeConfig</c> of Vite and <c>merge</c> of webpack-merge; and the
    /// <c>with…</c> functions around a configuration of Next.js, which add to it.
    /// </summary>
    public static bool PassesOn(string name)
        => Converts(name)
        || name is "merge" or "mergeConfig"
        || (name.StartsWith("define", StringComparison.Ordinal) && name.EndsWith("Config", StringComparison.Ordinal))
        || (name.StartsWith("with", StringComparison.Ordinal) && name.Length > 4 && char.IsUpper(name[4]));

    /// <summary>Where each argument of a call begins.</summary>
    public static IReadOnlyList<int> Arguments(JsTokens tokens, int open)
    {
        var arguments = new List<int>();
        var close = tokens.Close(open);
        for (var at = open + 1; at < close; at = NextArgument(tokens, at, close)) arguments.Add(at);
        return arguments;
    }

    /// <summary>Where the next of several parts begins that commas separate, or where they end.</summary>
    public static int NextArgument(JsTokens tokens, int at, int close)
    {
        while (at < close && !tokens.Is(at, ",")) at = tokens.Next(at);
        return at + 1;
    }
}
