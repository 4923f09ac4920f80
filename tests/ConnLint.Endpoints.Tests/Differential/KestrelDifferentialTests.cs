using System.IO;
using ConnLint.Endpoints.Differential;
using ConnLint.Endpoints.Differential.Comparison;

namespace ConnLint.Endpoints.Tests.Differential;

/// <summary>The short form of the long run that <c>docs/how-it-works.md</c> names.</summary>
[Collection(ServerTests.Collection)]
public sealed class KestrelDifferentialTests
{
    private const int Cases = 300;

    [Fact]
    public void Model_SaysWhatTheServerDoes()
    {
        using var output = new StringWriter();
        Assert.True(new Campaign(ServerTests.Program, new ModelOracle(), output).Run(seed: 2026, Cases, limit: 10), output.ToString());
    }
}
