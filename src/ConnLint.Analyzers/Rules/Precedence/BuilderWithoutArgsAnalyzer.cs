using System.Linq;
using ConnLint.Analyzers.Binds;
using ConnLint.Analyzers.Options;
using ConnLint.Analyzers.Symbols;
using ConnLint.Analyzers.Values;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace ConnLint.Analyzers.Rules.Precedence;

/// <summary>
/// CONN4007: a host's builder that does not get the arguments of the program.
/// </summary>
/// <remarks>
/// Reports <c>WebApplication.CreateBuilder()</c>, <c>Create()</c>, <c>CreateSlimBuilder()</c>, <c>WebHost.CreateDefaultBuilder()</c>, and <c>Host.CreateDefaultBuilder()</c> where a web host is
/// configured, in a <c>Main</c> that has arguments or in top-level statements; also with <c>WebApplicationOptions</c> made in place without <c>Args</c>. Silent where the arguments are handed on to
/// anything but a builder, which may be a parser of the program's own, and in other methods.
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BuilderWithoutArgsAnalyzer() : EndpointAnalyzer(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = Descriptors.For(RuleCatalogue.BuilderWithoutArgs);

    private protected override void Register(CompilationStartAnalysisContext context, KnownSymbols symbols, ProjectOptions project)
    {
        if (symbols.WebHostBuilder is not null) CandidateNodes.Register(context, node => Analyze(node, symbols));
    }

    private static void Analyze(CandidateNode context, KnownSymbols symbols)
    {
        if (context.Node is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: IdentifierNameSyntax name } } call || !IsBuilder(name.Identifier.ValueText)) return;
        if (call.ArgumentList.Arguments is not ([] or [{ Expression: ObjectCreationExpressionSyntax }]) || call.ContainsDiagnostics) return;
        if (ArgumentsOf(context) is not { } arguments) return;
        if (context.SemanticModel.GetSymbolInfo(call, context.CancellationToken).Symbol is not IMethodSymbol method || HostBuilders.KindOf(method, symbols) is not { } kind) return;

        var scope = LocalWrites.ScopeOf(call);
        if (!IsInReach(arguments, call, context.SemanticModel) || !IsServer(kind, scope) || IsHandedOn(arguments.Name, scope)) return;

        if (call.ArgumentList.Arguments is [{ Expression: ObjectCreationExpressionSyntax options }]) ReportOptions(context, options, arguments);
        else Report(context, Location.Create(call.SyntaxTree, TextSpan.FromBounds(name.SpanStart, call.Span.End)), name + "(" + Written(arguments) + ")", name + "()", "pass '" + Written(arguments) + "'", arguments);
    }

    private static void ReportOptions(CandidateNode context, ObjectCreationExpressionSyntax options, IParameterSymbol arguments)
    {
        if (options.Initializer?.Expressions.Any(static member => member is AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "Args" } }) == true) return;
        var member = "Args = " + Written(arguments);
        Report(context, options.GetLocation(), OptionsText.With(member, options), "WebApplicationOptions", "set '" + member + "'", arguments);
    }

    private static string Written(IParameterSymbol arguments) => SyntaxFacts.GetKeywordKind(arguments.Name) == SyntaxKind.None ? arguments.Name : "@" + arguments.Name;

    private static void Report(CandidateNode context, Location location, string replacement, string shown, string remedy, IParameterSymbol arguments)
        => context.ReportDiagnostic(Diagnostics.InSource(Descriptor, location, replacement, arguments.Locations.Where(static place => place.IsInSource), shown, remedy));

    private static bool IsBuilder(string name) => name is "CreateBuilder" or "Create" or "CreateSlimBuilder" or "CreateDefaultBuilder";

    private static IParameterSymbol? ArgumentsOf(CandidateNode context)
        => context.ContainingMember is IMethodSymbol { Parameters: [{ Type: IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_String } } arguments] } method
            && SymbolEqualityComparer.Default.Equals(method, context.Compilation.GetEntryPoint(context.CancellationToken)) ? arguments : null;

    // Neither behind a static function nor behind another variable of the name.
    private static bool IsInReach(IParameterSymbol arguments, SyntaxNode call, SemanticModel model)
    {
        foreach (var ancestor in call.Ancestors())
        {
            if (ancestor is AnonymousFunctionExpressionSyntax { Modifiers: var lambda } && lambda.Any(SyntaxKind.StaticKeyword)) return false;
            if (ancestor is LocalFunctionStatementSyntax { Modifiers: var function } && function.Any(SyntaxKind.StaticKeyword)) return false;
        }

        foreach (var symbol in model.LookupSymbols(call.SpanStart, name: arguments.Name)) return SymbolEqualityComparer.Default.Equals(symbol, arguments);
        return false;
    }

    // The URLs of a generic host concern nobody until a web host is put on it.
    private static bool IsServer(HostBuilderKind kind, SyntaxNode scope)
        => kind != HostBuilderKind.GenericHost
            || scope.DescendantNodes().Any(static node => node is SimpleNameSyntax { Identifier.ValueText: "ConfigureWebHostDefaults" or "ConfigureWebHost" });

    private static bool IsHandedOn(string name, SyntaxNode scope)
    {
        var statements = scope is CompilationUnitSyntax unit ? unit.Members.OfType<GlobalStatementSyntax>().SelectMany(static statement => statement.DescendantNodes()) : scope.DescendantNodes();
        foreach (var node in statements)
        {
            if (node is not SimpleNameSyntax { Identifier.ValueText: var used } reference) continue;
            if (used is "AddCommandLine" or "GetCommandLineArgs" || (used == name && !IsOnlyLookedAt(reference))) return true;
        }

        return false;
    }

    // Another builder that gets them says nothing of this one.
    private static bool IsOnlyLookedAt(SimpleNameSyntax reference) => reference.Parent switch
    {
        ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var called } } } => IsBuilder(called),
        AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "Args" }, Right: var value } => value == reference,
        MemberAccessExpressionSyntax access => access.Name == reference || access.Name.Identifier.ValueText is "Length" or "Contains" or "Any" or "Count" or "All",
        ElementAccessExpressionSyntax access => access.Expression == reference,
        ForEachStatementSyntax or IsPatternExpressionSyntax or SwitchStatementSyntax or SwitchExpressionSyntax => true,
        _ => false,
    };
}
