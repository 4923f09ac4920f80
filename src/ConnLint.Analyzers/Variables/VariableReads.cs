using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using ConnLint.Analyzers.Binds;
using ConnLint.Analyzers.Files;
using ConnLint.Analyzers.Symbols;
using ConnLint.Endpoints.Facts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

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
        context.RegisterSyntaxNodeAction(node => Read(node, symbols), SyntaxKind.InvocationExpression, SyntaxKind.ElementAccessExpression);
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

    private void Read(SyntaxNodeAnalysisContext node, KnownSymbols symbols)
    {
        if (node.Node is InvocationExpressionSyntax call)
        {
            if (VariableGuards.NameOf(call) is not ("GetEnvironmentVariable" or "SetEnvironmentVariable") || call.ArgumentList.Arguments is not [var first, ..]) return;
            if (node.SemanticModel.GetSymbolInfo(call, node.CancellationToken).Symbol is not IMethodSymbol { ContainingType: var type } method || !Is(type, symbols.Environment)) return;
            if (NameOf(first.Expression, node) is not { Length: > 0 } name) return;
            if (method.Name == "SetEnvironmentVariable") _set.Add(name);
            else Add(new RequiredRead(call, name, false), node, symbols);
        }
        else if (node.Node is ElementAccessExpressionSyntax { ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax { Token.ValueText: var key } }] } access
            && IsVariableName(key) && node.SemanticModel.GetOperation(access, node.CancellationToken) is IPropertyReferenceOperation { Property.ContainingType: var owner } && IsConfiguration(owner, symbols))
        {
            Add(new RequiredRead(access, key, true), node, symbols);
        }
    }

    private void Add(RequiredRead read, SyntaxNodeAnalysisContext node, KnownSymbols symbols)
    {
        if (read.ReachesEndpoint(node.SemanticModel, symbols, node.CancellationToken) is not { } reaches) return;
        _required.Add(new VariableRead(read.Name, Places.Of(read.Expression.GetLocation()), reaches && !Conditions.IsConditional(read.Expression)) { IsSetting = read.IsSetting });
    }

    private static string? NameOf(ExpressionSyntax argument, SyntaxNodeAnalysisContext node)
        => node.SemanticModel.GetConstantValue(argument, node.CancellationToken) is { HasValue: true, Value: string name } ? name : null;

    // API_URL and not Api:Url: settings live in files that are not the environment's.
    private static bool IsVariableName(string key)
    {
        foreach (var character in key)
        {
            if (character is not ((>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_')) return false;
        }

        return key.Length > 0;
    }

    private static bool IsConfiguration(INamedTypeSymbol type, KnownSymbols symbols) => Is(type, symbols.Configuration) || type.AllInterfaces.Any(one => Is(one, symbols.Configuration));

    private static bool Is(ISymbol symbol, ISymbol? known) => known is not null && SymbolEqualityComparer.Default.Equals(symbol, known);
}
