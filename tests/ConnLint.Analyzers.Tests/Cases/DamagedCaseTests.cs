using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using ConnLint.Endpoints.Tests;

namespace ConnLint.Analyzers.Tests.Cases;

/// <summary>
/// Hostile repositories: whatever their files hold, no analyzer throws. One damaged repository a rule in an ordinary run, as many as the variable <c>CONNLINT_FUZZ</c> says in a long one.
/// </summary>
public sealed class DamagedCaseTests
{
    private const string Alphabet = "{}[]\":,;=#$%-<>/\\'\n\r\t\0 \uFEFFé0x_";

    private static readonly int Runs = int.TryParse(Environment.GetEnvironmentVariable("CONNLINT_FUZZ"), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 1;

    public static TheoryData<string> Rules => [.. CaseFolder.All.Select(static folder => folder.Rule).Distinct()];

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task DamagedRepository_CrashesNoAnalyzer(string rule)
    {
        var cases = CaseFolder.All.Where(folder => folder.Rule == rule).ToList();
        var damage = new Mutations(rule.Sum(static character => character), Alphabet);
        for (var run = 0; run < Runs; run++)
        {
            var files = cases[damage.Next(cases.Count)].Broken();
            foreach (var path in files.Keys.Where(static path => !path.EndsWith(".cs", StringComparison.Ordinal)).ToList())
            {
                if (damage.Next(3) > 0) files[path] = damage.Of(files[path]);
            }

            // The harness throws what an analyzer throws.
            Assert.NotNull(await CaseBuild.RunAsync(files, onceEach: false));
        }
    }
}
