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
/// CONN7003: a hosted service that keeps the host from starting, and with it the server.
/// </summary>
/// <remarks>
/// Reports, in <c>StartAsync</c> of an <c>IHostedService</c>, and before the first await in <c>ExecuteAsync</c> of a <c>BackgroundService</c> below version 10, the first of: a loop
/// that nothing leaves (without a condition, until a token of a parameter or field is cancelled, or of a periodic timer), constant waits above five seconds in
/// all, and blocking on a task that is not known to be done. Silent where ASP.NET Core is not referenced, for no server is kept waiting there.
/// From .NET 10 on all of <c>ExecuteAsync</c> runs in the background
/// (https://learn.microsoft.com/dotnet/core/compatibility/extensions/10.0/backgroundservice-executeasync-task); the version is that of the assembly, because a
/// package brings the change to older frameworks.
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class StartupBlockedAnalyzer() : EndpointAnalyzer(Descriptor)
{
    private const int FirstVersionInBackground = 10;

    private static readonly DiagnosticDescriptor Descriptor = Descriptors.For(RuleCatalogue.StartupBlocked);

    private protected override void Register(CompilationStartAnalysisContext context, KnownSymbols symbols, ProjectOptions project)
    {
        if (symbols.HostedService is null || symbols.WebHostBuilder is null) return;
        CandidateNodes.Register(context, node => Analyze(node, symbols));
    }

    private static void Analyze(CandidateNode context, KnownSymbols symbols)
    {
        if (context.Node is not MethodDeclarationSyntax { Identifier.ValueText: "StartAsync" or "ExecuteAsync", ParameterList.Parameters.Count: 1 } declaration) return;
        if (((SyntaxNode?)declaration.Body ?? declaration.ExpressionBody) is not { } body) return;
        if (context.SemanticModel.GetDeclaredSymbol(declaration, context.CancellationToken) is not { } method) return;

        var name = declaration.Identifier.ValueText;
        var isStart = name == "StartAsync" && IsStart(method, symbols);
        if (!isStart && (name != "ExecuteAsync" || !RunsBeforeItsFirstAwait(method, symbols))) return;
        if (new StartupFlow(symbols, context.SemanticModel, context.CancellationToken).FirstBlock(body, !isStart) is not { } block) return;
        context.ReportDiagnostic(Diagnostics.InSource(
            Descriptor, block.Place, null, [], method.ContainingType.Name + "." + name, block.What, isStart ? "move the work to 'ExecuteAsync' of a BackgroundService" : "begin with 'await Task.Yield()'"));
    }

    private static bool IsStart(IMethodSymbol method, KnownSymbols symbols)
    {
        foreach (var contract in method.ContainingType.AllInterfaces)
        {
            if (!KnownSymbols.Is(contract, symbols.HostedService)) continue;
            foreach (var member in contract.GetMembers("StartAsync"))
            {
                if (method.IsOverride || KnownSymbols.Is(method, method.ContainingType.FindImplementationForInterfaceMember(member))) return true;
            }
        }

        return false;
    }

    private static bool RunsBeforeItsFirstAwait(IMethodSymbol method, KnownSymbols symbols)
    {
        var origin = method;
        while (origin.OverriddenMethod is { } overridden) origin = overridden;
        return KnownSymbols.Is(origin.ContainingType, symbols.BackgroundService) && origin.ContainingAssembly.Identity.Version.Major < FirstVersionInBackground;
    }
}
