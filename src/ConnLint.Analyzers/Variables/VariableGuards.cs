using System.Threading;
using ConnLint.Analyzers.Symbols;
using ConnLint.Analyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ConnLint.Analyzers.Variables;

/// <summary>Finds, in the member that reads a variable, another read of it that is checked, or a call that sets it.</summary>
internal static class VariableGuards
{
    public static bool Exist(InvocationExpressionSyntax read, string variable, SemanticModel model, KnownSymbols symbols, CancellationToken cancellation)
    {
        foreach (var node in LocalWrites.ScopeOf(read).DescendantNodes())
        {
            if (node == read || node is not InvocationExpressionSyntax { ArgumentList.Arguments: [{ Expression: var name }, ..] } other) continue;
            var method = NameOf(other);
            if (method is not ("GetEnvironmentVariable" or "SetEnvironmentVariable")) continue;
            if (model.GetConstantValue(name, cancellation) is not { HasValue: true, Value: string text } || text != variable) continue;
            if (method == "SetEnvironmentVariable" || IsChecked(other, model, symbols, cancellation)) return true;
        }

        return false;
    }

    // A fallback at one read leaves the other as it was.
    private static bool IsChecked(InvocationExpressionSyntax read, SemanticModel model, KnownSymbols symbols, CancellationToken cancellation)
        => read.Parent is not (BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } or ConditionalAccessExpressionSyntax)
            && model.GetOperation(read, cancellation) is { } value && NullChecks.IsCheck(read, value, symbols);

    /// <summary>The name of the method that is called.</summary>
    public static string? NameOf(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        IdentifierNameSyntax identifier => identifier.Identifier.ValueText, // using static
        _ => null,
    };
}
