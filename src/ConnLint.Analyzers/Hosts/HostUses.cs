using System;
using System.Threading;
using ConnLint.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ConnLint.Analyzers.Hosts;

/// <summary>What a program does with a host that it has built.</summary>
[Flags]
internal enum HostUses
{
    None = 0,

    /// <summary>Reads its services, configuration or environment, which needs no running host.</summary>
    Reads = 1,

    /// <summary>Adds middleware, endpoints or addresses, which serve nobody until the host runs.</summary>
    Configures = 2,

    /// <summary>Runs or starts it, or hands it to code that may.</summary>
    MayRun = 4,
}

/// <summary>Follows a host through the references to its local.</summary>
internal sealed class HostReferences(KnownSymbols symbols, SemanticModel model, CancellationToken cancellation)
{
    /// <summary>What the entry point, functions inside it included, does with the host in <paramref name="local"/>.</summary>
    public HostUses Of(ISymbol local, SyntaxNode body)
    {
        var uses = HostUses.None;
        foreach (var node in body.DescendantNodes())
        {
            if (node is not IdentifierNameSyntax reference || reference.Identifier.ValueText != local.Name) continue;
            if (!SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(reference, cancellation).Symbol, local)) continue;
            uses |= Of(reference);
            if ((uses & HostUses.MayRun) != HostUses.None) break;
        }

        return uses;
    }

    private HostUses Of(ExpressionSyntax value)
    {
        while (value.Parent is ParenthesizedExpressionSyntax or PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression }) value = (ExpressionSyntax)value.Parent;
        return value.Parent switch
        {
            MemberAccessExpressionSyntax access when access.Expression == value => OfMember(access),
            ArgumentSyntax argument => OfArgument(argument),
            AssignmentExpressionSyntax { Parent: ExpressionStatementSyntax } assignment when assignment.Left == value => HostUses.None,
            UsingStatementSyntax => HostUses.None,
            ExpressionStatementSyntax => HostUses.Configures,
            _ => HostUses.MayRun,
        };
    }

    private HostUses OfMember(MemberAccessExpressionSyntax access) => model.GetSymbolInfo(access, cancellation).Symbol switch
    {
        IPropertySymbol { Name: "Urls" } => HostUses.Configures,
        IPropertySymbol => HostUses.Reads,
        IMethodSymbol { Name: "Dispose" or "DisposeAsync" or "StopAsync" } => HostUses.None,

        // The terminal middleware "app.Run(handler)" is one of these: it takes the pipeline, not the host.
        IMethodSymbol method when HostTypes.IsPipeline(HostTypes.ReceiverOf(method), symbols) => HostUses.Configures,
        IMethodSymbol { ReducedFrom.Parameters: [var host, ..] } method when access.Parent is InvocationExpressionSyntax call && HostTypes.IsHost(host.Type, symbols) => OfExtension(method, host, call),
        _ => HostUses.MayRun,
    };

    // What gives the host back leaves it to its caller to run it.
    private HostUses OfExtension(IMethodSymbol method, IParameterSymbol host, InvocationExpressionSyntax call)
    {
        var givesBack = HostTypes.IsHost(method.ReturnType, symbols);
        if (method.DeclaringSyntaxReferences.IsEmpty) return givesBack ? Of(call) : HostUses.MayRun;

        var uses = OwnMethods.UsesOf(host, cancellation);
        return !givesBack || call.Parent is ExpressionStatementSyntax ? uses : uses | Of(call);
    }

    private HostUses OfArgument(ArgumentSyntax argument)
    {
        if (model.GetOperation(argument, cancellation) is not IArgumentOperation { Parameter: { Type: var type } parameter }) return HostUses.MayRun;
        if (HostTypes.IsPipeline(type, symbols)) return HostUses.Configures;
        return HostTypes.IsHost(type, symbols) && argument.Parent?.Parent?.Parent is ExpressionStatementSyntax ? OwnMethods.UsesOf(parameter, cancellation) : HostUses.MayRun;
    }
}
