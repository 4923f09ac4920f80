using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;

namespace ConnLint.Analyzers.Tests.Cases;

/// <summary>
/// The cases of <c>tests/Cases</c>: what is said of the broken repository is exactly what stands in <c>expected.txt</c>, and its repaired twin has no
/// finding of the rule and no warning at all.
/// </summary>
public sealed class CaseTests
{
    public static TheoryData<string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (var (rule, name) in CaseFolder.All) cases.Add(rule, name);
            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task BrokenRepository_IsReportedAsExpected(string rule, string name)
    {
        var folder = new CaseFolder(rule, name);
        var said = Judged(rule, await CaseBuild.RunAsync(folder.Broken()));

        // To write a new case down; what it says is then for the author to judge.
        if (Environment.GetEnvironmentVariable("CONNLINT_ACCEPT") is { Length: > 0 }) await File.WriteAllTextAsync(folder.ExpectedFile, string.Concat(said.Select(static line => line + "\n")));

        Assert.Contains(said, line => line.Contains($" {rule} ", StringComparison.Ordinal));
        Assert.Equal(await File.ReadAllLinesAsync(folder.ExpectedFile), said);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task RepairedTwin_IsSilent(string rule, string name)
        => Assert.Empty(Judged(rule, await CaseBuild.RunAsync(new CaseFolder(rule, name).Repaired())));

    /// <summary>Each project is told of the others only what it could mean: nothing is missing, and nobody is accused for it.</summary>
    [Theory]
    [MemberData(nameof(Cases))]
    public async Task InALargeSolution_TheSameIsSaid(string rule, string name)
    {
        var folder = new CaseFolder(rule, name);
        Assert.Equal(await File.ReadAllLinesAsync(folder.ExpectedFile), Judged(rule, await CaseBuild.RunAsync(folder.Broken(), isLarge: true)));
        Assert.Empty(Judged(rule, await CaseBuild.RunAsync(folder.Repaired(), isLarge: true)));
    }

    // What is mere information about something else would only blur the case.
    private static List<string> Judged(string rule, IEnumerable<string> lines)
        => [.. lines.Where(line => line.Contains($" {rule} ", StringComparison.Ordinal) || !line.Contains($" {DiagnosticSeverity.Info}: ", StringComparison.Ordinal))];
}
