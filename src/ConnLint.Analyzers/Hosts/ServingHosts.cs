using System.Threading;
using ConnLint.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ConnLint.Analyzers.Hosts;

/// <summary>Tells whether the entry point visibly gives the builder of a host a web server or a hosted service, which do nothing until the host runs.</summary>
internal static class ServingHosts
{
    public static bool AreBuiltBy(InvocationExpressionSyntax build, SyntaxNode body, SemanticModel model, KnownSymbols symbols, CancellationToken cancellation)
    {
        var builder = RootOf(build);
        foreach (var node in body.DescendantNodes())
        {
            if (node is not SimpleNameSyntax { Identifier.ValueText: "AddHostedService" or "ConfigureWebHostDefaults" or "ConfigureWebHost", Parent: MemberAccessExpressionSyntax } name) continue;
            if (!IsFor(builder, build, name)) continue;
            if (model.GetSymbolInfo(name, cancellation).Symbol is not IMethodSymbol { ContainingType: var type }) continue;
            if (KnownSymbols.Is(type, symbols.HostedServiceRegistration) || KnownSymbols.Is(type, symbols.WebHostDefaultsRegistration) || KnownSymbols.Is(type, symbols.WebHostRegistration)) return true;
        }

        return false;
    }

    // In the chain that ends in this Build, or in a statement on the same builder.
    private static bool IsFor(string? builder, InvocationExpressionSyntax build, SyntaxNode name)
    {
        foreach (var ancestor in name.Ancestors())
        {
            if (ancestor == build) return true;
            if (builder is not null && ancestor is ExpressionStatementSyntax { Expression: var expression } && RootOf(expression) == builder) return true;
        }

        return false;
    }

    /// <summary>The name at the start of a chain, e.g. <c>builder</c> of <c>builder.Services.AddHostedService&lt;T&gt;()</c>.</summary>
    private static string? RootOf(ExpressionSyntax? chain)
    {
        while (true)
        {
            switch (chain)
            {
                case InvocationExpressionSyntax call: chain = call.Expression; break;
                case MemberAccessExpressionSyntax access: chain = access.Expression; break;
                case IdentifierNameSyntax root: return root.Identifier.ValueText;
                default: return null;
            }
        }
    }
}
