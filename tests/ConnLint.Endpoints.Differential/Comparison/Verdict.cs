using System.Collections.Generic;
using ConnLint.Endpoints.Differential.Cases;
using ConnLint.Endpoints.Differential.Real;

namespace ConnLint.Endpoints.Differential.Comparison;

/// <summary>A case that was started, with what came of it and what was predicted.</summary>
/// <param name="Case">The case, with symbols for ports.</param>
/// <param name="Ports">The ports it was started with.</param>
/// <param name="Answer">What really happened.</param>
/// <param name="Real">The same as an outcome.</param>
/// <param name="Predicted">What the model says.</param>
/// <param name="Skipped">Why the start says nothing: somebody else has a port, or the user may not bind it.</param>
internal sealed record Verdict(Case Case, IReadOnlyList<int> Ports, Answer Answer, Outcome Real, Outcome Predicted, string? Skipped)
{
    /// <summary>What is wrong, or null.</summary>
    public string? Fault
        => Skipped is not null ? null
            : Answer.Failure is { } failure ? "the server gave no answer: " + failure
            : RealOutcome.WithoutSocket(Answer) is { Count: > 0 } missing ? "not in the system's table: " + string.Join(", ", missing)
            : Real.Agrees(Predicted) ? null
            : "the model disagrees";
}
