using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ConnLint.Analyzers.Values;

/// <summary>Reads what is handed over in a list: arguments of <c>params</c>, arrays, collection expressions.</summary>
internal static class OperationLists
{
    /// <summary>The elements where they are written in place; else the list itself, of which nobody knows more.</summary>
    public static IEnumerable<IOperation> Elements(IOperation? argument)
    {
        if (argument is null) yield break;
        if (argument is IConversionOperation { Operand: { Syntax: CollectionExpressionSyntax } operand }) argument = operand;
        if (argument is IArrayCreationOperation { Initializer: { } initializer })
        {
            foreach (var element in initializer.ElementValues) yield return element;
        }
        else if (argument.Syntax is CollectionExpressionSyntax || argument is { IsImplicit: true } and not IConversionOperation) // of "params" that is no array, as a span
        {
            foreach (var element in argument.ChildOperations) yield return element;
        }
        else
        {
            yield return argument;
        }
    }
}
