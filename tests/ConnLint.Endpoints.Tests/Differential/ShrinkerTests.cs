using System;
using System.Collections.Generic;
using System.Linq;
using ConnLint.Endpoints.Differential.Cases;
using ConnLint.Endpoints.Differential.Comparison;
using ConnLint.Endpoints.Differential.Generation;

namespace ConnLint.Endpoints.Tests.Differential;

public sealed class ShrinkerTests
{
    private static readonly Case Rich = new()
    {
        Arguments = ["--urls", "http://localhost:$1;http://localhost:$2", "--environment=Staging"],
        Variables = [new("URLS", "http://*:$3"), new("HTTP_PORTS", "$4")],
        Files = [new("appsettings.json", [new("Urls", "http://*:$5", Spelling.Flat), new("Kestrel:Endpoints:A:Url", "http://*:$6", Spelling.Half)])],
        Statements = [new() { Kind = StatementKind.ListenAnyIP, Port = "$1", Protocols = "Http2", Https = true }, new() { Kind = StatementKind.UseUrls, Values = ["a", "b"] }],
    };

    [Fact]
    public void WhatIsNeeded_Stays()
    {
        var smallest = Shrinker.Shrink(Rich, static one => Text(one).Contains("http://localhost:$2", StringComparison.Ordinal));
        Assert.Equal(["http://localhost:$2"], smallest.Arguments);
    }

    [Fact]
    public void WhatIsNotNeeded_Goes()
    {
        var smallest = Shrinker.Shrink(Rich, static one => one.Variables.Any(static variable => variable.Name == "URLS"));
        Assert.Equal(Text(new Case { Variables = [new("URLS", "http://*:$3")] }), Text(smallest));
    }

    [Fact]
    public void Setting_LosesItsNeighboursAndItsSpelling()
    {
        var smallest = Shrinker.Shrink(Rich, static one => one.Files.Any(static file => file.Settings.Any(static setting => setting.Value == "http://*:$6")));
        Assert.Equal(new FileSetting("Kestrel:Endpoints:A:Url", "http://*:$6"), Assert.Single(Assert.Single(smallest.Files).Settings));
    }

    [Fact]
    public void Call_LosesWhatItDoesBesides()
    {
        var smallest = Shrinker.Shrink(Rich, static one => one.Statements.Any(static statement => statement.Kind == StatementKind.ListenAnyIP));
        Assert.Equal("""{"kind":"ListenAnyIP","port":"$1"}""", Text(smallest).Split("[")[^1].TrimEnd('}', ']') + "}");
    }

    [Fact]
    public void TwoThings_BothStay()
    {
        var smallest = Shrinker.Shrink(Rich, static one => one.Variables.Count > 0 && one.Statements.Count > 0);
        Assert.Equal((1, 1, 0, 0), (smallest.Variables.Count, smallest.Statements.Count, smallest.Files.Count, smallest.Arguments.Count));
    }

    [Fact]
    public void EverySmallerCase_IsSmaller()
    {
        var generator = new CaseGenerator(11);
        Assert.All(Enumerable.Range(0, 300).Select(generator.Make), static one => Assert.All(Shrinker.Smaller(one), smaller => Assert.True(Size(smaller) < Size(one), Text(one))));
    }

    // A case never grows; where only a spelling becomes plainer, its text gets shorter.
    private static int Size(Case one) => Text(one).Length;

    private static string Text(Case one) => CaseJson.Write(one);
}
