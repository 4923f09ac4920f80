using System;
using System.Collections.Immutable;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ConnLint.Bench;

/// <summary>The sets that are compared, and the analyzer time that the compiler itself counts for each.</summary>
internal static class AnalyzerSets
{
    private const int Rounds = 3;

    public static ImmutableArray<DiagnosticAnalyzer> ConnLint()
        => Sonar.Load(typeof(ConnLint.Analyzers.EndpointAnalyzer).Assembly).ToImmutableArray();

    /// <summary>Medians over interleaved rounds of one run, so that what else the machine does falls on all alike.</summary>
    public static async Task PrintAnalyzerTimesAsync(CSharpCompilation corpus)
    {
        (string Name, ImmutableArray<DiagnosticAnalyzer> Analyzers)[] sets =
        [
            ("empty", [new EmptyAnalyzer()]), ("ConnLint, all rules", ConnLint()), ("Sonar S1313+S1075+S5332", Sonar.Analyzers()), ("empty operation action", [new OperationAnalyzer()]),
        ];
        var times = sets.ToDictionary(static set => set.Name, static _ => new double[Rounds]);
        for (var round = -1; round < Rounds; round++)
        {
            foreach (var (name, analyzers) in sets)
            {
                var time = await TimeAsync(corpus, analyzers).ConfigureAwait(false);
                if (round >= 0) times[name][round] = time; // the first round warms up
            }
        }

        var compile = new double[Rounds];
        for (var round = 0; round < Rounds; round++) compile[round] = CompileTime(corpus);

        var sonar = Median(times["Sonar S1313+S1075+S5332"]);
        Console.WriteLine($"{Corpus.Lines(corpus)} lines; analyzer time as the compiler counts it, median of {Rounds} rounds:");
        foreach (var (name, _) in sets)
            Console.WriteLine($"  {name,-26} {Median(times[name]),8:0.0} ms  {Median(times[name]) / sonar,6:0.00} of Sonar's  {Median(times[name]) / Median(compile),7:0.0%} of a compilation without analyzers");
    }

    private static async Task<double> TimeAsync(CSharpCompilation corpus, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        var options = new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), null, concurrentAnalysis: false, logAnalyzerExecutionTime: true);
        var analyzed = corpus.Clone().WithAnalyzers(analyzers, options);
        await analyzed.GetAnalyzerDiagnosticsAsync(CancellationToken.None).ConfigureAwait(false);
        var total = 0.0;
        foreach (var analyzer in analyzers)
            total += (await analyzed.GetAnalyzerTelemetryInfoAsync(analyzer, CancellationToken.None).ConfigureAwait(false)).ExecutionTime.TotalMilliseconds;
        return total;
    }

    private static double CompileTime(CSharpCompilation corpus)
    {
        var watch = Stopwatch.StartNew();
        using var output = new MemoryStream();
        if (!corpus.Clone().Emit(output).Success) throw new InvalidDataException("The corpus does not compile.");
        return watch.Elapsed.TotalMilliseconds;
    }

    private static double Median(double[] values) => values.Order().ElementAt(values.Length / 2);
}
