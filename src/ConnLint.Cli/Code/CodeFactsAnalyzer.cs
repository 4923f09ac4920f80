using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using ConnLint.Analyzers.Binds;
using ConnLint.Analyzers.Clients;
using ConnLint.Analyzers.Files;
using ConnLint.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ConnLint.Cli.Code;

/// <summary>Collects the facts of one compilation with the code of the rules, and reports nothing.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class CodeFactsAnalyzer : DiagnosticAnalyzer
{
    // Roslyn does not run an analyzer that can report nothing.
#pragma warning disable RS0030 // no rule, so not in the catalogue
    private static readonly DiagnosticDescriptor Unused = new("CONN0000", "Facts", "Facts", "ConnLint", DiagnosticSeverity.Hidden, isEnabledByDefault: true, description: null, helpLinkUri: null);
#pragma warning restore RS0030

    private readonly ConcurrentBag<CodeClient> _clients = [];
    private CodeFacts? _facts;

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Unused];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            var symbols = KnownSymbols.In(start.Compilation);
            _facts = CodeFacts.Collect(start, symbols);
            ClientCalls.Register(start, symbols, _clients.Add);
        });
    }

    /// <summary>The code's facts; null where collecting them failed, which has then a reason.</summary>
    public static async Task<(ProjectCode? Code, string? Failure)> ReadAsync(string project, CSharpCompilation compilation, CancellationToken cancellationToken)
    {
        var collector = new CodeFactsAnalyzer();
        string? failure = null;
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]), (exception, _, _) => failure = exception.GetType().Name, concurrentAnalysis: true, logAnalyzerExecutionTime: false);
        await new CompilationWithAnalyzers(compilation, [collector], options).GetAnalyzerDiagnosticsAsync(cancellationToken).ConfigureAwait(false);
        if (collector._facts is not { } facts || failure is not null) return (null, failure ?? "the compiler did not run through");

        return (collector.CodeOf(project, facts), null);
    }

    private ProjectCode CodeOf(string project, CodeFacts facts)
    {
        var sockets = facts.Binds.Where(static bind => bind is { IsHosting: false, IsServing: true }).Select(static bind => bind.Bind).ToList();
        return new ProjectCode(project, null, facts.Program, sockets, Clients(), []) { HasWebHost = facts.HasWebHost };
    }

    private List<CodeClientUrl> Clients()
        => [.. _clients.Select(static client => new CodeClientUrl(client.Url, Places.Of(client.Location)))
            .OrderBy(static client => client.Place.Path, System.StringComparer.Ordinal).ThenBy(static client => client.Place.Start)];
}
