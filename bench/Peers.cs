using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ConnLint.Bench;

/// <summary>Analyzer time beside whole packages, each as it is when somebody installs it: on the generated corpus, and on the C# of folders, whose missing packages are errors that nobody counts.</summary>
internal static class Peers
{
    private const int Rounds = 3;

    // A fifth of the corpus: whole packages take minutes on all of it.
    private const int Files = 100;
    private const int Dearest = 3;

    private const string Usings = "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;"
        + "global using Microsoft.AspNetCore.Builder; global using Microsoft.AspNetCore.Hosting; global using Microsoft.AspNetCore.Http; global using Microsoft.AspNetCore.Routing; global using Microsoft.Extensions.Configuration;"
        + "global using Microsoft.Extensions.DependencyInjection; global using Microsoft.Extensions.Hosting; global using Microsoft.Extensions.Logging;";

    public static async Task PrintAsync(string[] folders)
    {
        List<(string Name, ImmutableArray<DiagnosticAnalyzer> Analyzers)> sets = [("ConnLint", AnalyzerSets.ConnLint()), ("Sonar S1313+S1075+S5332", Sonar.Analyzers()), ("SonarAnalyzer.CSharp", [.. Sonar.All()]), .. Installed()];
        await PrintAsync("a fifth of the generated corpus", Corpus.Create(Files), sets).ConfigureAwait(false);
        foreach (var folder in folders) await PrintAsync(Path.GetFileName(Path.TrimEndingDirectorySeparator(folder)), Read(folder), sets).ConfigureAwait(false);
    }

    private static async Task PrintAsync(string name, CSharpCompilation corpus, List<(string Name, ImmutableArray<DiagnosticAnalyzer> Analyzers)> sets)
    {
        var times = sets.ToDictionary(static set => set.Name, static _ => new List<List<(string Analyzer, double Time)>>());
        for (var round = -1; round < Rounds; round++)
        {
            // Another set first in each round, on a clean heap: the first to look at a method's syntax makes its nodes.
            for (var turn = 0; turn < sets.Count; turn++)
            {
                var (set, analyzers) = sets[(turn + round + 1) % sets.Count];
                GC.Collect();
                var measured = await AnalyzerSets.TimesAsync(corpus, analyzers).ConfigureAwait(false);
                if (round >= 0) times[set].Add(measured);
            }
        }

        double Total(string set) => times[set].Select(static round => round.Sum(static one => one.Time)).Order().ElementAt(Rounds / 2);
        Console.WriteLine($"{name}: {Corpus.Lines(corpus)} lines; analyzer time, median of {Rounds} rounds");
        foreach (var (set, analyzers) in sets)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {set,-26} {analyzers.Length,5} analyzers {Total(set),9:0} ms  {Total("ConnLint") / Total(set),6:0.00} of it is ConnLint's"));
            if (set != "ConnLint") continue;
            var dearest = times[set].SelectMany(static round => round).GroupBy(static one => one.Analyzer).Select(static one => (one.Key, Time: one.Select(static round => round.Time).Order().ElementAt(Rounds / 2)));
            foreach (var (analyzer, time) in dearest.OrderByDescending(static one => one.Time).Take(Dearest)) Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"      {analyzer,-38} {time,9:0} ms"));
        }
    }

    private static IEnumerable<(string, ImmutableArray<DiagnosticAnalyzer>)> Installed()
    {
        foreach (var peer in typeof(Peers).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Where(static attribute => attribute.Key == "PeerPath"))
        {
            var parts = peer.Value!.Split('|');
            AppDomain.CurrentDomain.AssemblyResolve += (_, missing) =>
            {
                var beside = Path.Combine(Path.GetDirectoryName(parts[1])!, new AssemblyName(missing.Name).Name + ".dll");
                return File.Exists(beside) ? Assembly.LoadFrom(beside) : null;
            };
            yield return (parts[0], [.. parts[1..].SelectMany(static path => Sonar.Load(Assembly.LoadFrom(path)))]);
        }
    }

    private static CSharpCompilation Read(string folder)
    {
        var files = Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories).Where(static path => !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal));
        var options = Corpus.Create();
        var trees = files.Select(static path => CSharpSyntaxTree.ParseText(File.ReadAllText(path), path: path)).Append(CSharpSyntaxTree.ParseText(Usings, path: "Usings.cs"));
        return options.RemoveAllSyntaxTrees().AddSyntaxTrees(trees);
    }
}
