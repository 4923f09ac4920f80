using ConnLint.Analyzers.Hosts;
using ConnLint.Analyzers.Options;
using ConnLint.Analyzers.Symbols;
using ConnLint.Endpoints.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ConnLint.Analyzers.Rules.Process;

/// <summary>
/// CONN7001: a host that the entry point builds and never runs.
/// </summary>
/// <remarks>
/// Reports a call of a library's <c>Build</c> that gives an <c>IHost</c> or <c>IWebHost</c>, and <c>WebApplication.Create</c>, in top-level statements or in the program's
/// <c>Main</c>, where the host is dropped, or where its local is only configured: middleware, endpoints and URLs added, but neither run, started, returned
/// nor handed to code that may do so. <c>app.Run(handler)</c> adds middleware and runs nothing. Silent for a host of which only services,
/// configuration or environment are read, unless its builder visibly gets a web server of its own or a hosted service.
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HostNeverRunAnalyzer() : EndpointAnalyzer(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = Descriptors.For(RuleCatalogue.HostNeverRun);

    private protected override bool JudgesTests => true;

    private protected override void Register(CompilationStartAnalysisContext context, KnownSymbols symbols, ProjectOptions project)
    {
        if (symbols.GenericHost is null && symbols.LegacyHost is null) return;
        CandidateNodes.Register(context, node => Analyze(node, symbols));
    }

    private static void Analyze(CandidateNode context, KnownSymbols symbols)
    {
        if (context.Node is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: { Identifier.ValueText: "Build" or "Create" } name } } build) return;
        if (EntryPoint.Containing(build, context.SemanticModel, context.CancellationToken) is not { } body) return;
        if (!MakesHost(context.SemanticModel.GetSymbolInfo(build, context.CancellationToken).Symbol, symbols)) return;

        var (isDropped, local) = DestinationOf(build, context);
        if (!isDropped && (local is null || !IsForgotten(local, build, body, context, symbols))) return;
        var (host, remedy) = local is null ? (name.Identifier.ValueText + "()", ".Run()") : (local.Name, local.Name + ".Run()");
        var location = Location.Create(build.SyntaxTree, Microsoft.CodeAnalysis.Text.TextSpan.FromBounds(name.SpanStart, build.Span.End));
        context.ReportDiagnostic(Diagnostics.InSource(Descriptor, location, null, [], host, remedy));
    }

    // What the program's own method does with the host before it returns it, nobody can know here.
    private static bool MakesHost(ISymbol? symbol, KnownSymbols symbols)
        => symbol is IMethodSymbol { DeclaringSyntaxReferences.IsEmpty: true } method
            && (method.Name == "Build" ? HostTypes.IsHost(method.ReturnType, symbols) : KnownSymbols.Is(method.ContainingType, symbols.WebApplication));

    private static (bool IsDropped, ISymbol? Local) DestinationOf(InvocationExpressionSyntax build, CandidateNode context) => build.Parent switch
    {
        ExpressionStatementSyntax => (true, null),
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator } => (false, context.SemanticModel.GetDeclaredSymbol(declarator, context.CancellationToken) as ILocalSymbol),
        AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression, Parent: ExpressionStatementSyntax } assignment => context.SemanticModel.GetSymbolInfo(assignment.Left, context.CancellationToken).Symbol switch
        {
            IDiscardSymbol => (true, null),
            var target => (false, target as ILocalSymbol),
        },
        _ => (false, null),
    };

    private static bool IsForgotten(ISymbol local, InvocationExpressionSyntax build, SyntaxNode body, CandidateNode context, KnownSymbols symbols)
    {
        var uses = new HostReferences(symbols, context.SemanticModel, context.CancellationToken).Of(local, body);
        return (uses & HostUses.MayRun) == HostUses.None
            && (uses != HostUses.Reads || ServingHosts.AreBuiltBy(build, body, context.SemanticModel, symbols, context.CancellationToken));
    }
}
