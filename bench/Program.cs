using System.Globalization;
using System.Linq;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using ConnLint.Bench;

if (args is ["--write", var folder])
{
    // For the command-line compiler: the corpus as files, and the references that it needs.
    Corpus.Write(folder);
    return;
}

if (args is ["--solution", var solution, var count])
{
    SolutionFolder.Write(solution, int.Parse(count, CultureInfo.InvariantCulture));
    return;
}

if (args.Contains("--graph"))
{
    if (args.Contains("--cold")) GraphCosts.PrintCold();
    else GraphCosts.PrintWarm();
    return;
}

if (args is ["--wait", ..])
{
    await WaitLatency.PrintAsync(new MeasuredCommand(args.ElementAtOrDefault(1))).ConfigureAwait(false);
    return;
}

if (args is ["--verdict", ..])
{
    VerdictLatency.Print(new MeasuredCommand(args.ElementAtOrDefault(1)));
    return;
}

if (args.Contains("--hook"))
{
    HookCosts.Print();
    return;
}

if (args is ["--soak", var launches])
{
    LaunchSoak.Run(int.Parse(launches, CultureInfo.InvariantCulture));
    return;
}

if (!args.Contains("--wall")) await AnalyzerSets.PrintAnalyzerTimesAsync(Corpus.Create()).ConfigureAwait(false);
if (args.Contains("--analyzer-time")) return;

// In this process: the toolchain that builds a project of its own would ask for packages by itself.
var job = Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithWarmupCount(1).WithIterationCount(5).WithInvocationCount(1).WithUnrollFactor(1);
BenchmarkRunner.Run<CompileBenchmarks>(ManualConfig.Create(DefaultConfig.Instance).AddJob(job));
