using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Findings;
using ConnLint.Endpoints.Graph;
using ConnLint.Endpoints.Graph.Repositories;
using ConnLint.Endpoints.Readers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace ConnLint.Bench;

/// <summary>
/// What files of the largest size that is read cost, each with many times the same: the whole, and a quarter of it, so that what grows more than the text is seen. Processor time (wall time of the analyzers): reading, joining, every rule
/// that joins files, and all analyzers on them with a program of two lines.
/// </summary>
internal static class LargeFiles
{
    private const int Part = 4;
    private const double Shown = 200;

    private static readonly ImmutableArray<MetadataReference> References = [.. Corpus.Create().References];

    public static async Task PrintAsync(string? only)
    {
        await MeasureAsync(LargeTexts.All[0], 10).ConfigureAwait(false);
        Console.WriteLine($"{"",-40} {"parts",7} {"characters",10} {"quarter",9} {"whole",9} {"growth",7}");
        foreach (var large in LargeTexts.All)
        {
            if (only is not null && !large.Name.Contains(only, StringComparison.OrdinalIgnoreCase)) continue;
            var files = LargeTexts.Files(large, large.Parts);
            var small = await MeasureAsync(large, large.Parts / Part).ConfigureAwait(false);
            var whole = await MeasureAsync(large, large.Parts).ConfigureAwait(false);
            var length = files.Single(file => file.Path == large.Path).Text.Length;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{large.Name,-40} {large.Parts,7} {length,10} {small.Values.Sum(),6:0} ms {whole.Values.Sum(),6:0} ms {whole.Values.Sum() / small.Values.Sum(),6:0.0}x{(length > JsonSettings.MaxLength ? " TOO LONG" : "")}"));
            foreach (var (name, time) in whole.Where(static one => one.Value >= Shown).OrderByDescending(static one => one.Value))
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"    {name,-54} {small.GetValueOrDefault(name),6:0} ms {time,6:0} ms {time / Math.Max(small.GetValueOrDefault(name), 1),6:0.0}x"));
        }
    }

    /// <summary>Writes each repository into a folder of its own, for the command.</summary>
    public static void Write(string folder)
    {
        foreach (var large in LargeTexts.All)
        {
            foreach (var file in LargeTexts.Files(large, large.Parts))
            {
                var path = Path.Combine(folder, string.Concat(large.Name.Select(static character => char.IsAsciiLetterOrDigit(character) ? character : '-')), file.Path);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                System.IO.File.WriteAllText(path, file.Text);
            }
        }
    }

    private static async Task<Dictionary<string, double>> MeasureAsync(LargeTexts.LargeText large, int parts)
    {
        var files = LargeTexts.Files(large, parts);
        GC.Collect();
        var times = new Dictionary<string, double>(StringComparer.Ordinal);
        var repository = Timed("reading", () => RepositoryReader.Read(files));
        var configuration = new RepositoryConfiguration(repository);
        var graph = Timed("joining", () => configuration.Graph);
        Timed("clients", () => graph.Clients);
        Timed("networks", () => configuration.Networks);
        Timed("settings", () => configuration.Settings);
        Timed("container faults", () => configuration.ContainerFaults);
        Timed("summaries", () => new SolutionSummaries("/repo", repository, graph).For(repository.Projects[0].Path, true, [.. repository.Files.Select(static file => file.Path)], [], []));
        Timed("ownership", () => new FileOwnership(repository, [repository.Projects[0].Path]));
        foreach (var rule in RepositoryRules.All) Timed("rule " + rule.Rule.Name + (rule.NeedsCode ? "" : " (files)"), () => rule.Find(configuration).Count());
        foreach (var (analyzer, time) in await AnalyzersAsync(files, large.Builder).ConfigureAwait(false)) times["analyzer " + analyzer] = time;
        return times;

        T Timed<T>(string name, Func<T> work)
        {
            var start = Environment.CpuUsage.TotalTime;
            var made = work();
            times[name] = times.GetValueOrDefault(name) + (Environment.CpuUsage.TotalTime - start).TotalMilliseconds;
            return made;
        }
    }

    private static async Task<IEnumerable<(string, double)>> AnalyzersAsync(IReadOnlyList<RepositoryFile> files, string code)
    {
        var options = new AnalyzerOptions([.. files.Select(static file => new File("/repo/" + file.Path, file.Text))], new Properties());
        var program = CSharpSyntaxTree.ParseText(code, path: "/repo/src/Api/Program.cs");
        var compilation = CSharpCompilation.Create("Api", [program], References);
        var analyzers = AnalyzerSets.ConnLint();
        var analyzed = compilation.WithAnalyzers(analyzers, new CompilationWithAnalyzersOptions(options, null, concurrentAnalysis: false, logAnalyzerExecutionTime: true));
        await analyzed.GetAnalyzerDiagnosticsAsync(CancellationToken.None).ConfigureAwait(false);
        var times = new List<(string, double)>();
        foreach (var analyzer in analyzers) times.Add((analyzer.GetType().Name, (await analyzed.GetAnalyzerTelemetryInfoAsync(analyzer, CancellationToken.None).ConfigureAwait(false)).ExecutionTime.TotalMilliseconds));
        return times;
    }

    private sealed class File(string path, string text) : AdditionalText
    {
        private readonly SourceText _text = SourceText.From(text);

        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
    }

    private sealed class Properties : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Build(true);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Build(false);

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Build(false);

        private sealed class Build(bool isGlobal) : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
            {
                value = !isGlobal ? null : key switch { "build_property.ProjectDir" => "/repo/src/Api/", "build_property.UsingMicrosoftNETSdkWeb" => "true", _ => null };
                return value is not null;
            }
        }
    }
}
