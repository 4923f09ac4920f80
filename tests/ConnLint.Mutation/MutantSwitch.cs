using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;

namespace ConnLint.Mutation;

/// <summary>The class that Stryker adds to an assembly: which mutant is active, and which ones were reached.</summary>
internal sealed class MutantSwitch
{
    private const int None = -1;

    private readonly Type _control;

    public MutantSwitch(Assembly mutated)
        => _control = Array.Find(mutated.GetTypes(), static type => type.Name == "MutantControl") ?? throw new InvalidOperationException(mutated.Location + " holds no mutants; CONTRIBUTING.md says how to get it.");

    public void Activate(int? mutant) => _control.GetField("ActiveMutant")!.SetValue(null, mutant ?? None);

    public void StartCoverage()
    {
        Activate(null);
        _control.GetMethod("ResetCoverage")!.Invoke(null, null);
        _control.GetField("CaptureCoverage")!.SetValue(null, true);
    }

    /// <returns>The mutants that were reached.</returns>
    public IReadOnlyList<int> EndCoverage()
    {
        _control.GetField("CaptureCoverage")!.SetValue(null, false);
        return [.. ((IList<int>[])_control.GetMethod("GetCoverageData")!.Invoke(null, null)!).SelectMany(static list => list).Distinct()];
    }
}
