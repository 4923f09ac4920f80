using System;
using ConnLint.Analyzers.Binds;
using ConnLint.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using static ConnLint.Analyzers.Symbols.KnownSymbols;

namespace ConnLint.Analyzers.Variables;

/// <summary>Recognises the expressions that read or set an environment variable by its name; the method's name is looked at first, as in <see cref="BindCalls"/>.</summary>
internal static class VariableCalls
{
    /// <summary>Calls <paramref name="report"/> with every expression that names a variable by a constant.</summary>
    public static void Register(CompilationStartAnalysisContext context, KnownSymbols symbols, Action<CandidateNode, VariableCall> report)
        => CandidateNodes.Register(context, node =>
        {
            if (Of(node, symbols) is { } call) report(node, call);
        });

    private static VariableCall? Of(CandidateNode node, KnownSymbols symbols) => node.Node switch
    {
        InvocationExpressionSyntax { ArgumentList.Arguments: [{ NameColon: null } first, ..] } call => OfCall(call, first.Expression, node, symbols),
        ElementAccessExpressionSyntax { ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax name }] } access => OfElement(access, name, node, symbols),
        ImplicitElementAccessSyntax { ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax name }] } access => OfElement(access, name, node, symbols),
        _ => null,
    };

    private static VariableCall? OfCall(InvocationExpressionSyntax call, ExpressionSyntax argument, CandidateNode node, KnownSymbols symbols)
    {
        if (VariableGuards.NameOf(call) is not ("GetEnvironmentVariable" or "SetEnvironmentVariable" or "WithEnvironment" or "UseSetting")) return null;
        if (node.SemanticModel.GetSymbolInfo(call, node.CancellationToken).Symbol is not IMethodSymbol method || UseOf(method, symbols) is not { } use) return null;
        if (node.SemanticModel.GetConstantValue(argument, node.CancellationToken) is not { HasValue: true, Value: string { Length: > 0 } name }) return null;
        return new VariableCall(call, argument, name, use, use != VariableUse.Read && call.ArgumentList.Arguments is [_, { NameColon: null } second, ..] ? second.Expression : null);
    }

    private static VariableUse? UseOf(IMethodSymbol method, KnownSymbols symbols) => method.Name switch
    {
        "GetEnvironmentVariable" when Is(method.ContainingType, symbols.Environment) => VariableUse.Read,
        "SetEnvironmentVariable" when Is(method.ContainingType, symbols.Environment) => VariableUse.Set,
        "WithEnvironment" when Is(method.ContainingType, symbols.AspireResources) => VariableUse.SetForAnother,
        "UseSetting" when HostTypes.IsWebHostBuilder(method.ContainingType, symbols) => VariableUse.SetHostKey,
        _ => null,
    };

    private static VariableCall? OfElement(ExpressionSyntax access, LiteralExpressionSyntax literal, CandidateNode node, KnownSymbols symbols)
    {
        var name = literal.Token.ValueText;
        if (name.Length == 0 || !literal.IsKind(SyntaxKind.StringLiteralExpression)) return null;

        var value = access.Parent is AssignmentExpressionSyntax assignment && assignment.Left == access ? assignment.Right : null;
        if (value is not null) return IsOtherEnvironment(access, node, symbols) ? new VariableCall(access, literal, name, VariableUse.SetForAnother, value) : null;

        return IsVariableName(name) && node.SemanticModel.GetOperation(access, node.CancellationToken) is IPropertyReferenceOperation { Property.ContainingType: var owner } && IsOrImplements(owner, symbols.Configuration)
            ? new VariableCall(access, literal, name, VariableUse.ReadAsSetting, null) : null;
    }

    // start.Environment["NAME"] = …; new ProcessStartInfo { Environment = { ["NAME"] = … } }
    private static bool IsOtherEnvironment(ExpressionSyntax access, CandidateNode node, KnownSymbols symbols)
    {
        var environment = access switch
        {
            ElementAccessExpressionSyntax element => element.Expression,
            { Parent: AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax { Parent: AssignmentExpressionSyntax { Left: var target } } } } => target,
            _ => null,
        };
        var name = environment switch { MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText, IdentifierNameSyntax identifier => identifier.Identifier.ValueText, _ => null };
        return name is "Environment" or "EnvironmentVariables"
            && node.SemanticModel.GetSymbolInfo(environment!, node.CancellationToken).Symbol is IPropertySymbol { ContainingType: var owner } && Is(owner, symbols.ProcessStartInfo);
    }

    // API_URL and not Api:Url: settings live in files that are not the environment's.
    private static bool IsVariableName(string key)
    {
        foreach (var character in key)
        {
            if (character is not ((>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_')) return false;
        }

        return true;
    }
}
