using System;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ConnLint.Analyzers.Hosts;

/// <summary>What a method of the program does with the host that it gets. Its file cannot be asked for symbols here (RS1030): names decide, and a doubtful one may run the host.</summary>
internal static class OwnMethods
{
    public static HostUses UsesOf(IParameterSymbol host, CancellationToken cancellation)
    {
        if (host.ContainingSymbol.DeclaringSyntaxReferences is not [var reference]) return HostUses.MayRun;
        SyntaxNode? body = reference.GetSyntax(cancellation) switch
        {
            MethodDeclarationSyntax method => (SyntaxNode?)method.Body ?? method.ExpressionBody,
            LocalFunctionStatementSyntax function => (SyntaxNode?)function.Body ?? function.ExpressionBody,
            _ => null,
        };
        if (body is null) return HostUses.MayRun;

        var uses = HostUses.None;
        foreach (var node in body.DescendantNodes())
        {
            if (node is not SimpleNameSyntax { Identifier.ValueText: var name } used) continue;
            if (MayRun(name)) return HostUses.MayRun;
            if (name == host.Name) uses |= Of(used);
        }

        return uses;
    }

    private static bool MayRun(string name)
        => name.StartsWith("Run", StringComparison.Ordinal) || name.StartsWith("Start", StringComparison.Ordinal) || name.StartsWith("Wait", StringComparison.Ordinal);

    private static HostUses Of(SimpleNameSyntax host) => host.Parent switch
    {
        ReturnStatementSyntax => HostUses.None,
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: var member } access when access.Expression == host => member switch
        {
            "Services" or "Environment" or "Configuration" or "Logger" or "Lifetime" => HostUses.Reads,
            "Urls" => HostUses.Configures,
            _ => member.StartsWith("Use", StringComparison.Ordinal) || member.StartsWith("Map", StringComparison.Ordinal) ? HostUses.Configures : HostUses.MayRun,
        },
        _ => HostUses.MayRun,
    };
}
