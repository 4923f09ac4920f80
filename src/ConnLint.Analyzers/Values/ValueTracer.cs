using System.Globalization;
using System.Net;
using System.Threading;
using ConnLint.Analyzers.Symbols;
using ConnLint.Endpoints.Addresses;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using static ConnLint.Analyzers.Symbols.KnownSymbols;

namespace ConnLint.Analyzers.Values;

/// <summary>
/// Follows an expression back to what the source certainly says: constants, locals assigned once, readonly fields, members that return a constant,
/// interpolation, concatenation, <c>string.Format</c>, <c>Uri</c> and <c>UriBuilder</c>. Everything else, a value with a fallback included, is computed at run time and stays unknown.
/// </summary>
internal readonly partial struct ValueTracer(KnownSymbols symbols, SemanticModel model, CancellationToken cancellation)
{
    private const int MaxDepth = 8;

    /// <summary>The text, with holes; null when nothing of it is known.</summary>
    public TracedText? Text(IOperation? value)
    {
        var text = TextOf(value, 0);
        return text is null || text.Trim(TracedText.Hole).Length == 0 ? null : new TracedText(text);
    }

    public int? Number(IOperation? value)
        => ConstantOf(Origin(value, 0)) is { } constant && constant is int or ushort or short or byte or uint or long
            && long.TryParse(string.Format(CultureInfo.InvariantCulture, "{0}", constant), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number)
            && number is >= 0 and <= IPEndPoint.MaxPort ? (int)number : null;

    public IPAddress? Address(IOperation? value) => Origin(value, 0) switch
    {
        IFieldReferenceOperation { Field: { IsStatic: true } field } when Is(field.ContainingType, symbols.IPAddress) => field.Name switch
        {
            nameof(IPAddress.Any) => IPAddress.Any,
            nameof(IPAddress.IPv6Any) => IPAddress.IPv6Any,
            nameof(IPAddress.Loopback) => IPAddress.Loopback,
            nameof(IPAddress.IPv6Loopback) => IPAddress.IPv6Loopback,
            _ => null,
        },
        IInvocationOperation { TargetMethod.Name: nameof(IPAddress.Parse), Arguments: [{ Value: var text }, ..] } call
            when Is(call.TargetMethod.ContainingType, symbols.IPAddress)
            => Text(text) is { IsComplete: true } traced && IPAddress.TryParse(traced.Text, out var parsed) ? parsed : null,
        _ => null,
    };

    /// <summary>The address and port arguments of <c>new IPEndPoint(address, port)</c>, or nulls.</summary>
    public (IOperation? Address, IOperation? Port) EndPoint(IOperation? value)
        => Origin(value, 0) is IObjectCreationOperation { Arguments: [var first, var second] } creation && Is(creation.Type, symbols.IPEndPoint)
            ? (ArgumentAt(creation, first, second, 0), ArgumentAt(creation, first, second, 1))
            : (null, null);

    /// <summary>The expression that gives a value its content: conversions undone, locals assigned once and readonly fields looked through.</summary>
    public IOperation? Origin(IOperation? value, int depth)
    {
        while (value is not null && depth++ < MaxDepth)
        {
            if (value.ConstantValue.HasValue) return value;
            switch (value)
            {
                case IConversionOperation { IsTryCast: false, OperatorMethod: null } conversion: value = conversion.Operand; break;
                case IParenthesizedOperation parenthesized: value = parenthesized.Operand; break;
                case ILocalReferenceOperation { Local: var local } when InitializerOf(local) is { } initializer: value = initializer; break;
                case IFieldReferenceOperation { Field: { IsReadOnly: true } field } when InitializerOf(field) is { } initializer: value = initializer; break;
                case IInvocationOperation { TargetMethod: { IsAsync: false, TypeParameters.Length: 0 } method } when ConstantOf(method) is { } constant: return constant;
                case IPropertyReferenceOperation { Property: { IsIndexer: false, SetMethod: null, GetMethod: { } getter } } when ConstantOf(getter) is { } constant: return constant;
                default: return value;
            }
        }

        return value;
    }

    private object? ConstantOf(IOperation? origin) => origin is { ConstantValue: { HasValue: true, Value: var constant } } ? constant : LiteralElsewhere(origin);

    private static IOperation? ArgumentAt(IObjectCreationOperation creation, IArgumentOperation first, IArgumentOperation second, int ordinal)
        => first.Parameter?.Ordinal == ordinal ? first.Value : second.Parameter?.Ordinal == ordinal ? second.Value : null;

    private string? TextOf(IOperation? value, int depth)
    {
        if (depth > MaxDepth) return null;
        var origin = Origin(value, depth);
        switch (origin)
        {
            case not null when ConstantOf(origin) is { } constant:
                return string.Format(CultureInfo.InvariantCulture, "{0}", constant);
            case IInterpolatedStringOperation interpolated:
                var whole = new System.Text.StringBuilder();
                foreach (var part in interpolated.Parts)
                {
                    var text = part is IInterpolationOperation hole ? PlainHole(hole, depth) : TextOf(((IInterpolatedStringTextOperation)part).Text, depth + 1);
                    whole.Append(text ?? TracedText.Hole.ToString());
                }

                return whole.ToString();
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } sum:
                return (TextOf(sum.LeftOperand, depth + 1) ?? TracedText.Hole.ToString()) + (TextOf(sum.RightOperand, depth + 1) ?? TracedText.Hole.ToString());
            default:
                return BuiltText(origin, depth + 1);
        }
    }

    // A format or alignment changes the text in ways not worth following.
    private string? PlainHole(IInterpolationOperation hole, int depth)
        => hole.FormatString is null && hole.Alignment is null ? TextOf(hole.Expression, depth + 1) : null;

    private IOperation? InitializerOf(ILocalSymbol local)
        => local.DeclaringSyntaxReferences is [var reference]
            && reference.GetSyntax(cancellation) is VariableDeclaratorSyntax { Initializer.Value: { } value } declarator
            && LocalWrites.IsAssignedOnce(declarator)
            ? model.GetOperation(value, cancellation) : null;

    private IOperation? InitializerOf(IFieldSymbol field)
        => field.DeclaringSyntaxReferences is [{ SyntaxTree: var tree }] && tree == model.SyntaxTree
            && (field.IsStatic ? IsMadeByInitializers(field) : field.ContainingType.DeclaringSyntaxReferences.Length == 1)
            && InitializerSyntaxOf(field) is { Parent.Parent: VariableDeclaratorSyntax declarator } value
            && (field.IsStatic || LocalWrites.IsAssignedOnce(declarator, (TypeDeclarationSyntax)field.ContainingType.DeclaringSyntaxReferences[0].GetSyntax(cancellation)))
            ? model.GetOperation(value, cancellation) : null;
}
