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
/// clause on the local, and where the value goes into a method that may check it.
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EndpointFromUnsetVariableAnalyzer() : EndpointAnalyzer(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = Descriptors.For(RuleCatalogue.EndpointFromUnsetVariable);

    private protected override void Register(CompilationStartAnalysisContext context, KnownSymbols symbols, ProjectOptions project)
    {
        if (symbols.Environment is null) return;

        // Syntax, because the name excludes nearly every invocation before anything has to be bound (docs/adr/0004).
        context.RegisterSyntaxNodeAction(node => Analyze(node, symbols), SyntaxKind.InvocationExpression);
    }

    private static void Analyze(SyntaxNodeAnalysisContext context, KnownSymbols symbols)
    {
        var invocation = (InvocationExpressionSyntax)context.Node;
        if (!IsNamedGetEnvironmentVariable(invocation)) return;
        if (context.SemanticModel.GetOperation(invocation, context.CancellationToken) is not IInvocationOperation call) return;
        if (!SymbolEqualityComparer.Default.Equals(call.TargetMethod.ContainingType, symbols.Environment)) return;
        if (call.Arguments is not [{ Value.ConstantValue: { HasValue: true, Value: string name } }, ..] || name.Length == 0) return;
        if (!new EndpointFlow(symbols, context.SemanticModel, context.CancellationToken).ReachesUnchecked(call)) return;

        context.ReportDiagnostic(Diagnostics.InSource(Descriptor, invocation.GetLocation(), Guarded(context, invocation, name), [], Quoted.Text(name)));
    }

    private static bool IsNamedGetEnvironmentVariable(InvocationExpressionSyntax invocation) => invocation.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        IdentifierNameSyntax identifier => identifier.Identifier.ValueText, // using static
        _ => null,
    } == "GetEnvironmentVariable";

    private static string Guarded(SyntaxNodeAnalysisContext context, InvocationExpressionSyntax invocation, string name)
    {
        var exception = context.SemanticModel.LookupNamespacesAndTypes(invocation.SpanStart, name: "InvalidOperationException").IsEmpty
            ? "System.InvalidOperationException" : "InvalidOperationException";
        var message = SymbolDisplay.FormatLiteral("The environment variable '" + name + "' is not set.", quote: true);
        var guarded = invocation + " ?? throw new " + exception + "(" + message + ")";
        return invocation.Parent is ArgumentSyntax or EqualsValueClauseSyntax or AssignmentExpressionSyntax or ParenthesizedExpressionSyntax ? guarded : "(" + guarded + ")";
    }
}
