using System;
using ConnLint.Endpoints.Differential.Cases;
using ConnLint.Endpoints.Differential.Comparison;
using ConnLint.Endpoints.Differential.Real;

namespace ConnLint.Endpoints.Tests.Differential;

public sealed class OutcomeTests
{
    private static readonly Answer Localhost = new()
    {
        Addresses = ["http://localhost:20001"],
        Endpoints = [new("127.0.0.1", 20001, false, "Http1"), new("::1", 20001, false, "Http1")],
        Sockets = ["127.0.0.1:20001", "[::1]:20001"],
    };

    [Fact]
    public void Localhost_IsOneEndpoint() => Assert.Equal(["http://localhost:20001 Http1"], RealOutcome.Of(Localhost, new Case()).Bound);

    [Fact]
    public void Localhost_IsTwoSockets() => Assert.Equal(["[::1]:20001"], RealOutcome.WithoutSocket(Localhost with { Sockets = ["127.0.0.1:20001"] }));

    [Fact]
    public void AllSocketsThere_NothingIsMissing() => Assert.Empty(RealOutcome.WithoutSocket(Localhost));

    [Fact]
    public void NobodyLooked_NothingIsMissing() => Assert.Empty(RealOutcome.WithoutSocket(Localhost with { Sockets = [] }));

    [Fact]
    public void PortOfTheSystem_IsZero()
    {
        var answer = new Answer { Addresses = ["http://[::]:40001"], Endpoints = [new("::", 40001, false, "Http2")] };
        Assert.Equal(["http://[::]:0 Http2"], RealOutcome.Of(answer, new Case()).Bound);
    }

    [Fact]
    public void HighPortOfTheCase_StaysAsItIs()
    {
        var answer = new Answer { Addresses = ["http://[::]:40001"], Endpoints = [new("::", 40001, false, "Http1")] };
        Assert.Equal(["http://[::]:40001 Http1"], RealOutcome.Of(answer, new Case { Arguments = ["--urls=http://*:40001"] }).Bound);
    }

    [Fact]
    public void Order_OfEndpointsDoesNotCount()
    {
        var answer = new Answer
        {
            Addresses = ["http://[::]:20002", "http://127.0.0.1:20001"],
            Endpoints = [new("127.0.0.1", 20001, false, "Http1"), new("::", 20002, false, "Http1")],
        };
        Assert.Equal(["http://127.0.0.1:20001 Http1", "http://[::]:20002 Http1"], RealOutcome.Of(answer, new Case()).Bound);
    }

    [Theory]
    [InlineData("", "", true)]
    [InlineData("x", "", false)]
    [InlineData("", "x", false)]
    public void Outcomes_AgreeInEverything(string bound, string overridden, bool agrees)
    {
        var other = new Outcome { Bound = Split(bound), Overridden = Split(overridden) };
        Assert.Equal(agrees, new Outcome().Agrees(other));
    }

    [Fact]
    public void Faults_AgreeInTheMessageAlone()
        => Assert.True(new Outcome { Throws = "x", Overridden = ["a"] }.Agrees(new Outcome { Throws = "x" }));

    [Fact]
    public void Fault_DiffersFromNone() => Assert.False(new Outcome { Throws = "x" }.Agrees(new Outcome()));

    private static string[] Split(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
