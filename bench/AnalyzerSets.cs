using System;
using System.Collections.Generic;
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
    private const int Rounds = 4;
    private const int Dearest = 5;

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
        var byAnalyzer = new Dictionary<string, double[]>(StringComparer.Ordinal);
        for (var round = -1; round < Rounds; round++)
        {
            // Another set first in each round, on a clean heap: the first to look at a method's syntax makes its nodes, and the next may find them still there.
            for (var turn = 0; turn < sets.Length; turn++)
            {
                var (name, analyzers) = sets[(turn + round + 1) % sets.Length];
                GC.Collect();
                GC.WaitForPendingFinalizers();
                GC.Collect();
                var measured = await TimesAsync(corpus, analyzers).ConfigureAwait(false);
                if (round < 0) continue; // the first round warms up
                times[name][round] = measured.Sum(static one => one.Time);
                foreach (var (analyzer, time) in measured) Of(byAnalyzer, analyzer)[round] = time;
            }
        }

        var compile = new double[Rounds];
        for (var round = 0; round < Rounds; round++) compile[round] = CompileTime(corpus);

        var sonar = Median(times["Sonar S1313+S1075+S5332"]);
        Console.WriteLine($"{Corpus.Lines(corpus)} lines; analyzer time as the compiler counts it, median of {Rounds} rounds:");
        foreach (var (name, _) in sets)
            Console.WriteLine($"  {name,-26} {Median(times[name]),8:0.0} ms  {Median(times[name]) / sonar,6:0.00} of Sonar's  {Median(times[name]) / Median(compile),7:0.0%} of a compilation without analyzers");
        Console.WriteLine($"the dearest {Dearest} of ConnLint:");
        foreach (var analyzer in ConnLint().Select(static one => one.GetType().Name).OrderByDescending(name => Median(byAnalyzer[name])).Take(Dearest))
            Console.WriteLine($"  {analyzer,-40} {Median(byAnalyzer[analyzer]),8:0.0} ms");
    }

    private static double[] Of(Dictionary<string, double[]> times, string analyzer)
        => times.TryGetValue(analyzer, out var found) ? found : times[analyzer] = new double[Rounds];

    /// <summary>What the compiler counts for each analyzer, one after the other.</summary>
    public static async Task<List<(string Analyzer, double Time)>> TimesAsync(CSharpCompilation corpus, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        var options = new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), null, concurrentAnalysis: false, logAnalyzerExecutionTime: true);
        var analyzed = Fresh(corpus).WithAnalyzers(analyzers, options);
        await analyzed.GetAnalyzerDiagnosticsAsync(CancellationToken.None).ConfigureAwait(false);
        var times = new List<(string Analyzer, double Time)>();
        foreach (var analyzer in analyzers)
            times.Add((analyzer.GetType().Name, (await analyzed.GetAnalyzerTelemetryInfoAsync(analyzer, CancellationToken.None).ConfigureAwait(false)).ExecutionTime.TotalMilliseconds));
        return times;
    }

    // What an analyzer keeps of a tree, it keeps only while nobody edits it: each set gets trees that nobody has looked at.
    private static CSharpCompilation Fresh(CSharpCompilation corpus)
        => corpus.RemoveAllSyntaxTrees().AddSyntaxTrees(corpus.SyntaxTrees.Select(static tree => CSharpSyntaxTree.ParseText(tree.GetText(), (CSharpParseOptions)tree.Options, tree.FilePath)));

    private static double CompileTime(CSharpCompilation corpus)
    {
        var watch = Stopwatch.StartNew();
        using var output = new MemoryStream();
        if (!corpus.Clone().Emit(output).Success) throw new InvalidDataException("The corpus does not compile.");
        return watch.Elapsed.TotalMilliseconds;
    }

    private static double Median(double[] values) => values.Order().ElementAt(values.Length / 2);
}
