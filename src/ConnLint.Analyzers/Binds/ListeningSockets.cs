using ConnLint.Analyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ConnLint.Analyzers.Binds;

/// <summary>Tells the sockets that serve from those that only choose a local port, which UDP and clients do as well.</summary>
internal static class ListeningSockets
{
    /// <summary>Whether the socket that <paramref name="bind"/> binds is told to listen: a local in its member, a field or property in its type.</summary>
    public static bool IsListening(IInvocationOperation bind)
    {
        var (name, isOfType) = bind.Instance switch
        {
            ILocalReferenceOperation { Local.Name: var local } => (local, false),
            IParameterReferenceOperation { Parameter.Name: var parameter } => (parameter, false),
            IMemberReferenceOperation { Member.Name: var member } => (member, true),
            _ => (null, false),
        };
        if (name is null) return false;

        var scope = isOfType ? bind.Syntax.FirstAncestorOrSelf<TypeDeclarationSyntax>() : LocalWrites.ScopeOf(bind.Syntax);
        foreach (var node in (scope ?? bind.Syntax).DescendantNodes())
        {
            if (node is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Listen", Expression: var receiver, Parent: InvocationExpressionSyntax }
                && LastNameOf(receiver) == name) return true;
        }

        return false;
    }

    private static string? LastNameOf(ExpressionSyntax receiver) => receiver switch
    {
        IdentifierNameSyntax identifier => identifier.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        PostfixUnaryExpressionSyntax { Operand: var operand } => LastNameOf(operand),
        _ => null,
    };
}
