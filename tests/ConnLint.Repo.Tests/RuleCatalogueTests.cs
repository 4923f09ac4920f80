using System;
using System.Linq;
using System.Reflection;
using System.Xml.Linq;
using ConnLint.Endpoints.Rules;

namespace ConnLint.Repo.Tests;

public sealed class RuleCatalogueTests
{
    public static TheoryData<string> Ids => RuleFacts.Ids;

    [Fact]
    public void Ids_AreThoseOfTheCatalogue()
    {
        var constants = typeof(RuleIds).GetFields(BindingFlags.Public | BindingFlags.Static);
        var ids = constants.Select(static field => (string)field.GetRawConstantValue()!);
        Assert.Equal(RuleCatalogue.All.Select(static rule => rule.Id), ids.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Names_AreThoseOfTheConstants()
        => Assert.All(RuleCatalogue.All, static rule => Assert.Equal(rule.Id, typeof(RuleIds).GetField(rule.Name)?.GetRawConstantValue()));

    [Fact]
    public void Analyzers_ExistForExactlyTheRulesOfSourceAndFiles()
    {
        var inCompiler = RuleCatalogue.All.Where(static rule => (rule.Stages & (RuleStages.Source | RuleStages.Files)) != RuleStages.None);
        var reported = RuleFacts.Descriptors.Select(static descriptor => descriptor.Id);
        Assert.Equal(inCompiler.Select(static rule => rule.Id), reported.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Texts_AreSentences(string id)
    {
        var rule = RuleFacts.Of(id).Rule;
        Assert.Matches(@"^[A-Z].*[^.]$", rule.Title);
        Assert.Matches(@"^[A-Z].*\.$", rule.Description);
        Assert.Contains("{0}", rule.Message, StringComparison.Ordinal);
        Assert.NotEqual("{0}", rule.Message);
    }

    [Fact]
    public void Version_IsTheOneThatIsBuilt()
    {
        var properties = XDocument.Parse(Repository.Read("Directory.Build.props"));
        Assert.Equal(Release.Version, properties.Descendants("VersionPrefix").Single().Value);
    }
}
