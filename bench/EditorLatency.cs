using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ConnLint.Bench;

/// <summary>What an editor waits for after a letter is typed in one file of a project of 200,000 lines: the findings of that file, in a compilation that differs from the last by its tree alone.</summary>
internal static class EditorLatency
{
    private const int Files = 1_410;
    private const int Edits = 60;
    private const int WarmUp = 10;

    public static async Task PrintAsync()
    {
        var compilation = Corpus.Create(Files);
        var analyzers = AnalyzerSets.ConnLint();
        compilation.GetDiagnostics(CancellationToken.None);
        var (own, wall) = (new List<double>(), new List<double>());
        for (var edit = 0; edit < WarmUp + Edits; edit++)
        {
            var tree = compilation.SyntaxTrees[edit * 17 % Files];
            var text = tree.GetText();
            var changed = tree.WithChangedText(text.Replace(text.ToString().LastIndexOf("return", StringComparison.Ordinal), 0, $"var typed{edit} = {edit}; "));
            compilation = compilation.ReplaceSyntaxTree(tree, changed);
            var analyzed = compilation.WithAnalyzers(analyzers, new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), null, concurrentAnalysis: false, logAnalyzerExecutionTime: true));
            var model = compilation.GetSemanticModel(changed);
            var clock = Stopwatch.StartNew();
            await analyzed.GetAnalyzerSyntaxDiagnosticsAsync(changed, CancellationToken.None).ConfigureAwait(false);
            await analyzed.GetAnalyzerSemanticDiagnosticsAsync(model, null, CancellationToken.None).ConfigureAwait(false);
            if (edit < WarmUp) continue;
            wall.Add(clock.Elapsed.TotalMilliseconds);
            var sum = 0.0;
            foreach (var analyzer in analyzers) sum += (await analyzed.GetAnalyzerTelemetryInfoAsync(analyzer, CancellationToken.None).ConfigureAwait(false)).ExecutionTime.TotalMilliseconds;
            own.Add(sum);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Corpus.Lines(compilation)} lines, {Edits} edits of one file each: analyzer time median {At(own, 0.5):0.0} ms, 95th percentile {At(own, 0.95):0.0}; until the findings are there, the compiler's binding included, {At(wall, 0.5):0.0} and {At(wall, 0.95):0.0} ms"));
    }

    private static double At(List<double> values, double share) => values.Order().ElementAt((int)(share * (values.Count - 1)));
}
