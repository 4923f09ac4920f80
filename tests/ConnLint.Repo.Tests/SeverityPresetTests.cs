using System;
using System.Collections.Generic;
using System.Linq;
using ConnLint.Endpoints.Rules;

namespace ConnLint.Repo.Tests;

/// <summary>The presets of <c>ConnLintAnalysisMode</c> hold every rule by id, because the compiler applies no category to findings in configuration files.</summary>
public sealed class SeverityPresetTests
{
    private const string Folder = "src/ConnLint.Package/config/";

    // Information about a refusal, as opposed to advice: what a team wants to see in a build.
    private static readonly HashSet<string> Recommended = [RuleIds.UndeclaredVariable, RuleIds.BuilderWithoutArgs, RuleIds.EndpointOnlyInOneEnvironment, RuleIds.PortNotPublished, RuleIds.DependencyNotAwaited, RuleIds.ScriptedStartRace];

    private static IEnumerable<Rule> Rules => RuleFacts.All.Where(static facts => facts.Descriptor is not null).Select(static facts => facts.Rule);

    [Fact]
    public void None_TurnsEveryRuleOff() => AssertPreset("none", "no rule reports", static _ => "none");

    [Fact]
    public void Recommended_WarnsOfEveryRefusal()
        => AssertPreset("recommended", "information about refusals is a warning, too", static rule => Recommended.Contains(rule.Id) ? "warning" : null);

    [Fact]
    public void All_WarnsOfEverything() => AssertPreset("all", "every information is a warning", static rule => rule.Level == RuleLevel.Info ? "warning" : null);

    [Fact]
    public void RecommendedRules_AreInformation() => Assert.All(Recommended, static id => Assert.Equal(RuleLevel.Info, RuleCatalogue.All.Single(rule => rule.Id == id).Level));

    [Fact]
    public void RuleList_HoldsEveryRule() => GeneratedText.AssertCurrent(Folder + "ConnLint.Rules.props", $"""
        <Project>

          <!-- Every rule that the compiler can report; written by the repository's tests. -->
          <PropertyGroup>
            <_ConnLintRules>{string.Join(";", Rules.Select(static rule => rule.Id))}</_ConnLintRules>
          </PropertyGroup>

        </Project>

        """.ReplaceLineEndings("\n"));

    private static void AssertPreset(string mode, string meaning, Func<Rule, string?> severityOf)
    {
        // Below every file of the user's, which have the level 100 by name or 0 without.
        var head = $"# ConnLintAnalysisMode={mode}: {meaning}. Written by the repository's tests.\nis_global = true\nglobal_level = -99\n\n";
        var rows = Rules.Where(rule => severityOf(rule) is not null).Select(rule => $"dotnet_diagnostic.{rule.Id}.severity = {severityOf(rule)}\n");
        GeneratedText.AssertCurrent($"{Folder}connlint_{mode}.globalconfig", head + string.Concat(rows));
    }
}
