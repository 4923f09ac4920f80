using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using ConnLint.Endpoints.Differential.Cases;
using ConnLint.Endpoints.Differential.Coverage;
using ConnLint.Endpoints.Differential.Generation;

namespace ConnLint.Endpoints.Tests.Differential;

public sealed class CaseGeneratorTests
{
    private const int Cases = 2_000;

    private static readonly int[] Ports = [20001, 20002, 20003, 20004, 20005, 20006];

    private static readonly JsonDocumentOptions NoDuplicates = new() { AllowDuplicateProperties = false };

    [Fact]
    public void SameSeed_GivesTheSameCases() => Assert.Equal(Texts(seed: 3), Texts(seed: 3));

    [Fact]
    public void OneCase_NeedsNoneBeforeIt() => Assert.Equal(Texts(seed: 3)[500], CaseJson.Write(new CaseGenerator(3).Make(500)));

    [Fact]
    public void OtherSeed_GivesOtherCases() => Assert.True(Texts(seed: 3).Intersect(Texts(seed: 4)).Count() < Cases / 10);

    // A seed in a report is worth something because it means the same to everybody.
    [Fact]
    public void Choices_AreTheSameOnEveryMachine()
    {
        var draw = new Draw(seed: 1, number: 2);
        Assert.Equal([21, 47, 64, 0, 83], Enumerable.Range(0, 5).Select(_ => draw.Below(100)));
    }

    [Fact]
    public void Json_IsReadAsItIsWritten()
        => Assert.All(Texts(seed: 5), static text => Assert.Equal(text, CaseJson.Write(CaseJson.Read(text))));

    [Fact]
    public void Builders_HaveEqualShares()
        => Assert.All(Make(5).GroupBy(static one => one.Builder == BuilderKind.EmptyCore ? BuilderKind.Empty : one.Builder), static group => Assert.Equal(Cases / 5, group.Count()));

    [Fact]
    public void Files_AreJson()
        => Assert.All(Make(6).SelectMany(static one => one.WithPorts(Ports).Files), static file => JsonDocument.Parse(file.Text()).Dispose());

    [Fact]
    public void Files_SeldomRepeatAName()
        => Assert.InRange(Make(6).SelectMany(static one => one.WithPorts(Ports).Files).Count(Repeats), 1, Cases / 50);

    [Fact]
    public void Variables_NeverDifferOnlyInCase()
        => Assert.All(Make(7), static one => Assert.Equal(one.Variables.Count, one.Variables.DistinctBy(static variable => variable.Name, StringComparer.OrdinalIgnoreCase).Count()));

    [Fact]
    public void CallsOnTheApplication_ComeLastAndOnlyWhereThereIsOne() => Assert.All(Make(8), static one =>
    {
        var kinds = one.Statements.Select(static statement => statement.IsOnApplication ? (statement.Kind == StatementKind.AddUrl ? 1 : 2) : 0).ToList();
        Assert.Equal(kinds.Order(), kinds);
        Assert.True(kinds.Count(static kind => kind == 2) <= 1);
        Assert.True(one.Builder < BuilderKind.GenericHost || kinds.TrueForAll(static kind => kind == 0));
    });

    [Fact]
    public void Pairs_OfAllRowsMeet()
    {
        var all = Enum.GetValues<Row>().Where(static row => row != Row.Default).ToList();
        var met = Make(9).Concat(Make(10)).SelectMany(static one => PairsIn([.. Presence.Of(one).Select(static found => found.Row).Distinct()])).ToHashSet();
        Assert.Empty(PairsIn(all).Except(met));
    }

    private static IEnumerable<(Row, Row)> PairsIn(IReadOnlyList<Row> rows)
        => rows.SelectMany(left => rows.Where(right => right > left).Select(right => (left, right)));

    private static bool Repeats(SettingsFile file)
    {
        try
        {
            JsonDocument.Parse(file.Text(), NoDuplicates).Dispose();
            return false;
        }
        catch (JsonException)
        {
            return true;
        }
    }

    private static List<Case> Make(int seed)
    {
        var generator = new CaseGenerator(seed);
        return [.. Enumerable.Range(0, Cases).Select(generator.Make)];
    }

    private static List<string> Texts(int seed) => [.. Make(seed).Select(CaseJson.Write)];
}
