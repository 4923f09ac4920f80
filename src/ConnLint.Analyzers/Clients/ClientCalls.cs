using System;
using System.Threading;
using ConnLint.Analyzers.Symbols;
using ConnLint.Analyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ConnLint.Analyzers.Clients;

/// <summary>Recognises the calls that connect to a URL; the name is looked at first, as in <see cref="Binds.BindCalls"/>.</summary>
internal static class ClientCalls
{
    public static void Register(CompilationStartAnalysisContext context, KnownSymbols symbols, Action<CodeClient> report)
    {
        context.RegisterSyntaxNodeAction(
            node =>
            {
                if (Read(node.Node, node.SemanticModel, symbols, node.CancellationToken) is { } client) report(client);
            },
            SyntaxKind.InvocationExpression, SyntaxKind.ObjectCreationExpression, SyntaxKind.SimpleAssignmentExpression);
    }

    private static CodeClient? Read(SyntaxNode node, SemanticModel model, KnownSymbols symbols, CancellationToken cancellation)
    {
        if (!MayConnect(node) || TargetOf(model.GetOperation(node, cancellation), symbols) is not { } target) return null;

        var values = new ValueTracer(symbols, model, cancellation);
        var url = values.Origin(target, 0) is IObjectCreationOperation { Arguments: [{ Value: var text }, ..] } uri && Is(uri.Type, symbols.Uri) ? text : target;
        return values.Text(url) is { IsComplete: true } traced ? CodeClient.TryCreate(traced.Text, url.Syntax) : null;
    }

    private static bool MayConnect(SyntaxNode node) => node switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name }, ArgumentList.Arguments.Count: > 0 } => name switch
        {
            "GetAsync" or "GetStringAsync" or "GetByteArrayAsync" or "GetStreamAsync" or "PostAsync" or "PutAsync" or "PatchAsync" or "DeleteAsync" => true,
            "GetFromJsonAsync" or "PostAsJsonAsync" or "PutAsJsonAsync" or "PatchAsJsonAsync" or "DeleteFromJsonAsync" => true,
            "ForAddress" or "WithUrl" or "ConnectAsync" => true,
            _ => false,
        },
        ObjectCreationExpressionSyntax { Type: SimpleNameSyntax { Identifier.ValueText: "HttpRequestMessage" } } => true,
        AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "BaseAddress" } or IdentifierNameSyntax { Identifier.ValueText: "BaseAddress" } } => true,
        _ => false,
    };

    private static IOperation? TargetOf(IOperation? operation, KnownSymbols symbols) => operation switch
    {
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: { Name: "BaseAddress", ContainingType: var owner } } } assignment
            => Is(owner, symbols.HttpClient) ? assignment.Value : null,
        IObjectCreationOperation creation => Is(creation.Type, symbols.HttpRequestMessage) ? ArgumentNamed(creation.Arguments, "requestUri") : null,
        IInvocationOperation { TargetMethod.ContainingType: var type } call when Is(type, symbols.HttpClient) || Is(type, symbols.HttpClientJson)
            => ArgumentNamed(call.Arguments, "requestUri"),
        IInvocationOperation { TargetMethod: { Name: "ForAddress", ContainingType: var type } } call when Is(type, symbols.GrpcChannel) => ArgumentNamed(call.Arguments, "address"),
        IInvocationOperation { TargetMethod: { Name: "WithUrl", ContainingType: var type } } call when Is(type, symbols.HubConnectionBuilderHttpExtensions)
            => ArgumentNamed(call.Arguments, "url"),
        IInvocationOperation { TargetMethod: { Name: "ConnectAsync", ContainingType: var type } } call when Is(type, symbols.ClientWebSocket) => ArgumentNamed(call.Arguments, "uri"),
        _ => null,
    };

    private static IOperation? ArgumentNamed(System.Collections.Immutable.ImmutableArray<IArgumentOperation> arguments, string name)
    {
        foreach (var argument in arguments)
        {
            if (argument.Parameter?.Name == name) return argument.Value;
        }

        return null;
    }

    private static bool Is(ISymbol? symbol, ISymbol? known) => known is not null && SymbolEqualityComparer.Default.Equals(symbol, known);
}
