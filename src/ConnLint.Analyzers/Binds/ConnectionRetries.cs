using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ConnLint.Analyzers.Binds;

/// <summary>
/// Recognises code that tries again where a connection fails: Entity Framework's <c>EnableRetryOnFailure</c>, StackExchange.Redis's
/// <c>AbortOnConnectFail = false</c>, a policy of Polly, and a loop around a <c>try</c> with a <c>catch</c>.
/// </summary>
/// <remarks>By names alone, as syntax: it only ever keeps a rule silent, for whose levels that is enough (docs/adr/0004).</remarks>
internal static class ConnectionRetries
{
    public static bool IsOne(SyntaxNode node) => node switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } }
            => name is "EnableRetryOnFailure" or "AddRetry" or "Retry" or "RetryAsync" or "RetryForever" or "RetryForeverAsync"
                || name.StartsWith("WaitAndRetry", StringComparison.Ordinal),
        AssignmentExpressionSyntax { Right: LiteralExpressionSyntax { RawKind: (int)SyntaxKind.FalseLiteralExpression } } assignment
            => NameOf(assignment.Left) == "AbortOnConnectFail",
        WhileStatementSyntax loop => HasCatch(loop.Statement),
        DoStatementSyntax loop => HasCatch(loop.Statement),
        ForStatementSyntax loop => HasCatch(loop.Statement),
        CommonForEachStatementSyntax loop => HasCatch(loop.Statement),
        _ => false,
    };

    // Directly in the loop's body: what lies deeper belongs to something else.
    private static bool HasCatch(StatementSyntax body) => body switch
    {
        TryStatementSyntax { Catches.Count: > 0 } => true,
        BlockSyntax block => block.Statements.Any(static statement => statement is TryStatementSyntax { Catches.Count: > 0 }),
        _ => false,
    };

    private static string? NameOf(ExpressionSyntax expression) => expression switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        IdentifierNameSyntax name => name.Identifier.ValueText,
        _ => null,
    };
}
