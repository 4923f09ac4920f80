using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ConnLint.Testing.Runs;

/// <summary>What the analyzers, and the compiler where the test asks for it, say about a project.</summary>
/// <param name="Diagnostics">Sorted by file and position.</param>
/// <param name="Crashes">Exceptions of analyzers.</param>
internal sealed record DiagnosticRun(ImmutableArray<Diagnostic> Diagnostics, IReadOnlyCollection<Exception> Crashes)
{
    private const string AnalyzerCrash = "AD0001";

    public static async Task<DiagnosticRun> OfAsync(Project project, ProjectSetup setup)
    {
        var compilation = await project.GetCompilationAsync().ConfigureAwait(false)
            ?? throw new VerificationException("The project cannot be compiled.");
        var crashes = new ConcurrentQueue<Exception>();
        var options = new CompilationWithAnalyzersOptions(
            project.AnalyzerOptions, (exception, _, _) => crashes.Enqueue(exception), concurrentAnalysis: true, logAnalyzerExecutionTime: false);
        var reported = await compilation.WithAnalyzers(setup.Analyzers, options).GetAllDiagnosticsAsync(CancellationToken.None).ConfigureAwait(false);
        return new DiagnosticRun([.. reported.Where(diagnostic => Counts(diagnostic, setup)).OrderBy(PathOf, StringComparer.Ordinal).ThenBy(StartOf)], crashes);
    }

    public static string PathOf(Diagnostic diagnostic) => diagnostic.Location.GetLineSpan().Path ?? "";

    private static int StartOf(Diagnostic diagnostic) => diagnostic.Location.SourceSpan.Start;

    private static bool Counts(Diagnostic diagnostic, ProjectSetup setup)
    {
        // A crash is told with its stack trace, from the queue.
        if (diagnostic.Id == AnalyzerCrash || setup.DisabledDiagnostics.Contains(diagnostic.Id)) return false;
        if (!diagnostic.Descriptor.CustomTags.Contains(WellKnownDiagnosticTags.Compiler)) return true;
        return setup.CompilerDiagnostics switch
        {
            CompilerDiagnostics.None => false,
            CompilerDiagnostics.Errors => diagnostic.Severity == DiagnosticSeverity.Error,
            _ => diagnostic.Severity >= DiagnosticSeverity.Warning,
        };
    }
}
