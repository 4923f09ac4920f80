using System;
using System.Threading;
using ConnLint.Analyzers.Symbols;
using ConnLint.Analyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ConnLint.Analyzers.Variables;

/// <summary>Follows a value that may be null forward to an endpoint API, and stops at whatever checks it.</summary>
internal readonly struct EndpointFlow(KnownSymbols symbols, SemanticModel model, CancellationToken cancellation)
{
    private const int MaxDepth = 12;

    public bool ReachesUnchecked(IOperation value) => Follow(value, 0);

    private bool Follow(IOperation value, int depth)
    {
        while (depth++ < MaxDepth)
        {
            switch (value.Parent)
            {
                case IConversionOperation { OperatorMethod: null } or IParenthesizedOperation: value = value.Parent; break;
                case IInterpolationOperation { Parent: IInterpolatedStringOperation text } hole:
                    if (IsAuthorityOf(text, hole)) return true;
                    value = text;
                    break;
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } sum:
                    if (value == sum.RightOperand && EndsInAuthority(TextBefore(sum))) return true;
                    value = sum;
                    break;
                case IArgumentOperation { Parent: IInvocationOperation call } argument:
                    if (EndpointSinks.IsEndpoint(call.TargetMethod, argument.Parameter, symbols)) return true;
                    if (!EndpointSinks.IsNumberParse(call.TargetMethod)) return false;
                    value = call;
                    break;
                case IArgumentOperation { Parent: IObjectCreationOperation { Constructor: { } constructor } } argument:
                    return EndpointSinks.IsEndpoint(constructor, argument.Parameter, symbols);
                case IArrayInitializerOperation { Parent: IArrayCreationOperation { Parent: IArgumentOperation { Parent: IInvocationOperation call } argument } }:
                    return EndpointSinks.IsEndpoint(call.TargetMethod, argument.Parameter, symbols);
                case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } declarator }:
                    return FollowLocal(local, (VariableDeclaratorSyntax)declarator.Syntax, depth);
                default: return false;
            }
        }

        return false;
    }

    // Any check, anywhere in the member, excuses the local: which of them guards which use is not decided here.
    private bool FollowLocal(ILocalSymbol local, VariableDeclaratorSyntax declarator, int depth)
    {
        if (!LocalWrites.IsAssignedOnce(declarator)) return false;

        var reaches = false;
        foreach (var node in LocalWrites.ScopeOf(declarator).DescendantNodes())
        {
            if (node is not IdentifierNameSyntax identifier || identifier.Identifier.ValueText != local.Name) continue;
            if (model.GetOperation(identifier, cancellation) is not ILocalReferenceOperation reference || !SymbolEqualityComparer.Default.Equals(reference.Local, local)) continue;
            if (NullChecks.IsCheck(identifier, reference, symbols)) return false;
            reaches |= Follow(reference, depth);
        }

        return reaches;
    }

    private static bool IsAuthorityOf(IInterpolatedStringOperation text, IInterpolationOperation hole)
    {
        var before = "";
        foreach (var part in text.Parts)
        {
            if (part == hole) return EndsInAuthority(before);
            before += part is IInterpolatedStringTextOperation { Text.ConstantValue: { HasValue: true, Value: string literal } } ? literal : "0";
        }

        return false;
    }

    private static string TextBefore(IBinaryOperation sum) => sum.LeftOperand switch
    {
        { ConstantValue: { HasValue: true, Value: string text } } => text,
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } left => TextBefore(left)
            + (left.RightOperand.ConstantValue is { HasValue: true, Value: string text } ? text : "0"),
        _ => "0",
    };

    // "http://" or "http://host:" is still open for a host or a port; after the first slash comes a path.
    private static bool EndsInAuthority(string before)
    {
        var delimiter = before.IndexOf("://", StringComparison.Ordinal);
        return delimiter > 0 && IsNetworkScheme(before.Substring(0, delimiter)) && before.IndexOfAny(['/', '?', '#'], delimiter + 3) < 0;
    }

    private static bool IsNetworkScheme(string scheme)
        => scheme.ToLowerInvariant() is "http" or "https" or "ws" or "wss" or "tcp" or "amqp" or "amqps" or "redis" or "rediss" or "net.tcp" or "mqtt" or "mqtts";
}
