using System.Collections.Generic;
using System.Threading;
using ConnLint.Analyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ConnLint.Analyzers.Hosts;

/// <summary>What a member calls on a listener that it keeps in a local, functions inside it included.</summary>
internal sealed class ListenerCalls
{
    private readonly HashSet<string> _names = [];

    public ListenerCalls(VariableDeclaratorSyntax declarator, SemanticModel model, CancellationToken cancellation)
    {
        var local = model.GetDeclaredSymbol(declarator, cancellation);
        foreach (var node in LocalWrites.ScopeOf(declarator).DescendantNodes())
        {
            if (node is not IdentifierNameSyntax reference || reference.Identifier.ValueText != declarator.Identifier.ValueText) continue;
            if (!SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(reference, cancellation).Symbol, local)) continue;
            Add(reference, model, cancellation);
        }
    }

    /// <summary>Whether the listener is passed on, returned or stored, so that somebody else may start it.</summary>
    public bool GoesElsewhere { get; private set; }

    public InvocationExpressionSyntax? FirstAccept { get; private set; }

    /// <summary>Whether a member of that name is called, or only named, as for a delegate.</summary>
    public bool Include(string member) => _names.Contains(member);

    /// <summary>Whether a method of that name needs a listener that has been started.</summary>
    public static bool Accepts(string method) => method is "AcceptTcpClient" or "AcceptTcpClientAsync" or "AcceptSocket" or "AcceptSocketAsync" or "BeginAcceptTcpClient" or "BeginAcceptSocket" or "Pending"
        or "GetContext" or "GetContextAsync" or "BeginGetContext" or "Accept" or "AcceptAsync" or "BeginAccept";

    private void Add(IdentifierNameSyntax reference, SemanticModel model, CancellationToken cancellation)
    {
        switch (reference.Parent)
        {
            // An extension method may start it; of a name that does not bind nobody knows.
            case MemberAccessExpressionSyntax access when access.Expression == reference && model.GetSymbolInfo(access, cancellation).Symbol is { IsStatic: false } and not IMethodSymbol { ReducedFrom: not null }:
                _names.Add(access.Name.Identifier.ValueText);
                if (access.Parent is InvocationExpressionSyntax call && Accepts(access.Name.Identifier.ValueText)) FirstAccept ??= call;
                break;
            case UsingStatementSyntax: break;
            default: GoesElsewhere = true; break;
        }
    }
}
