using System;
using System.Threading;
using ConnLint.Analyzers.Symbols;
using ConnLint.Analyzers.Values;
using ConnLint.Endpoints.Addresses;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ConnLint.Analyzers.Variables;

/// <summary>Follows a value that may be null forward to an endpoint API, and stops at whatever checks it.</summary>
internal readonly struct EndpointFlow(KnownSymbols symbols, SemanticModel model, CancellationToken cancellation)
{
    private const int MaxDepth = 12;

    public bool ReachesUnchecked(IOperation value) => Follow(value, 0);

    /// <summary>Whether an argument is only written to a console or a log.</summary>
    public static bool IsShown(IArgumentOperation argument)
        => argument.Parent is IInvocationOperation { TargetMethod.ContainingType.Name: "Console" or "Debug" or "Trace" or "LoggerExtensions" };

    private bool Follow(IOperation value, int depth)
    {
        while (depth++ < MaxDepth)
        {
            switch (value.Parent)
            {
                case IConversionOperation { OperatorMethod: null } or IParenthesizedOperation: value = value.Parent; break;
                case IInterpolationOperation { Parent: IInterpolatedStringOperation text } hole:
                    if (UrlPart.After(TextBefore(text, hole)) is var part && part != UrlPart.Kind.Start) return part == UrlPart.Kind.Authority && !IsOnlyShown(text);
                    value = text;
                    break;
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } sum:
                    if (value == sum.RightOperand && UrlPart.After(TextOf(sum.LeftOperand)) is var place && place != UrlPart.Kind.Start)
                        return place == UrlPart.Kind.Authority && !IsOnlyShown(sum);
                    value = sum;
                    break;
                case IInvocationOperation { TargetMethod: { ContainingType.SpecialType: SpecialType.System_String, ReturnType.SpecialType: SpecialType.System_String } } trim when trim.Instance == value:
                    value = trim;
                    break;
                case IArgumentOperation argument:
                    if (EndpointSinks.IsEndpoint(argument, symbols)) return true;
                    if (argument.Parent is not IInvocationOperation call || !EndpointSinks.IsNumberParse(call.TargetMethod)) return false;
                    value = call;
                    break;
                case IArrayInitializerOperation { Parent: IArrayCreationOperation { Parent: IArgumentOperation argument } }:
                    return EndpointSinks.IsEndpoint(argument, symbols);
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

    private static bool IsOnlyShown(IOperation text)
    {
        while (text.Parent is IConversionOperation or IParenthesizedOperation or IBinaryOperation) text = text.Parent;
        return text.Parent is IArgumentOperation argument && IsShown(argument);
    }

    private string TextBefore(IInterpolatedStringOperation text, IInterpolationOperation hole)
    {
        var before = "";
        foreach (var part in text.Parts)
        {
            if (part == hole) return before;
            before += part switch
            {
                IInterpolatedStringTextOperation literal => TextOf(literal.Text),
                IInterpolationOperation other => TextOf(other.Expression),
                _ => TracedText.Hole.ToString(),
            };
        }

        return before;
    }

    private string TextOf(IOperation value) => new ValueTracer(symbols, model, cancellation).Text(value)?.Text ?? TracedText.Hole.ToString();
}
