using System;
using ConnLint.Analyzers.Files;
using ConnLint.Analyzers.Symbols;
using ConnLint.Endpoints.Facts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using static ConnLint.Analyzers.Symbols.KnownSymbols;

namespace ConnLint.Analyzers.Binds;

/// <summary>A call that makes a host's builder.</summary>
/// <param name="Kind">The builder.</param>
/// <param name="PassesArguments">Whether it gets arguments, which may be the program's.</param>
/// <param name="Place">The name of what makes it.</param>
internal sealed record HostBuilderCall(HostBuilderKind Kind, bool PassesArguments, TextPlace Place);

/// <summary>Recognises the calls that make a host's builder; the name is looked at first, as syntax (docs/adr/0004).</summary>
internal static class HostBuilders
{
    /// <summary>
    /// Calls <paramref name="report"/> with every builder, <paramref name="https"/> when the program tells its server how to bind https, <paramref name="httpSys"/> when it runs on HTTP.sys,
    /// and <paramref name="configuration"/> when it hands configuration of its own to the host.
    /// </summary>
    public static void Register(CompilationStartAnalysisContext context, KnownSymbols symbols, Action<HostBuilderCall> report, Action https, Action<TextPlace> httpSys, Action configuration)
        => CandidateNodes.Register(context, node =>
        {
            if (NameOf(node.Node) is not { } name) return;
            if (name is "UseKestrelHttpsConfiguration" or "UseKestrel") https();
            else if (name == "UseConfiguration") configuration();
            else if (name == HttpSysServer.Call) ReportHttpSys(node, symbols, httpSys);
            else if (node.SemanticModel.GetSymbolInfo(node.Node, node.CancellationToken).Symbol is IMethodSymbol method && KindOf(method, symbols) is { } kind)
                report(new HostBuilderCall(kind, method.MethodKind == MethodKind.Constructor || ((InvocationExpressionSyntax)node.Node).ArgumentList.Arguments.Count > 0, PlaceOf(node.Node)));
        });

    private static void ReportHttpSys(CandidateNode node, KnownSymbols symbols, Action<TextPlace> report)
    {
        if (!HttpSysServer.IsCall(node.Node) || node.SemanticModel.GetSymbolInfo(node.Node, node.CancellationToken).Symbol is not IMethodSymbol { ContainingType: var type }) return;
        if (Is(type, symbols.HttpSysHosting)) report(PlaceOf(node.Node));
    }

    private static TextPlace PlaceOf(SyntaxNode node)
        => Places.Of((node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: var name } } ? name : ((ObjectCreationExpressionSyntax)node).Type).GetLocation());

    private static string? NameOf(SyntaxNode node) => node switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } }
            when name is "CreateBuilder" or "Create" or "CreateSlimBuilder" or "CreateEmptyBuilder" or "CreateDefaultBuilder" or "UseKestrel" or "UseKestrelHttpsConfiguration" or "UseConfiguration" or HttpSysServer.Call => name,
        ObjectCreationExpressionSyntax { Type: SimpleNameSyntax { Identifier.ValueText: "WebHostBuilder" } } => "WebHostBuilder",
        _ => null,
    };

    /// <summary>The builder that a call or constructor makes; null for others.</summary>
    public static HostBuilderKind? KindOf(IMethodSymbol method, KnownSymbols symbols) => method switch
    {
        { Name: "CreateBuilder" or "Create", ContainingType: var type } when Is(type, symbols.WebApplication) => HostBuilderKind.WebApplication,
        { Name: "CreateSlimBuilder", ContainingType: var type } when Is(type, symbols.WebApplication) => HostBuilderKind.SlimWebApplication,
        { Name: "CreateEmptyBuilder", ContainingType: var type } when Is(type, symbols.WebApplication) => HostBuilderKind.EmptyWebApplication,
        { Name: "CreateDefaultBuilder", ContainingType: var type } when Is(type, symbols.Host) => HostBuilderKind.GenericHost,
        { Name: "CreateDefaultBuilder", ContainingType: var type } when Is(type, symbols.WebHost) => HostBuilderKind.WebHost,
        { MethodKind: MethodKind.Constructor, ContainingType: var type } when Is(type, symbols.LegacyWebHostBuilder) => HostBuilderKind.WebHost,
        _ => null,
    };
}
