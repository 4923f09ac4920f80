using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using ConnLint.Endpoints.Differential.Cases;
using ConnLint.Endpoints.Differential.Comparison;
using ConnLint.Endpoints.Differential.Coverage;
using ConnLint.Endpoints.Differential.Generation;
using ConnLint.Endpoints.Differential.Real;

namespace ConnLint.Endpoints.Differential;

/// <summary>Runs the cases of a seed and reports each disagreement once, as small as it gets.</summary>
/// <param name="program">The assembly whose process starts the cases.</param>
/// <param name="model">Whose predictions are compared.</param>
/// <param name="output">Where it reports to.</param>
internal sealed class Campaign(string program, IPrediction model, TextWriter output)
{
    /// <summary>From so many cases on, coverage is judged as well.</summary>
    public const int JudgedFrom = 10_000;

    private const int CasesPerNote = 1_000;

    private readonly HashSet<string> _shown = [];
    private readonly Tally _tally = new();

    /// <summary>Whether the model agreed everywhere, and enough was covered.</summary>
    /// <param name="seed">Decides every case.</param>
    /// <param name="cases">How many.</param>
    /// <param name="limit">How many different disagreements to shrink and show; the others are counted.</param>
    public bool Run(int seed, int cases, int limit)
    {
        using var host = new HostProcess(program);
        var comparer = new Comparer(host, model);
        var generator = new CaseGenerator(seed);
        var skipped = new Dictionary<string, int>();
        var clock = Stopwatch.StartNew();
        var (done, disagreements) = (0, 0);
        for (; done < cases; done++)
        {
            var verdict = comparer.Compare(generator.Make(done));
            if (verdict.Skipped is { } reason) skipped[reason] = skipped.GetValueOrDefault(reason) + 1;
            else if (verdict.Answer.Failure is null) _tally.Add(verdict.Case, verdict.Ports, verdict.Answer);
            if (verdict.Fault is not null)
            {
                disagreements++;
                if (_shown.Count < limit) Show(done, verdict, comparer);
            }

            if ((done + 1) % CasesPerNote == 0) output.WriteLine($"{done + 1} cases, {disagreements} disagreements, {(done + 1) / clock.Elapsed.TotalSeconds:0} a second");
        }

        _tally.Print(output);
        foreach (var (reason, count) in skipped) output.WriteLine($"skipped {count}: {reason}");
        var gaps = cases >= JudgedFrom ? _tally.Gaps().ToList() : [];
        foreach (var gap in gaps) output.WriteLine("too few: " + gap);
        output.WriteLine($"seed {seed}: {done} cases, {disagreements} disagreements ({_shown.Count} shown), {skipped.Values.Sum()} skipped, {clock.Elapsed.TotalSeconds:0} s");
        return disagreements == 0 && gaps.Count == 0;
    }

    /// <summary>Runs one case and tells both outcomes.</summary>
    public bool Replay(Case one)
    {
        using var host = new HostProcess(program);
        var verdict = new Comparer(host, model).Compare(one);
        output.WriteLine(CaseText.Of(one));
        output.WriteLine(Outcomes(verdict));
        output.WriteLine(verdict.Skipped ?? verdict.Fault ?? "agreed");
        return verdict is { Skipped: null, Fault: null };
    }

    private void Show(int number, Verdict verdict, Comparer comparer)
    {
        var smallest = Shrinker.Shrink(verdict.Case, one => Kind(comparer.Compare(one)) == Kind(verdict));
        if (!_shown.Add(CaseJson.Write(smallest))) return;
        var again = comparer.Compare(smallest);
        output.WriteLine($"\ncase {number}: {again.Fault ?? verdict.Fault}\n{CaseJson.Write(smallest)}\n{CaseText.Of(smallest)}{Outcomes(again)}");
    }

    // A crash must not shrink to a mere disagreement.
    private static string? Kind(Verdict verdict) => verdict.Fault?.Split(':')[0];

    private static string Outcomes(Verdict verdict)
        => $"real:      {Symbolic(verdict.Real.ToString(), verdict)}\npredicted: {Symbolic(verdict.Predicted.ToString(), verdict)}";

    // The ports differ from run to run, their symbols do not.
    private static string Symbolic(string text, Verdict verdict)
        => verdict.Ports.Select(static (port, index) => (Port: port.ToString(System.Globalization.CultureInfo.InvariantCulture), Symbol: Case.Symbol(index + 1)))
            .Aggregate(text, static (text, pair) => text.Replace(pair.Port, pair.Symbol, StringComparison.Ordinal));
}
