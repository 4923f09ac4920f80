using System;
using System.Collections.Generic;
using System.Linq;

namespace ConnLint.Mutation;

/// <summary>Files that are mutated, and the tests that have to notice it.</summary>
/// <param name="Name">What the paths of the files contain.</param>
/// <param name="Classes">What the full names of the tests' classes contain: one of these.</param>
/// <param name="Rules">How the ids of the rules begin whose cases belong to it; empty if none do.</param>
internal sealed record Area(string Name, IReadOnlyList<string> Classes, string Rules)
{
    // The tests of a rule that stands in another area follow it.
    private static readonly (string Subject, string Rules, string[] More)[] Subjects =
    [
        ("BindAddress", "CONN1", []),
        ("Clients", "CONN5", ["HardcodedClientEndpoint"]),
        ("Containers", "CONN6", ["LegacyBuilderIgnoresHttpPorts"]),
        ("Ports", "CONN2", []),
        ("Precedence", "CONN4", []),
        ("Process", "CONN7", []),
        ("Variables", "CONN3", []),
    ];

    public static IEnumerable<Area> All
        => from folder in (string[])["Findings", "Rules"]
           from area in Subjects
           select new Area($"{folder}/{area.Subject}", [$".Findings.{area.Subject}.", $".Rules.{area.Subject}.", .. area.More], area.Rules);

    public bool Holds(string path) => path.Replace('\\', '/').Contains($"/{Name}", StringComparison.Ordinal);

    public bool HasTestsIn(string type) => IsOfCases(type) || Classes.Any(word => type.Contains(word, StringComparison.Ordinal));

    /// <summary>Whether a test of one of its classes belongs to it: of the cases, which are one class, those of its rules.</summary>
    public bool IsTestedBy(string type, string test) => !IsOfCases(type) || test.Contains($"rule: \"{Rules}", StringComparison.Ordinal);

    private bool IsOfCases(string type) => Rules.Length > 0 && type.EndsWith(".CaseTests", StringComparison.Ordinal);
}
