using System;
using ConnLint.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ConnLint.Analyzers.Rules.Clients;

/// <summary>What a project of tests takes its servers from; complete at the compilation's end.</summary>
internal sealed class InMemoryServers
{
    private volatile bool _hasFactory;
    private volatile bool _hasTestServer;
    private volatile bool _startsHost;
    private volatile bool _mayListen;
    private volatile bool _answersBrowsers;

    /// <summary>The only servers of the project, which open no port; null where there are none, or where something else may listen.</summary>
    public string? OnlyServer
    {
        get
        {
            // A host that is started listens, unless it got the in-memory server.
            if (_mayListen || (_startsHost && !_hasTestServer)) return null;
            return _hasFactory ? "WebApplicationFactory" : _hasTestServer ? "TestServer" : null;
        }
    }

    /// <summary>Whether something answers a browser in the place of servers (playwright.dev, "Mock APIs").</summary>
    public bool AnswersBrowsers => _answersBrowsers;

    public static InMemoryServers Collect(CompilationStartAnalysisContext context, KnownSymbols symbols)
    {
        var servers = new InMemoryServers();

        // By themselves, because types are looked at, too, and only in projects of such tests.
        context.RegisterSyntaxNodeAction(
            node => servers.Look(node, symbols), SyntaxKind.GenericName, SyntaxKind.ObjectCreationExpression, SyntaxKind.ImplicitObjectCreationExpression, SyntaxKind.InvocationExpression);
        return servers;
    }

    private void Look(SyntaxNodeAnalysisContext context, KnownSymbols symbols)
    {
        switch (context.Node)
        {
            case GenericNameSyntax { Identifier.ValueText: "WebApplicationFactory" } name:
                if (KnownSymbols.Is(TypeOf(name, context)?.OriginalDefinition, symbols.WebApplicationFactory)) _hasFactory = true;
                break;
            case GenericNameSyntax { Identifier.ValueText: "IClassFixture" or "ICollectionFixture", TypeArgumentList.Arguments: [var fixture] }:
                if (IsForeign(TypeOf(fixture, context), context.Compilation, symbols)) _mayListen = true;
                break;
            case ObjectCreationExpressionSyntax { Type: SimpleNameSyntax { Identifier.ValueText: "TestServer" } or QualifiedNameSyntax { Right.Identifier.ValueText: "TestServer" } } creation:
                if (KnownSymbols.Is(TypeOf(creation.Type, context), symbols.TestServer)) _hasTestServer = true;
                break;
            case ImplicitObjectCreationExpressionSyntax { Parent: EqualsValueClauseSyntax { Parent.Parent: VariableDeclarationSyntax { Type: SimpleNameSyntax { Identifier.ValueText: "TestServer" } type } } }:
                if (KnownSymbols.Is(TypeOf(type, context), symbols.TestServer)) _hasTestServer = true;
                break;
            case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } } call:
                Look(name, call, context, symbols);
                break;
        }
    }

    private void Look(string name, InvocationExpressionSyntax call, SyntaxNodeAnalysisContext context, KnownSymbols symbols)
    {
        switch (name)
        {
            case "UseTestServer":
                _hasTestServer = true;
                break;
            case "RouteAsync" or "RouteFromHARAsync":
                _answersBrowsers = true;
                break;
            case "UseKestrel" or "ConfigureKestrel" or "UseUrls" or "UseHttpSys" or "StartServer" or "WithPortBinding" or "WithComposeFile" or "ExposePort" or "UseCompose":
                _mayListen = true;
                break;
            case "Start" or "StartAsync" or "StartNew" or "Run" or "RunAsync":
                var method = context.SemanticModel.GetSymbolInfo(call, context.CancellationToken).Symbol as IMethodSymbol;
                if (method is not null && HostTypes.IsHost(HostTypes.ReceiverOf(method), symbols)) _startsHost |= !IsInFactory(call);
                else if (method is null || MayListen(method)) _mayListen = true;
                break;
        }
    }

    // What the project declares itself is looked at where it is declared.
    private static bool MayListen(IMethodSymbol method)
    {
        if (method.DeclaringSyntaxReferences.Length > 0) return false;
        var declaring = method.ContainingType?.ToDisplayString() ?? "";
        return !(declaring == "System.Diagnostics.Stopwatch" || StartsWith(declaring, "System.Threading") || StartsWith(declaring, "System.Timers") || StartsWith(declaring, "Microsoft.AspNetCore.SignalR.Client")
            || StartsWith(declaring, "Microsoft.Extensions.Hosting") || StartsWith(declaring, "DotNet.Testcontainers") || StartsWith(declaring, "Testcontainers"));
    }

    // In its CreateHost the factory has already put its own server into the builder; who adds Kestrel says so.
    private static bool IsInFactory(SyntaxNode call)
    {
        if (call.FirstAncestorOrSelf<ClassDeclarationSyntax>()?.BaseList is not { } bases) return false;
        foreach (var one in bases.Types)
        {
            if (one.Type is GenericNameSyntax { Identifier.ValueText: "WebApplicationFactory" }) return true;
        }

        return false;
    }

    // A fixture of another project may start anything.
    private static bool IsForeign(ITypeSymbol? fixture, Compilation compilation, KnownSymbols symbols)
        => fixture is not null && !KnownSymbols.Is(fixture.OriginalDefinition, symbols.WebApplicationFactory) && !KnownSymbols.Is(fixture.ContainingAssembly, compilation.Assembly);

    private static ITypeSymbol? TypeOf(TypeSyntax type, SyntaxNodeAnalysisContext context) => context.SemanticModel.GetSymbolInfo(type, context.CancellationToken).Symbol as ITypeSymbol;

    private static bool StartsWith(string name, string part) => name.StartsWith(part, StringComparison.Ordinal);
}
