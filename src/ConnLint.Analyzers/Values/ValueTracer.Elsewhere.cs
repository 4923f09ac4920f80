using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ConnLint.Analyzers.Values;

/// <content>Members of other files: an analyzer has no semantic model of these, so that a literal is all that is read there.</content>
internal readonly partial struct ValueTracer
{
    private object? LiteralElsewhere(IOperation? origin) => origin switch
    {
        IFieldReferenceOperation { Field: { IsReadOnly: true, IsStatic: true } field } when IsMadeByInitializers(field) => LiteralOf(InitializerSyntaxOf(field)),
        IInvocationOperation { TargetMethod: { IsAsync: false, TypeParameters.Length: 0 } method } => LiteralOf(ReturnedBy(method)),
        IPropertyReferenceOperation { Property: { IsIndexer: false, SetMethod: null, GetMethod: { } getter } } => LiteralOf(ReturnedBy(getter)),
        _ => null,
    };

    private static object? LiteralOf(ExpressionSyntax? expression) => expression is LiteralExpressionSyntax { Token.Value: var value } ? value : null;

    private static bool IsMadeByInitializers(IFieldSymbol field) => field.ContainingType.StaticConstructors is [] or [{ IsImplicitlyDeclared: true }];

    private ExpressionSyntax? InitializerSyntaxOf(IFieldSymbol field)
        => field.DeclaringSyntaxReferences is [var reference] && reference.GetSyntax(cancellation) is VariableDeclaratorSyntax { Initializer.Value: { } value } ? value : null;
}
