using ConnLint.Endpoints.Differential.Cases;

namespace ConnLint.Endpoints.Differential.Comparison;

/// <summary>Whoever says, without starting anything, what a start comes to.</summary>
internal interface IPrediction
{
    /// <summary>The outcome of a case whose ports are real.</summary>
    Outcome Predict(Case one);
}
