using System;
using ConnLint.Analyzers.Values;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ConnLint.Analyzers.Binds;

/// <summary>
/// Tells whether a socket is bound only to learn a free port: port 0, its own endpoint is read, and the same member closes it and accepts nothing. Nobody can connect to it
/// in a way that matters.
/// </summary>
internal static class PortProbe
{
    public static bool Is(CodeBind bind)
    {
        if (bind.Bind.Port != 0 || bind.Api is not (BindApi.SocketBind or BindApi.TcpListener or BindApi.TcpListenerCreate)) return false;

        var (reads, closes) = (false, false);
        foreach (var node in LocalWrites.ScopeOf(bind.Call).DescendantNodes())
        {
            switch (node)
            {
                case LocalDeclarationStatementSyntax { UsingKeyword.RawKind: (int)SyntaxKind.UsingKeyword } or UsingStatementSyntax:
                    closes = true;
                    break;
                case SimpleNameSyntax { Identifier.ValueText: var name }:
                    if (name.StartsWith("Accept", StringComparison.Ordinal) || name.StartsWith("BeginAccept", StringComparison.Ordinal)) return false;
                    reads |= name is "LocalEndPoint" or "LocalEndpoint";
                    closes |= name is "Stop" or "Close" or "Dispose";
                    break;
            }
        }

        return reads && closes;
    }
}
