using System;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ConnLint.Analyzers.Hosts;

/// <summary>Tells whether a method of the program only configures the host that it gets. Its file cannot be asked for symbols here (RS1030): names decide, and a doubtful one says no.</summary>
internal static class OwnMethods
{
    public static bool OnlyConfigure(IParameterSymbol host, CancellationToken cancellation)
    {
        if (host.ContainingSymbol.DeclaringSyntaxReferences is not [var reference]) return false;
        SyntaxNode? body = reference.GetSyntax(cancellation) switch
        {
            MethodDeclarationSyntax method => (SyntaxNode?)method.Body ?? method.ExpressionBody,
            LocalFunctionStatementSyntax function => (SyntaxNode?)function.Body ?? function.ExpressionBody,
            _ => null,
        };
        if (body is null) return false;

        foreach (var node in body.DescendantNodes())
        {
            if (node is not SimpleNameSyntax { Identifier.ValueText: var name } used) continue;
            if (MayRun(name) || (name == host.Name && !IsConfigured(used))) return false;
        }

        return true;
    }

    private static bool MayRun(string name)
        => name.StartsWith("Run", StringComparison.Ordinal) || name.StartsWith("Start", StringComparison.Ordinal) || name.StartsWith("Wait", StringComparison.Ordinal);

    private static bool IsConfigured(SimpleNameSyntax host) => host.Parent switch
    {
        ReturnStatementSyntax => true,
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: var member } access when access.Expression == host
            => member is "Services" or "Environment" or "Configuration" or "Logger" or "Lifetime" or "Urls" || member.StartsWith("Use", StringComparison.Ordinal) || member.StartsWith("Map", StringComparison.Ordinal),
        _ => false,
    };
}
