using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using ConnLint.Analyzers.Binds;
using ConnLint.Analyzers.Files;
using ConnLint.Analyzers.Symbols;
using ConnLint.Endpoints.Facts;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ConnLint.Analyzers.Variables;

/// <summary>What the C# of a compilation reads of its environment, collected while the compiler walks through it.</summary>
internal sealed class VariableReads
{
    private readonly ConcurrentBag<VariableRead> _required = [];
    private readonly ConcurrentBag<string> _set = [];
    private volatile bool _namesPort;

    /// <summary>
    /// The variables that the code cannot do without, in source order: <c>Environment.GetEnvironmentVariable</c> and, of names that are written like a
    /// variable's, <c>configuration["NAME"]</c>, with a fallback that throws, a guard clause that throws, or <c>!</c>.
    /// </summary>
    public IReadOnlyList<VariableRead> Required => [.. _required.OrderBy(static read => read.Place.Path, StringComparer.Ordinal).ThenBy(static read => read.Place.Start)];

    /// <summary>The variables that the code sets itself.</summary>
    public IReadOnlyCollection<string> Set => _set;

    /// <summary>Whether a literal is the variable's name, or holds it as a word: wrappers, constants and <c>%PORT%</c> all need one.</summary>
    public bool NamesPort => _namesPort;

    public void Register(CompilationStartAnalysisContext context, KnownSymbols symbols)
    {
        VariableCalls.Register(context, symbols, (node, call) => Add(node, call, symbols));
        context.RegisterSyntaxNodeAction(
            node =>
            {
                if (IsPort(((LiteralExpressionSyntax)node.Node).Token.ValueText)) _namesPort = true;
            },
            SyntaxKind.StringLiteralExpression);
    }

    // Configuration ignores case, so that "Port" finds the variable, too.
    private static bool IsPort(string text)
        => text.Equals("port", StringComparison.OrdinalIgnoreCase)
            || (text.IndexOf("PORT", StringComparison.Ordinal) is var at && at >= 0 && IsEnd(text, at - 1) && IsEnd(text, at + 4));

    private static bool IsEnd(string text, int at) => at < 0 || at >= text.Length || !(char.IsLetterOrDigit(text[at]) || text[at] == '_');

    private void Add(SyntaxNodeAnalysisContext node, VariableCall call, KnownSymbols symbols)
    {
        switch (call.Use)
        {
            case VariableUse.Set: _set.Add(call.Name); break;
            case VariableUse.Read: Add(new RequiredRead(call.Expression, call.Name, false), node, symbols); break;
            case VariableUse.ReadAsSetting: Add(new RequiredRead(call.Expression, call.Name, true), node, symbols); break;
        }
    }

    private void Add(RequiredRead read, SyntaxNodeAnalysisContext node, KnownSymbols symbols)
    {
        if (read.ReachesEndpoint(node.SemanticModel, symbols, node.CancellationToken) is not { } reaches) return;
        _required.Add(new VariableRead(read.Name, Places.Of(read.Expression.GetLocation()), reaches && !Conditions.IsConditional(read.Expression)) { IsSetting = read.IsSetting });
    }
}
