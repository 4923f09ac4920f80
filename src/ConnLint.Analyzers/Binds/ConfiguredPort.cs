using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ConnLint.Analyzers.Binds;

/// <summary>
/// Tells whether a constant port is only what is left where nothing was configured: the other branch of a condition hands the server its configuration
/// (<c>options.Configure(section)</c>), or binds what is no constant.
/// </summary>
internal static class ConfiguredPort
{
    private static readonly HashSet<string> Binding = new(StringComparer.Ordinal) { "Listen", "ListenAnyIP", "ListenLocalhost", "UseUrls", "TcpListener", "Bind" };

    public static bool IsElsewhere(SyntaxNode node, SemanticModel model, CancellationToken cancellation)
        => Branches.Around(node).Any(branch => branch.Other is { } other && other.DescendantNodesAndSelf().Any(code => IsConfigured(code, model, cancellation)));

    private static bool IsConfigured(SyntaxNode code, SemanticModel model, CancellationToken cancellation)
    {
        var (name, arguments) = code switch
        {
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var called } } call => (called, call.ArgumentList),
            ObjectCreationExpressionSyntax { Type: SimpleNameSyntax { Identifier.ValueText: var type } } creation => (type, creation.ArgumentList),
            _ => ("", null),
        };
        if (arguments is not { Arguments: [var first, ..] }) return false;
        if (name == "Configure") return first.Expression is not AnonymousFunctionExpressionSyntax;
        return Binding.Contains(name) && arguments.Arguments.Any(argument => IsNumberOrUrl(argument.Expression, model, cancellation));
    }

    // A port or a URL that somebody gives the program; an address alone moves no port.
    private static bool IsNumberOrUrl(ExpressionSyntax argument, SemanticModel model, CancellationToken cancellation)
        => argument is not AnonymousFunctionExpressionSyntax && !model.GetConstantValue(argument, cancellation).HasValue
            && model.GetTypeInfo(argument, cancellation).ConvertedType?.SpecialType is SpecialType.System_Int32 or SpecialType.System_String;
}
