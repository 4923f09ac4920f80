using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

namespace ConnLint.Bench;

/// <summary>
/// A generated solution built with the packed package and without: all of it, none of it, after an edit of one C# file, and of one launch profile. Rounds of both in turn, so that what else the machine does falls on both.
/// </summary>
internal static class SolutionScale
{
    private static readonly string[] Steps = ["nothing to do", "one C# file", "one launch profile", "full build"];

    /// <param name="folder">Where to write the solutions; two folders are made in it.</param>
    /// <param name="feed">The folder of the packed package.</param>
    /// <param name="projects">How many projects.</param>
    /// <param name="rounds">How often each step is taken; the first full build, which starts the compiler's server, comes on top.</param>
    public static void Print(string folder, string feed, int projects, int rounds)
    {
        var sides = new[] { new Side("without", Path.Combine(folder, $"without{projects}"), null), new Side("with", Path.Combine(folder, $"with{projects}"), Path.GetFullPath(feed)) };
        try
        {
            foreach (var side in sides)
            {
                SolutionFolder.Write(side.Folder, projects);
                side.Run("-restore", "-t:Restore");
            }

            Console.WriteLine($"{projects} projects, {rounds} rounds after the first full build, load at the beginning {Load()}; wall and processor seconds, peak memory in MB");
            var costs = new Dictionary<(string Step, string Side), List<MarkedBuild.BuildCost>>();
            foreach (var side in sides) Add(costs, "first full build", side, side.Run("--no-restore", "--no-incremental"));
            for (var round = 0; round < rounds; round++)
            {
                foreach (var step in Steps)
                {
                    foreach (var side in round % 2 == 0 ? sides : sides.Reverse()) Add(costs, step, side, side.Take(step, round));
                }
            }

            Console.WriteLine($"{"",-20} {"without: wall",14} {"processor",10} {"memory",8} {"with: wall",14} {"processor",10} {"memory",8} {"processor",10} {"memory",8}");
            foreach (var step in Steps.Prepend("first full build"))
            {
                var (without, with) = (Median(costs[(step, "without")]), Median(costs[(step, "with")]));
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{step,-20} {without.Wall,14:0.0} {without.Processor,10:0.0} {without.Memory / 1e6,8:0} {with.Wall,14:0.0} {with.Processor,10:0.0} {with.Memory / 1e6,8:0} {(with.Processor / without.Processor) - 1,10:+0.0%;-0.0%} {((double)with.Memory / without.Memory) - 1,8:+0.0%;-0.0%}"));
            }

            Console.WriteLine($"load at the end {Load()}");
        }
        finally
        {
            foreach (var side in sides) side.End();
        }
    }

    private static void Add(Dictionary<(string, string), List<MarkedBuild.BuildCost>> costs, string step, Side side, MarkedBuild.BuildCost cost)
    {
        if (!costs.TryGetValue((step, side.Name), out var list)) costs.Add((step, side.Name), list = []);
        list.Add(cost);

        // A thousand projects take an hour: whoever has to stop them has seen what was measured so far.
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {step} {side.Name}: {cost.Wall:0.0} {cost.Processor:0.0} {cost.Memory / 1e6:0}"));
    }

    // Each figure's own median.
    private static (double Wall, double Processor, long Memory) Median(List<MarkedBuild.BuildCost> costs) => (
        costs.Select(static cost => cost.Wall).Order().ElementAt(costs.Count / 2),
        costs.Select(static cost => cost.Processor).Order().ElementAt(costs.Count / 2),
        costs.Select(static cost => cost.Memory).Order().ElementAt(costs.Count / 2));

    private static string Load() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "?";

    private sealed class Side(string name, string folder, string? feed)
    {
        private readonly MarkedBuild _build = new(folder, "scale-" + Guid.NewGuid().ToString("N"));

        public string Name => name;

        public string Folder => folder;

        public MarkedBuild.BuildCost Run(params string[] arguments)
        {
            var cost = _build.Run(["Generated.slnx", .. arguments, .. feed is null ? (string[])[] : ["-p:ConnLintFeed=" + feed]]);
            return cost.ExitCode == 0 ? cost : throw new InvalidOperationException($"The build {name} the package failed: {cost.Output}");
        }

        public MarkedBuild.BuildCost Take(string step, int round)
        {
            if (step == "one C# file") Edit("Program.cs", text => text + $"// edited {round}\n");
            else if (step == "one launch profile") Edit("launchSettings.json", text => text.Replace("\"profiles\"", $"\"edited{round}\": 1, \"profiles\"", StringComparison.Ordinal));
            return Run(step == "full build" ? ["--no-restore", "--no-incremental"] : ["--no-restore"]);
        }

        public void End() => _build.End();

        private void Edit(string file, Func<string, string> edit)
        {
            var path = Directory.EnumerateFiles(Path.Combine(folder, "src"), file, SearchOption.AllDirectories).Order(StringComparer.Ordinal).First();
            File.WriteAllText(path, edit(File.ReadAllText(path)));
        }
    }
}
