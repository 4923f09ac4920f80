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

if (args is ["--large", "--write", var repositories])
{
    LargeFiles.Write(repositories);
    return;
}

if (args is ["--large", ..])
{
    await LargeFiles.PrintAsync(args.ElementAtOrDefault(1)).ConfigureAwait(false);
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

if (args is ["--peers", ..])
{
    await Peers.PrintAsync(args[1..]).ConfigureAwait(false);
    return;
}

if (args is ["--latency"])
{
    await EditorLatency.PrintAsync().ConfigureAwait(false);
    return;
}

if (args is ["--scale", var scaled, var feed, var size, ..])
{
    SolutionScale.Print(scaled, feed, int.Parse(size, CultureInfo.InvariantCulture), int.Parse(args.ElementAtOrDefault(4) ?? "3", CultureInfo.InvariantCulture));
    return;
}

if (args is ["--soak-wait", var waits, ..])
{
    WaitSoak.Print(int.Parse(waits, CultureInfo.InvariantCulture), new MeasuredCommand(args.ElementAtOrDefault(2)));
    return;
}

if (args is ["--soak-memory", var rounds, ..])
{
    MemorySoak.Print(int.Parse(rounds, CultureInfo.InvariantCulture), new MeasuredCommand(args.ElementAtOrDefault(2)));
    return;
}

if (args is ["--soak-check", var soaked, var packages, var checks])
{
    CheckSoak.Print(soaked, packages, int.Parse(checks, CultureInfo.InvariantCulture));
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
