using ConnLint.Analyzers.Options;
using ConnLint.Analyzers.Symbols;
using ConnLint.Analyzers.Variables;
using ConnLint.Endpoints.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ConnLint.Analyzers.Rules.Variables;

/// <summary>
/// CONN3001: an environment variable that reaches an endpoint without a check that it is set.
/// </summary>
/// <remarks>
/// Reports <c>Environment.GetEnvironmentVariable</c> with a constant name whose result becomes the host or port of a URL text, <c>new Uri</c>, a listen
/// URL, a bind address or a port, directly or through a local. Silent for a value with <c>??</c>, a pattern, a comparison, a <c>Try</c> method, or a guard
/// clause on the local or on another read of the same variable, for what becomes a path, and where the value goes into a method that may check it.
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EndpointFromUnsetVariableAnalyzer() : EndpointAnalyzer(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = Descriptors.For(RuleCatalogue.EndpointFromUnsetVariable);

    private protected override void Register(CompilationStartAnalysisContext context, KnownSymbols symbols, ProjectOptions project)
    {
        if (symbols.Environment is null) return;
        CandidateNodes.Register(context, node => Analyze(node, symbols));
    }

    private static void Analyze(CandidateNode context, KnownSymbols symbols)
    {
        if (context.Node is not InvocationExpressionSyntax invocation || VariableGuards.NameOf(invocation) != "GetEnvironmentVariable") return;
        if (context.SemanticModel.GetOperation(invocation, context.CancellationToken) is not IInvocationOperation call) return;
        if (!SymbolEqualityComparer.Default.Equals(call.TargetMethod.ContainingType, symbols.Environment)) return;
        if (call.Arguments is not [{ Value.ConstantValue: { HasValue: true, Value: string name } }, ..] || name.Length == 0) return;
        if (!new EndpointFlow(symbols, context.SemanticModel, context.CancellationToken).ReachesUnchecked(call)) return;
        if (VariableGuards.Exist(invocation, name, context.SemanticModel, symbols, context.CancellationToken)) return;

        // The suppression of the compiler's own warning is part of what has to go.
        var read = invocation.Parent is PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } suppressed ? (ExpressionSyntax)suppressed : invocation;
        context.ReportDiagnostic(Diagnostics.InSource(Descriptor, read.GetLocation(), Guarded(context, read, invocation, name), [], Quoted.Text(name)));
    }

    private static string Guarded(CandidateNode context, ExpressionSyntax read, InvocationExpressionSyntax invocation, string name)
    {
        var exception = context.SemanticModel.LookupNamespacesAndTypes(invocation.SpanStart, name: "InvalidOperationException").IsEmpty
            ? "System.InvalidOperationException" : "InvalidOperationException";
        var message = SymbolDisplay.FormatLiteral("The environment variable '" + name + "' is not set.", quote: true);
        var guarded = invocation + " ?? throw new " + exception + "(" + message + ")";
        return read.Parent is ArgumentSyntax or EqualsValueClauseSyntax or AssignmentExpressionSyntax or ParenthesizedExpressionSyntax ? guarded : "(" + guarded + ")";
    }
}
