using System;
using ConnLint.Endpoints.Differential.Cases;
using ConnLint.Endpoints.Differential.Real;

namespace ConnLint.Endpoints.Differential.Comparison;

/// <summary>Predicts by starting the same case once more: what it gets wrong is chance, which no model can know.</summary>
internal sealed class SecondServer(string program) : IPrediction, IDisposable
{
    private readonly HostProcess _host = new(program);

    public Outcome Predict(Case one) => RealOutcome.Of(_host.Start(one), one);

    public void Dispose() => _host.Dispose();
}
