using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ConnLint.Analyzers.Binds;

/// <summary>
/// Recognises code that gives the server a certificate beside its configuration: <c>ServerCertificate</c> and <c>ServerCertificateSelector</c> of
/// <c>HttpsConnectionAdapterOptions</c>, or LettuceEncrypt, which fetches one.
/// </summary>
/// <remarks>By names alone, as syntax: it only ever keeps a rule silent (docs/adr/0004).</remarks>
internal static class ServerCertificates
{
    public static bool IsOne(SyntaxNode node) => NameOf(node) is "ServerCertificate" or "ServerCertificateSelector" or "AddLettuceEncrypt" or "UseLettuceEncrypt";

    private static string? NameOf(SyntaxNode node) => node switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } } => name,
        AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } } => name,
        AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: var name } } => name,
        _ => null,
    };
}
