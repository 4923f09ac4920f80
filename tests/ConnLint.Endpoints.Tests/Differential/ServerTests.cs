using System;
using System.IO;
using System.Linq;
using System.Reflection;
using ConnLint.Endpoints.Differential;
using ConnLint.Endpoints.Differential.Cases;
using ConnLint.Endpoints.Differential.Comparison;
using ConnLint.Endpoints.Differential.Generation;
using ConnLint.Endpoints.Differential.Real;

namespace ConnLint.Endpoints.Tests.Differential;

/// <summary>What the long run rests on: that a start is the same twice, that a wrong prediction is found, that a crash is seen.</summary>
[Collection(Collection)]
public sealed class ServerTests
{
    /// <summary>Ports belong to the whole machine, so whoever starts servers does it one after the other.</summary>
    internal const string Collection = "real server";

    internal static readonly string Program = typeof(ServerTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static data => data.Key == "DifferentialPath").Value!;

    private static readonly Case TwoSources = new()
    {
        Variables = [new("ASPNETCORE_URLS", "http://localhost:$1")],
        Statements = [new() { Kind = StatementKind.ListenAnyIP, Port = "$2" }],
    };

    [Fact]
    public void SecondStart_ComesToTheSame()
    {
        using var second = new SecondServer(Program);
        using var output = new StringWriter();
        Assert.True(new Campaign(Program, second, output).Run(seed: 2, cases: 60, limit: 3), output.ToString());
    }

    [Fact]
    public void Start_TellsWhatIsBoundAndWhatIsDropped()
    {
        using var host = new HostProcess(Program);
        var answer = host.Start(TwoSources.WithPorts(new FreePorts().Take()));
        Assert.Equal(("http://[::]", 1, "addresses 'http://localhost"), (Cut(answer.Addresses.Single()), answer.Endpoints.Count, Cut(answer.Overridden.Single())));
    }

    [Fact]
    public void WrongPrediction_IsShownAsTheSmallestCase()
    {
        using var output = new StringWriter();
        var agreed = new Campaign(Program, new Stubborn(), output).Replay(TwoSources with { Arguments = ["--environment=Staging"] });
        Assert.False(agreed);
        Assert.Contains("predicted: throws: no", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void ProcessThatCannotStart_IsNoAnswer()
    {
        using var host = new HostProcess(Program + ".absent");
        Assert.NotNull(host.Start(TwoSources).Failure);
    }

    [Fact]
    public void EndlessFailures_EndTheRun()
    {
        using var output = new StringWriter();
        Assert.Throws<InvalidOperationException>(() => new Campaign(Program + ".absent", new Stubborn(), output).Run(seed: 1, cases: 100, limit: 1));
    }

    private static string Cut(string text) => text[..text.LastIndexOf(':')];

    private sealed class Stubborn : IPrediction
    {
        public Outcome Predict(Case one) => new() { Throws = "no" };
    }
}
