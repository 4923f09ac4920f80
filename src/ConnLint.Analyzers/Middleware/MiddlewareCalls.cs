using System;
using System.Globalization;
using ConnLint.Analyzers.Binds;
using ConnLint.Analyzers.Files;
using ConnLint.Analyzers.Symbols;
using ConnLint.Endpoints.Addresses;
using ConnLint.Endpoints.Facts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ConnLint.Analyzers.Middleware;

/// <summary>
/// Recognises what a program puts in front of its endpoints. The name is looked at first, as syntax (docs/adr/0004); of the calls that come from packages, which
/// are called by no other name, it is enough.
/// </summary>
internal static class MiddlewareCalls
{
    public static void Register(CompilationStartAnalysisContext context, KnownSymbols symbols, Action<MiddlewareCall> report)
        => CandidateNodes.Register(context, node =>
        {
            if ((node.Node is AssignmentExpressionSyntax assignment ? Port(assignment, node, symbols) : Call(node, symbols)) is { } call) report(call);
        });

    private static MiddlewareCall? Call(CandidateNode node, KnownSymbols symbols)
    {
        var name = node.Node is InvocationExpressionSyntax { Expression: var called } ? called switch
        {
            MemberAccessExpressionSyntax access => access.Name,
            MemberBindingExpressionSyntax binding => binding.Name,
            _ => null,
        } : null;
        if (name is null || KindOf(name.Identifier.ValueText) is not { } kind) return null;
        if (kind == MiddlewareKind.HttpsRedirection && !IsRedirection(node, symbols)) return null;

        return new MiddlewareCall(kind, GuardOf(node, symbols), new SettingValue(name.Identifier.ValueText, Places.Of(name.GetLocation())));
    }

    private static MiddlewareKind? KindOf(string name) => name switch
    {
        "UseHttpsRedirection" => MiddlewareKind.HttpsRedirection,
        "UseForwardedHeaders" => MiddlewareKind.ForwardedHeaders,
        "MapGrpcService" => MiddlewareKind.GrpcService,
        "UseGrpcWeb" or "EnableGrpcWeb" or "AddJsonTranscoding" or "AddGrpcHttpApi" => MiddlewareKind.GrpcTranslation,
        _ => null,
    };

    private static bool IsRedirection(CandidateNode node, KnownSymbols symbols)
        => node.SemanticModel.GetSymbolInfo(node.Node, node.CancellationToken).Symbol is IMethodSymbol { ContainingType: var owner } && KnownSymbols.Is(owner, symbols.HttpsPolicyBuilderExtensions);

    // options.HttpsPort = 5001, and in an initialiser HttpsPort = 5001.
    private static MiddlewareCall? Port(AssignmentExpressionSyntax assignment, CandidateNode node, KnownSymbols symbols)
    {
        if (assignment.Left is not (MemberAccessExpressionSyntax { Name.Identifier.ValueText: "HttpsPort" } or IdentifierNameSyntax { Identifier.ValueText: "HttpsPort" })) return null;
        if (node.SemanticModel.GetSymbolInfo(assignment.Left, node.CancellationToken).Symbol is not IPropertySymbol { ContainingType: var owner } || !KnownSymbols.Is(owner, symbols.HttpsRedirectionOptions)) return null;

        var value = node.SemanticModel.GetConstantValue(assignment.Right, node.CancellationToken) is { HasValue: true, Value: int port } ? port.ToString(CultureInfo.InvariantCulture) : TracedText.Hole.ToString();
        return new MiddlewareCall(MiddlewareKind.HttpsPort, GuardOf(node, symbols), new SettingValue(value, Places.Of(assignment.Right.GetLocation())));
    }

    private static CallGuard GuardOf(CandidateNode node, KnownSymbols symbols)
    {
        if (EnvironmentGuard.IsOutsideDevelopment(node.Node, node.SemanticModel, symbols, node.CancellationToken)) return CallGuard.OutsideDevelopment;
        return Conditions.IsConditional(node.Node) ? CallGuard.Unknown : CallGuard.Always;
    }
}
