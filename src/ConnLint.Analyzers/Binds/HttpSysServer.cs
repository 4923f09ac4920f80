using System;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ConnLint.Analyzers.Binds;

/// <summary>Tells programs that run, or may run, on HTTP.sys, which takes a path base and a dynamic port on <c>localhost</c>, and heeds the host's name.</summary>
internal static class HttpSysServer
{
    public const string Call = "UseHttpSys";

    private static readonly ConditionalWeakTable<Compilation, StrongBox<bool>> PerCompilation = new();

    /// <summary>Asked only when a rule is about to report, in the file that configures the host.</summary>
    public static bool MayServe(SyntaxTree tree) => tree.GetText().ToString().IndexOf(Call, StringComparison.Ordinal) >= 0;

    /// <summary>The same for a finding in a file that belongs to the whole program.</summary>
    public static bool MayServe(Compilation compilation) => compilation.SyntaxTrees.Any(MayServe);

    /// <summary>Whether the program certainly runs on HTTP.sys. Asked only when a rule is about to report.</summary>
    public static bool Serves(Compilation compilation)
        => PerCompilation.GetValue(compilation, static key => new StrongBox<bool>(key.SyntaxTrees.Any(static tree => MayServe(tree) && tree.GetRoot().DescendantNodes().Any(IsCall)))).Value;

    /// <summary>Whether a node is the call that makes HTTP.sys the server, under no condition.</summary>
    public static bool IsCall(SyntaxNode node)
        => node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: Call } } && !Conditions.IsConditional(node);
}
