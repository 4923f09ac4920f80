using System.Threading;
using ConnLint.Analyzers.Clients;
using ConnLint.Analyzers.Symbols;
using ConnLint.Analyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ConnLint.Analyzers.Rules.Clients;

/// <summary>Tells clients that certainly open a connection from those whose handler answers by itself, as that of an in-memory server or of a mock does.</summary>
internal readonly struct NetworkClients(KnownSymbols symbols, SemanticModel model, CancellationToken cancellation)
{
    /// <summary>Whether the call connects, or a later one of the client whose base address it sets.</summary>
    /// <param name="call">What <see cref="ClientCalls"/> has found.</param>
    /// <param name="creation">Where an <c>HttpClient</c> is made; null for other clients.</param>
    public bool Connect(SyntaxNode call, out BaseObjectCreationExpressionSyntax? creation)
    {
        creation = null;
        switch (call)
        {
            // What configures these clients may hand them another handler; an invoker is the third argument of ClientWebSocket.ConnectAsync.
            case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ForAddress" or "WithUrl" }, ArgumentList.Arguments.Count: var count }:
                return count == 1;
            case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConnectAsync" }, ArgumentList.Arguments.Count: var count }:
                return count <= 2;
            case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: ClientCalls.BrowserRequest } }:
                return true;
            case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var client } }:
                creation = CreationOf(client);
                break;
            case AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax { Parent: BaseObjectCreationExpressionSyntax made } }:
                creation = IsOnNetwork(made) && IsAsked(made) ? made : null;
                break;
            case AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax { Expression: var client } }:
                creation = CreationOf(client) is { } one && IsAsked(one) ? one : null;
                break;
        }

        return creation is not null;
    }

    private BaseObjectCreationExpressionSyntax? CreationOf(ExpressionSyntax client)
    {
        while (client is ParenthesizedExpressionSyntax inner) client = inner.Expression;
        var made = client as BaseObjectCreationExpressionSyntax ?? InitializerOf(model.GetSymbolInfo(client, cancellation).Symbol);
        return made is not null && made.SyntaxTree == model.SyntaxTree && IsOnNetwork(made) ? made : null;
    }

    private BaseObjectCreationExpressionSyntax? InitializerOf(ISymbol? symbol)
    {
        if (symbol is not (ILocalSymbol or IFieldSymbol { IsReadOnly: true }) || symbol.DeclaringSyntaxReferences is not [var reference]) return null;
        if (reference.GetSyntax(cancellation) is not VariableDeclaratorSyntax { Initializer.Value: BaseObjectCreationExpressionSyntax made } declarator) return null;
        return symbol is IFieldSymbol || LocalWrites.IsAssignedOnce(declarator) ? made : null;
    }

    private bool IsOnNetwork(BaseObjectCreationExpressionSyntax made)
    {
        if (model.GetOperation(made, cancellation) is not IObjectCreationOperation { Type: { } type, Arguments: var arguments }) return false;
        if (symbols.HttpClient is null || !SymbolEqualityComparer.Default.Equals(type, symbols.HttpClient)) return false;
        return arguments is not [var handler, ..] || new ValueTracer(symbols, model, cancellation).Origin(handler.Value, 0) is IObjectCreationOperation { Type: { Name: "HttpClientHandler" or "SocketsHttpHandler" } own }
            && SymbolEqualityComparer.Default.Equals(own.ContainingNamespace, symbols.HttpClient.ContainingNamespace);
    }

    // A client that is only handed on may be one of a mock's answers.
    private static bool IsAsked(BaseObjectCreationExpressionSyntax made) => made.Parent switch
    {
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: var request } => IsRequest(request),
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax { Parent: { } type } } field } => IsAsked(field.Identifier.ValueText, type),
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax local } => IsAsked(local.Identifier.ValueText, LocalWrites.ScopeOf(local)),
        EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax { Parent: { } type } property } => IsAsked(property.Identifier.ValueText, type),
        AssignmentExpressionSyntax { Left: var left } assignment => IsAsked(NameOf(left), (SyntaxNode?)assignment.FirstAncestorOrSelf<TypeDeclarationSyntax>() ?? LocalWrites.ScopeOf(assignment)),
        _ => false,
    };

    private static bool IsAsked(string? client, SyntaxNode scope)
    {
        foreach (var node in scope.DescendantNodes())
        {
            if (node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var request } access }
                && IsRequest(request) && NameOf(access.Expression) == client) return true;
        }

        return false;
    }

    private static bool IsRequest(string name) => name is "Send" or "SendAsync" || ClientCalls.IsRequest(name);

    private static string? NameOf(ExpressionSyntax expression) => expression switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax, Name.Identifier.ValueText: var name } => name,
        _ => null,
    };
}
