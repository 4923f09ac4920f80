using System;
using System.Collections.Generic;
using System.Threading;
using ConnLint.Analyzers.Binds;
using ConnLint.Analyzers.Symbols;
using ConnLint.Analyzers.Values;
using ConnLint.Endpoints.Facts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using static ConnLint.Analyzers.Symbols.KnownSymbols;

namespace ConnLint.Analyzers.Clients;

/// <summary>Recognises the calls that connect to a URL; the name is looked at first, as in <see cref="BindCalls"/>.</summary>
internal static class ClientCalls
{
    /// <summary>What sends a browser of Playwright to a page.</summary>
    public const string BrowserRequest = "GotoAsync";

    private const int MaxUris = 3;

    /// <param name="context">The compilation that begins.</param>
    /// <param name="symbols">Its symbols.</param>
    /// <param name="report">Gets every loopback URL of the web that is connected to.</param>
    /// <param name="dependency">Gets what is handed to the clients of databases, caches and brokers, whatever its host.</param>
    public static void Register(
        CompilationStartAnalysisContext context, KnownSymbols symbols, Action<CandidateNode, CodeClient> report, Action<CodeDependency>? dependency = null)
    {
        CandidateNodes.Register(context, node =>
        {
            if (dependency is not null && DependencyCalls.Read(node, symbols) is { } found) dependency(found);
            if (!MayConnect(node.Node, symbols)) return;
            foreach (var client in Read(node.Node, node.SemanticModel, symbols, node.CancellationToken)) report(node, client);
        });
    }

    /// <summary>Whether a method of that name connects, or hands its client the address to connect to.</summary>
    public static bool IsRequest(string name) => name switch
    {
        "GetAsync" or "GetStringAsync" or "GetByteArrayAsync" or "GetStreamAsync" or "PostAsync" or "PutAsync" or "PatchAsync" or "DeleteAsync" => true,
        "GetFromJsonAsync" or "GetFromJsonAsAsyncEnumerable" or "PostAsJsonAsync" or "PutAsJsonAsync" or "PatchAsJsonAsync" or "DeleteFromJsonAsync" => true,
        "ForAddress" or "WithUrl" or "ConnectAsync" => true,
        _ => false,
    };

    private static IEnumerable<CodeClient> Read(SyntaxNode node, SemanticModel model, KnownSymbols symbols, CancellationToken cancellation)
    {
        var operation = model.GetOperation(node, cancellation);
        if (TargetOf(operation, symbols) is { } target)
        {
            var arms = new ValueTracer(symbols, model, cancellation).KnownArms(target);
            foreach (var arm in arms)
            {
                if (Client(arm, model, symbols, cancellation) is { } client) yield return client with { Api = NameOf(operation!), IsAlternative = arms.Count > 1 };
            }
        }

        foreach (var origin in OriginsIn(operation, symbols))
        {
            if (Client(origin, model, symbols, cancellation) is { } caller) yield return caller with { Role = ClientRole.Origin };
        }
    }

    private static CodeClient? Client(IOperation url, SemanticModel model, KnownSymbols symbols, CancellationToken cancellation)
    {
        // new Uri(new Uri("http://…"), "path") connects to where the inner one says.
        var values = new ValueTracer(symbols, model, cancellation);
        for (var depth = 0; depth < MaxUris && values.Origin(url, 0) is IObjectCreationOperation { Arguments: [{ Value: var text }, ..] } uri && Is(uri.Type, symbols.Uri); depth++) url = text;
        if (values.Text(url) is not { } traced || CodeClient.TryCreate(traced, url.Syntax) is not { } client) return null;
        return EnvironmentGuard.IsOutsideDevelopment(url.Syntax, model, symbols, cancellation) ? null : client;
    }

    private static bool MayConnect(SyntaxNode node, KnownSymbols symbols) => node switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } } call => NamesUrl(name, symbols) && LoopbackShape.Fits(call.ArgumentList),
        InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax { Name.Identifier.ValueText: var name } } call => NamesUrl(name, symbols) && LoopbackShape.Fits(call.ArgumentList),
        ObjectCreationExpressionSyntax { Type: var type, ArgumentList.Arguments.Count: > 1 } creation => IsRequestMessage(type) && LoopbackShape.Fits(creation.ArgumentList),
        ImplicitObjectCreationExpressionSyntax { ArgumentList.Arguments.Count: > 1, Parent: EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax declaration } } } creation
            => IsRequestMessage(declaration.Type) && LoopbackShape.Fits(creation.ArgumentList),
        AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } } assignment => IsUrlProperty(name, symbols) && LoopbackShape.Fits(assignment.Right),
        AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: var name } } assignment => IsUrlProperty(name, symbols) && LoopbackShape.Fits(assignment.Right),
        _ => false,
    };

    private static bool NamesUrl(string name, KnownSymbols symbols) => IsRequest(name) || (name == "WithOrigins" && symbols.CorsPolicyBuilder is not null) || (name == BrowserRequest && symbols.PlaywrightPage is not null);

    private static bool IsUrlProperty(string name, KnownSymbols symbols) => name switch
    {
        "BaseAddress" or "RequestUri" => true,
        "Authority" or "MetadataAddress" => symbols.JwtBearerOptions is not null || symbols.OpenIdConnectOptions is not null,
        "Address" => symbols.ProxyDestination is not null,
        _ => false,
    };

    private static bool IsRequestMessage(TypeSyntax type) => type switch
    {
        SimpleNameSyntax name => name.Identifier.ValueText,
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        _ => null,
    } == "HttpRequestMessage";

    private static IOperation? TargetOf(IOperation? operation, KnownSymbols symbols) => operation switch
    {
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: { Name: "BaseAddress", ContainingType: var owner } } } assignment
            => Is(owner, symbols.HttpClient) ? assignment.Value : null,
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: { Name: "RequestUri", ContainingType: var owner } } } assignment
            => Is(owner, symbols.HttpRequestMessage) ? assignment.Value : null,
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: { Name: "Authority" or "MetadataAddress", ContainingType: var owner } } } assignment
            => (Is(owner, symbols.JwtBearerOptions) || Is(owner, symbols.OpenIdConnectOptions)) && !IsOnlyCompared(assignment.Syntax) ? assignment.Value : null,
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: { Name: "Address", ContainingType: var owner } } } assignment
            => Is(owner, symbols.ProxyDestination) ? assignment.Value : null,
        IObjectCreationOperation creation => Is(creation.Type, symbols.HttpRequestMessage) ? ArgumentNamed(creation.Arguments, "requestUri") : null,
        IInvocationOperation { TargetMethod.ContainingType: var type } call when Is(type, symbols.HttpClient) || Is(type, symbols.HttpClientJson)
            => ArgumentNamed(call.Arguments, "requestUri"),
        IInvocationOperation { TargetMethod: { Name: "ForAddress", ContainingType: var type } } call when Is(type, symbols.GrpcChannel) => ArgumentNamed(call.Arguments, "address"),
        IInvocationOperation { TargetMethod: { Name: "WithUrl", ContainingType: var type } } call when Is(type, symbols.HubConnectionBuilderHttpExtensions)
            => ArgumentNamed(call.Arguments, "url"),
        IInvocationOperation { TargetMethod: { Name: "ConnectAsync", ContainingType: var type } } call when Is(type, symbols.ClientWebSocket) => ArgumentNamed(call.Arguments, "uri"),
        IInvocationOperation { TargetMethod: { Name: BrowserRequest, ContainingType: var type } } call when Is(type, symbols.PlaywrightPage) => ArgumentNamed(call.Arguments, "url"),
        _ => null,
    };

    private static string NameOf(IOperation operation) => operation switch
    {
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: { ContainingType.Name: var owner, Name: var name } } } => owner + "." + name,
        IInvocationOperation { TargetMethod: { IsExtensionMethod: true, Name: var name } } => name,
        IInvocationOperation { TargetMethod: { ContainingType.Name: var owner, Name: var name } } => owner + "." + name,
        _ => operation.Type?.Name ?? "",
    };

    // Beside a MetadataAddress, the authority is only compared with what tokens say (JwtBearerOptions.cs).
    private static bool IsOnlyCompared(SyntaxNode assignment)
    {
        if (!IsOf(assignment, "Authority")) return false;
        var scope = assignment.FirstAncestorOrSelf<SyntaxNode>(static node => node is InitializerExpressionSyntax or AnonymousFunctionExpressionSyntax or BlockSyntax or CompilationUnitSyntax);
        foreach (var node in scope?.DescendantNodes() ?? [])
        {
            if (node is AssignmentExpressionSyntax && IsOf(node, "MetadataAddress")) return true;
        }

        return false;
    }

    private static bool IsOf(SyntaxNode assignment, string property) => ((AssignmentExpressionSyntax)assignment).Left switch
    {
        MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText,
        IdentifierNameSyntax name => name.Identifier.ValueText,
        _ => "",
    } == property;

    // A page of that origin is served by somebody.
    private static IEnumerable<IOperation> OriginsIn(IOperation? operation, KnownSymbols symbols)
        => operation is IInvocationOperation { TargetMethod: { Name: "WithOrigins", ContainingType: var type }, Arguments: [{ Value: var origins }, ..] } && Is(type, symbols.CorsPolicyBuilder)
            ? OperationLists.Elements(origins) : [];

    private static IOperation? ArgumentNamed(System.Collections.Immutable.ImmutableArray<IArgumentOperation> arguments, string name)
    {
        foreach (var argument in arguments)
        {
            if (argument.Parameter?.Name == name) return argument.Value;
        }

        return null;
    }
}
