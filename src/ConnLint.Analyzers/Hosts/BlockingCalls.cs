using System.Threading;
using ConnLint.Analyzers.Symbols;
using ConnLint.Analyzers.Values;
using ConnLint.Analyzers.Variables;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ConnLint.Analyzers.Hosts;

/// <summary>Tells how long an expression keeps its method from going on.</summary>
internal sealed class BlockingCalls(KnownSymbols symbols, SemanticModel model, CancellationToken cancellation)
{
    private readonly Durations _durations = new(symbols, model, cancellation);

    /// <summary>The milliseconds of <c>Thread.Sleep</c>, of an awaited <c>Task.Delay</c>, or of a wait with a limit; null for what is none of these or has no constant.</summary>
    public double? Pause(SyntaxNode node) => node switch
    {
        InvocationExpressionSyntax { ArgumentList.Arguments: [{ Expression: var time }] } call when IsStatic(call, "Sleep", symbols.Thread) => _durations.Milliseconds(time),
        AwaitExpressionSyntax { Expression: var task } => Delay(WithoutContext(task)),
        _ when BlockedTask(node) is { } task => Delay(task),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Wait", Expression: var task }, ArgumentList.Arguments: [{ Expression: var time }, ..] }
            when IsTask(task) => _durations.Milliseconds(time),
        _ => null,
    };

    /// <summary>The task on which the thread is blocked until it is done: <c>Wait()</c>, <c>Result</c> and <c>GetAwaiter().GetResult()</c> without a limit.</summary>
    public ExpressionSyntax? BlockedTask(SyntaxNode node)
    {
        var task = node switch
        {
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Wait", Expression: var waited }, ArgumentList.Arguments: var arguments }
                when arguments.Count == 0 || (arguments.Count == 1 && KnownSymbols.Is(model.GetTypeInfo(arguments[0].Expression, cancellation).Type, symbols.CancellationToken)) => waited,
            InvocationExpressionSyntax
            {
                Expression: MemberAccessExpressionSyntax
                {
                    Name.Identifier.ValueText: "GetResult",
                    Expression: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "GetAwaiter", Expression: var awaited } },
                },
            } => WithoutContext(awaited),
            MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Result", Expression: var read } => read,
            _ => null,
        };
        return task is not null && IsTask(task) ? task : null;
    }

    /// <summary>Whether the task is done before anybody can wait for it.</summary>
    public bool IsDone(ExpressionSyntax task)
        => model.GetSymbolInfo(task, cancellation).Symbol is { IsStatic: true, Name: "CompletedTask" or "FromResult", ContainingType.Name: "Task" or "ValueTask" };

    /// <summary>Whether the task itself ends after a while, though the source does not say after how long.</summary>
    public bool HasLimit(ExpressionSyntax task)
        => task is InvocationExpressionSyntax call && VariableGuards.NameOf(call) is "Delay" or "WhenAny" or "WaitAsync"
            && model.GetSymbolInfo(call, cancellation).Symbol is { ContainingType: var type } && IsTask(type);

    private double? Delay(ExpressionSyntax task)
        => task is InvocationExpressionSyntax { ArgumentList.Arguments: [{ Expression: var time }, ..] } call && IsStatic(call, "Delay", symbols.Task) ? _durations.Milliseconds(time) : null;

    private bool IsStatic(InvocationExpressionSyntax call, string name, INamedTypeSymbol? type)
        => VariableGuards.NameOf(call) == name && model.GetSymbolInfo(call, cancellation).Symbol is IMethodSymbol { IsStatic: true } method && KnownSymbols.Is(method.ContainingType, type);

    private bool IsTask(ExpressionSyntax expression)
        => model.GetTypeInfo(expression, cancellation).Type is { } type && IsTask(type);

    private bool IsTask(ITypeSymbol type) => KnownSymbols.Is(type, symbols.Task) || KnownSymbols.Is(type.BaseType, symbols.Task);

    private static ExpressionSyntax WithoutContext(ExpressionSyntax task)
        => task is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait", Expression: var configured } } ? configured : task;
}
