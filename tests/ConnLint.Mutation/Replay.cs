using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace ConnLint.Mutation;

/// <summary>Runs the tests of an area against each of its mutants, until one fails.</summary>
internal static class Replay
{
    public const string Header = "| area | mutants | killed | survived | no coverage | share |\n|---|---|---|---|---|---|";

    /// <returns>The row of the table; who survived goes to <paramref name="survivors"/>.</returns>
    public static string Of(Area area, IReadOnlyList<Mutant> mutants, TextWriter survivors)
    {
        using var worker = new WorkerProcess(area);
        var tests = Covered(worker, survivors);
        var byMutant = tests.SelectMany(static test => test.Mutants.Select(mutant => (mutant, test))).ToLookup(static reached => reached.mutant, static reached => reached.test);
        var (killed, ended, survived, uncovered) = (0, 0, 0, 0);
        foreach (var mutant in mutants)
        {
            // An initializer runs in whichever test comes first, long before the one that notices what it made.
            var reaching = mutant.IsStatic ? tests : byMutant[mutant.Id].ToList();
            var outcome = reaching.Count == 0 ? "no coverage" : worker.Run(mutant, reaching.OrderBy(static test => test.Milliseconds));
            if (reaching.Count == 0) uncovered++;
            else if (outcome == Protocol.Survived) survived++;
            else killed++;
            if (outcome is null or Protocol.TimedOut) ended++;
            if (outcome != Protocol.Killed) survivors.WriteLine($"{outcome ?? "process ended"}: {mutant}");
        }

        return $"| `{area.Name}` | {mutants.Count} | {killed}{(ended == 0 ? "" : $" ({ended} by timeout)")} | {survived} | {uncovered} | {100 * killed / mutants.Count} % |";
    }

    private static List<Coverage> Covered(WorkerProcess worker, TextWriter survivors)
    {
        var tests = new List<Coverage>();
        foreach (var line in worker.Cover())
        {
            if (line.StartsWith(Protocol.Fails, StringComparison.Ordinal)) survivors.WriteLine("left out, for without a mutant it " + line);
            else tests.Add(Coverage.Parse(line));
        }

        return tests.Count > 0 ? tests : throw new InvalidOperationException("No test belongs to the area.");
    }
}
