using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Graph;
using ConnLint.Endpoints.Graph.Repositories;

namespace ConnLint.Bench;

/// <summary>
/// What it costs to read and join whole repositories. Processor time of the whole process, user and kernel, of all its threads: the compiler that works in
/// the background and the garbage collector are in it, other processes are not.
/// </summary>
internal static class GraphCosts
{
    private const int Rounds = 5;

    private static readonly int[] Sizes = [10, 100, 1_000];

    /// <summary>The largest repository first of all, as a command meets it that has just been started.</summary>
    public static void PrintCold() => Print("cold", Measured(RepositoryCorpus.Create(Sizes[^1]), Sizes[^1]));

    /// <summary>After one small repository each size once, then the medians over interleaved rounds in which every size has its turn on as many projects in all.</summary>
    public static void PrintWarm()
    {
        var repositories = Array.ConvertAll(Sizes, RepositoryCorpus.Create);
        Measured(repositories[0], Sizes[0]);
        for (var i = 0; i < Sizes.Length; i++) Print("first", Measured(repositories[i], Sizes[i]));

        var rounds = Enumerable.Range(0, Rounds).Select(_ => repositories.Select(static (files, i) => Repeated(files, Sizes[i])).ToArray()).ToArray();
        var medians = Sizes.Select((_, i) => rounds.Select(round => round[i]).OrderBy(static cost => cost.Cpu).ElementAt(Rounds / 2)).ToArray();
        foreach (var median in medians) Print("median", median);
        Console.WriteLine($"ratio of processor time 1,000 : 100 : 10 = {medians[2].Cpu / medians[0].Cpu:0.0} : {medians[1].Cpu / medians[0].Cpu:0.0} : 1 (linear: 100 : 10 : 1)");
    }

    // A single small repository takes less time than the clock's errors.
    private static Cost Repeated(IReadOnlyList<RepositoryFile> files, int projects)
    {
        var times = Sizes[^1] / projects;
        var costs = Enumerable.Range(0, times).Select(_ => Measured(files, projects)).ToArray();
        return costs[^1] with { Cpu = costs.Sum(static cost => cost.Cpu) / times, Reading = costs.Sum(static cost => cost.Reading) / times, Wall = costs.Sum(static cost => cost.Wall) / times };
    }

    private static Cost Measured(IReadOnlyList<RepositoryFile> files, int projects)
    {
        GC.Collect();
        var (cpu, allocated, peak, clock) = (Cpu(), GC.GetTotalAllocatedBytes(true), Peak(), Stopwatch.StartNew());
        var repository = RepositoryReader.Read(files);
        var read = Cpu();
        var graph = EndpointGraph.Of(repository);
        var end = Cpu();
        var cost = new Cost(projects, files.Count, end - cpu, read - cpu, clock.Elapsed.TotalMilliseconds, GC.GetTotalAllocatedBytes(true) - allocated, Peak() - peak, Peak());
        if (graph.Projects.Count != projects) throw new InvalidOperationException("Not all projects are servers.");
        return cost;
    }

    private static void Print(string name, Cost cost) => Console.WriteLine(
        $"{name,-6} {cost.Projects,5} projects {cost.Files,5} files  {cost.Cpu,7:0.0} ms ({cost.Reading:0} reading, {cost.Cpu - cost.Reading:0} joining; wall {cost.Wall:0})  "
        + $"{cost.Cpu / cost.Projects,6:0.00} ms a project  {cost.Allocated / 1e6,6:0.0} MB allocated  working set peak +{cost.Peak / 1e6:0} MB to {cost.Total / 1e6:0} MB");

    private static double Cpu()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime.TotalMilliseconds;
    }

    private static long Peak()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64;
    }

    private sealed record Cost(int Projects, int Files, double Cpu, double Reading, double Wall, long Allocated, long Peak, long Total);
}
