using ConnLint.Endpoints.Addresses;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ConnLint.Analyzers.Values;

/// <content>What is computed of a text that is otherwise known.</content>
internal readonly partial struct ValueTracer
{
    /// <summary>The only value in a text that is known at run time alone; null where there are several, where a format changes it, and where nothing is computed.</summary>
    public IOperation? Computed(IOperation? value) => Computed(value, 0);

    private IOperation? Computed(IOperation? value, int depth)
    {
        if (depth > MaxDepth) return null;
        var origin = Origin(value, depth);
        switch (origin)
        {
            case IInterpolatedStringOperation interpolated:
                IOperation? only = null;
                foreach (var part in interpolated.Parts)
                {
                    if (part is not IInterpolationOperation hole || PlainHole(hole, depth) is { } text && text.IndexOf(TracedText.Hole) < 0) continue;
                    if (only is not null || hole.FormatString is not null || hole.Alignment is not null) return null;
                    only = hole.Expression;
                }

                return only is null ? null : Computed(only, depth + 1);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } sum:
                var (left, right) = (IsKnown(sum.LeftOperand, depth), IsKnown(sum.RightOperand, depth));
                return left == right ? null : Computed(left ? sum.RightOperand : sum.LeftOperand, depth + 1);
            default:
                return BuiltText(origin, depth + 1) is null ? origin : null;
        }
    }

    private bool IsKnown(IOperation value, int depth) => TextOf(value, depth + 1) is { } text && text.IndexOf(TracedText.Hole) < 0;
}
