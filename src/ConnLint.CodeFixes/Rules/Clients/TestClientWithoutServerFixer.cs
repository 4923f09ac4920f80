using System.Collections.Generic;
using System.Composition;
using System.Linq;
using System.Threading;
using ConnLint.Endpoints.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ConnLint.CodeFixes.Rules.Clients;

/// <summary>CONN5006: take the client from the server in memory, which answers whatever host and port a request names.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(TestClientWithoutServerFixer))]
[Shared]
public sealed class TestClientWithoutServerFixer() : SourceEditFixer(RuleIds.TestClientWithoutServer, "Take the client from the server in memory")
{
    private protected override IReadOnlyList<TextChange> Changes(SyntaxNode root, SemanticModel model, Diagnostic diagnostic, CancellationToken cancellation)
    {
        if (diagnostic.AdditionalLocations is not [{ SourceTree: var tree, SourceSpan: var span }] || tree != root.SyntaxTree) return [];
        if (root.FindNode(span, getInnermostNodeForTie: true).FirstAncestorOrSelf<BaseObjectCreationExpressionSyntax>() is not { } creation || creation.Span != span || SaysMore(creation)) return [];

        return ServerInReach(creation, model) is { } server ? [new TextChange(span, server + ".CreateClient()")] : [];
    }

    // A handler of one's own, a time-out or a header would be lost.
    private static bool SaysMore(BaseObjectCreationExpressionSyntax creation)
        => creation.ArgumentList is { Arguments.Count: > 0 }
            || creation.Initializer?.Expressions.All(static one => one is AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "BaseAddress" } }) == false;

    private static string? ServerInReach(SyntaxNode creation, SemanticModel model)
    {
        foreach (var (symbol, type) in SymbolsInReach.Of(creation, model))
        {
            for (ITypeSymbol? current = type; current is not null; current = current.BaseType)
            {
                if (IsServer(current)) return symbol.Name;
            }
        }

        return null;
    }

    private static bool IsServer(ITypeSymbol type) => type.OriginalDefinition is { Name: "WebApplicationFactory" or "TestServer" } server
        && server.ContainingNamespace?.ToDisplayString() is "Microsoft.AspNetCore.Mvc.Testing" or "Microsoft.AspNetCore.TestHost";
}
