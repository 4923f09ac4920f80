using System;
using System.Globalization;
using System.Threading;
using ConnLint.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ConnLint.Analyzers.Values;

/// <summary>Reads how long a wait lasts that the source fixes: milliseconds, or a <see cref="TimeSpan"/> made of one number.</summary>
internal readonly struct Durations(KnownSymbols symbols, SemanticModel model, CancellationToken cancellation)
{
    /// <summary>What waits for ever, in milliseconds as <see cref="Timeout.Infinite"/> is.</summary>
    public const double Infinite = double.PositiveInfinity;

    /// <summary>The milliseconds, or null for what is known only at run time.</summary>
    public double? Milliseconds(ExpressionSyntax expression) => new ValueTracer(symbols, model, cancellation).Origin(model.GetOperation(expression, cancellation), 0) switch
    {
        { ConstantValue: { HasValue: true, Value: IConvertible value and not string }, Type.SpecialType: SpecialType.System_Int32 or SpecialType.System_Int64 } => Finite(value.ToDouble(CultureInfo.InvariantCulture)),
        IFieldReferenceOperation { Field: { Name: nameof(Timeout.InfiniteTimeSpan), ContainingType: var type } } when SymbolEqualityComparer.Default.Equals(type, symbols.Timeout) => Infinite,
        IInvocationOperation { TargetMethod: { IsStatic: true, ContainingType: var type } method, Arguments: [{ Value.ConstantValue: { HasValue: true, Value: IConvertible value and not string } }, ..] }
            when SymbolEqualityComparer.Default.Equals(type, symbols.TimeSpan) && UnitOf(method.Name) is { } unit => Finite(value.ToDouble(CultureInfo.InvariantCulture) * unit),
        _ => null,
    };

    private static double Finite(double milliseconds) => milliseconds < 0 ? Infinite : milliseconds;

    private static double? UnitOf(string method) => method switch
    {
        nameof(TimeSpan.FromMilliseconds) => 1,
        nameof(TimeSpan.FromSeconds) => 1000,
        nameof(TimeSpan.FromMinutes) => 60_000,
        nameof(TimeSpan.FromHours) => 3_600_000,
        nameof(TimeSpan.FromDays) => 86_400_000,
        _ => null,
    };
}
