using System;
using System.Collections.Generic;
using System.Threading;
using ConnLint.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using static ConnLint.Analyzers.Symbols.KnownSymbols;

namespace ConnLint.Analyzers.Binds;

/// <summary>
/// Recognises the calls that make a program listen. The name is looked at first, as syntax: asking for operations would make the compiler
/// bind every method body a second time for calls that no rule knows (docs/adr/0004).
/// </summary>
internal static class BindCalls
{
    /// <summary>Calls <paramref name="report"/> with every endpoint that some call of the compilation binds.</summary>
    public static void Register(CompilationStartAnalysisContext context, KnownSymbols symbols, Action<CandidateNode, IReadOnlyList<CodeBind>> report)
    {
        if (!symbols.CanBind) return;
        CandidateNodes.Register(context, node =>
        {
            var binds = Read(node.Node, node.SemanticModel, symbols, node.CancellationToken);
            if (binds.Count > 0) report(node, binds);
        });
    }

    private static IReadOnlyList<CodeBind> Read(SyntaxNode node, SemanticModel model, KnownSymbols symbols, CancellationToken cancellation)
    {
        if (node is AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "Prefixes" }, Right: InitializerExpressionSyntax }) return ReadPrefixes(node, model, symbols, cancellation);
        if (HostSettings.MayBe(node)) return ReadSettings(node, model, symbols, cancellation);
        if (!MayBind(node)) return [];
        var operation = model.GetOperation(node, cancellation);
        var api = ApiOf(operation, symbols);
        return api == BindApi.None ? [] : new BindReader(api, operation!, symbols, model, cancellation).Read();
    }

    private static List<CodeBind> ReadSettings(SyntaxNode node, SemanticModel model, KnownSymbols symbols, CancellationToken cancellation)
    {
        var operation = model.GetOperation(node, cancellation);
        var binds = new List<CodeBind>();
        foreach (var setting in new HostSettings(symbols, model, cancellation).In(operation))
            binds.AddRange(new BindReader(setting.Api, operation!, symbols, model, cancellation).Read(setting));
        return binds;
    }

    // new HttpListener { Prefixes = { "http://localhost:5080/" } }
    private static List<CodeBind> ReadPrefixes(SyntaxNode node, SemanticModel model, KnownSymbols symbols, CancellationToken cancellation)
    {
        var binds = new List<CodeBind>();
        if (model.GetOperation(node, cancellation) is not IMemberInitializerOperation { Initializer.Initializers: var added }) return binds;
        foreach (var one in added)
        {
            if (ApiOf(one, symbols) is BindApi.HttpListenerPrefix and var api) binds.AddRange(new BindReader(api, one, symbols, model, cancellation).Read());
        }

        return binds;
    }

    private static bool MayBind(SyntaxNode node) => node switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } access, ArgumentList.Arguments.Count: > 0 } => name switch
        {
            "Listen" or "ListenAnyIP" or "ListenLocalhost" or "UseUrls" or "Bind" or "PreferHostingUrls" => true,
            "Run" or "RunAsync" => NameOf(access.Expression) != "Task",
            "Add" => access.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Urls" or "Prefixes" or "UrlPrefixes" },
            "Create" => NameOf(access.Expression) == "TcpListener",
            _ => false,
        },
        InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax { Name.Identifier.ValueText: "Run" or "RunAsync" } } => true,
        ObjectCreationExpressionSyntax creation => NameOf(creation.Type) == "TcpListener",
        ImplicitObjectCreationExpressionSyntax creation => MayBeTcpListener(creation),
        _ => false,
    };

    // Where the type stands elsewhere, the address gives it away.
    private static bool MayBeTcpListener(ImplicitObjectCreationExpressionSyntax creation) => creation switch
    {
        { Parent: EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax declaration } } } => NameOf(declaration.Type) == "TcpListener",
        { Parent: EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax declaration } } => NameOf(declaration.Type) == "TcpListener",
        { ArgumentList.Arguments: [{ Expression: MemberAccessExpressionSyntax address }, _] } => NameOf(address.Expression) == "IPAddress",
        _ => false,
    };

    private static string? NameOf(ExpressionSyntax expression) => expression switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        NullableTypeSyntax nullable => NameOf(nullable.ElementType),
        _ => null,
    };

    private static BindApi ApiOf(IOperation? operation, KnownSymbols symbols) => operation switch
    {
        IObjectCreationOperation { Type: { } type } => Is(type, symbols.TcpListener) ? BindApi.TcpListener : BindApi.None,
        IInvocationOperation { TargetMethod: { ContainingType: { } type } method } call => method.Name switch
        {
            "Listen" when Is(type, symbols.KestrelServerOptions) => BindApi.KestrelListen,
            "ListenAnyIP" when Is(type, symbols.KestrelServerOptions) => BindApi.KestrelListenAnyIP,
            "ListenLocalhost" when Is(type, symbols.KestrelServerOptions) => BindApi.KestrelListenLocalhost,
            "UseUrls" when Is(type, symbols.WebHostBuilderExtensions) => BindApi.UseUrls,
            "PreferHostingUrls" when Is(type, symbols.WebHostBuilderExtensions) => BindApi.PreferHostingUrls,
            "Run" or "RunAsync" when Is(type, symbols.WebApplication) => BindApi.AppRun,
            "Bind" when Is(type, symbols.Socket) => ListeningSockets.IsListening(call) ? BindApi.SocketBind : BindApi.SilentSocket,
            "Create" when Is(type, symbols.TcpListener) => BindApi.TcpListenerCreate,
            "Add" when Is(type, symbols.HttpListenerPrefixes) => BindApi.HttpListenerPrefix,
            "Add" when Is(type, symbols.HttpSysPrefixes) && method.Parameters is [{ Type.SpecialType: SpecialType.System_String }] => BindApi.HttpSysPrefix,
            "Add" when call.Instance is IPropertyReferenceOperation { Property: { Name: "Urls", ContainingType: { } owner } } && Is(owner, symbols.WebApplication)
                => BindApi.AppUrls,
            _ => BindApi.None,
        },
        _ => BindApi.None,
    };
}
