using System.Collections.Immutable;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ConnLint.Bench;

/// <summary>The wall time of a compilation to bytes, with the analyzers running beside it as in the command-line compiler.</summary>
[MemoryDiagnoser]
public class CompileBenchmarks
{
    private readonly CSharpCompilation _corpus = Corpus.Create();
    private readonly ImmutableArray<DiagnosticAnalyzer> _connLint = AnalyzerSets.ConnLint();
    private readonly ImmutableArray<DiagnosticAnalyzer> _sonar = Sonar.Analyzers();

    [Benchmark(Baseline = true)]
    public Task<int> Empty() => CompileAsync([new EmptyAnalyzer()]);

    [Benchmark]
    public Task<int> ConnLint() => CompileAsync(_connLint);

    [Benchmark]
    public Task<int> SonarNetworkRules() => CompileAsync(_sonar);

    [Benchmark]
    public Task<int> EmptyOperation() => CompileAsync([new OperationAnalyzer()]);

    private async Task<int> CompileAsync(ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        var compilation = _corpus.Clone();
        var analyzed = compilation.WithAnalyzers(analyzers, new AnalyzerOptions([]));
        var findings = analyzed.GetAnalyzerDiagnosticsAsync(CancellationToken.None);
        using var output = new MemoryStream();
        if (!compilation.Emit(output).Success) throw new InvalidDataException("The corpus does not compile.");
        return (await findings.ConfigureAwait(false)).Length;
    }
}
