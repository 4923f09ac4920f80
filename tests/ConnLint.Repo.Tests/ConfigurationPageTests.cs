using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using ConnLint.Analyzers;

namespace ConnLint.Repo.Tests;

public sealed partial class ConfigurationPageTests
{
    private static readonly string Page = Repository.Read("docs/configuration.md");

    [Fact]
    public void Keys_AreThoseThatTheAnalyzersRead()
    {
        var options = typeof(EndpointAnalyzer).Assembly.GetType("ConnLint.Analyzers.Options.ProjectOptions", throwOnError: true)!;
        var constants = options.GetFields(BindingFlags.Public | BindingFlags.Static).Where(static field => field.IsLiteral);
        var documented = KeyRow().Matches(Page).Select(static row => row.Groups[1].Value.Replace("CONN…", ""));
        Assert.Equal(constants.Select(static field => (string)field.GetRawConstantValue()!).Order(), documented.Distinct().Order());
    }

    [Fact]
    public void Properties_AreThoseThatTheTargetsRead()
    {
        var documented = PropertyRow().Matches(Page).Select(static row => row.Groups[1].Value);
        Assert.Equal(PropertiesOfTargets().Distinct().Order(), documented.Order());
    }

    [Fact]
    public void Areas_AreThoseThatTheCompilerReports()
    {
        var areas = RuleFacts.All.Where(static facts => facts.Descriptor is not null).Select(static facts => facts.Rule.Category).Distinct();
        Assert.Equal(areas.Order(), Areas().Match(Page).Groups[1].Value.Split(", ").Select(static area => "ConnLint." + area).Order());
    }

    [Fact]
    public void Target_IsNamed() => Assert.Contains("-t:ConnLintCheck", Page, StringComparison.Ordinal);

    private static IEnumerable<string> PropertiesOfTargets()
        => Repository.Files
            .Where(static file => file.StartsWith("src/ConnLint.Package/build", StringComparison.Ordinal))
            .SelectMany(static file => Property().Matches(Repository.Read(file)))
            .Select(static match => match.Groups[1].Value);

    [GeneratedRegex(@"^\| `(connlint\.[^`]+)` \|", RegexOptions.Multiline)]
    private static partial Regex KeyRow();

    [GeneratedRegex(@"^# All rules of one area: ([\w, ]+)\.", RegexOptions.Multiline)]
    private static partial Regex Areas();

    [GeneratedRegex(@"^\| `(ConnLint\w+)` \|", RegexOptions.Multiline)]
    private static partial Regex PropertyRow();

    // Names with an underscore are the targets' own.
    [GeneratedRegex(@"\$\((ConnLint\w+)\)")]
    private static partial Regex Property();
}
