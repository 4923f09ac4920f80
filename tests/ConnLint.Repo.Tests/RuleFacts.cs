using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ConnLint.Analyzers;
using ConnLint.CodeFixes;
using ConnLint.Endpoints.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ConnLint.Repo.Tests;

/// <summary>What the code says of a rule: its texts, and whether an analyzer reports and a fixer corrects it.</summary>
internal sealed record RuleFacts(Rule Rule, DiagnosticDescriptor? Descriptor, bool HasFix)
{
    private static readonly (RuleStages Stage, string Name)[] StageNames =
    [
        (RuleStages.Source, "C#"),
        (RuleStages.Files, "configuration files"),
        (RuleStages.Build, "listener check"),
        (RuleStages.Run, "startup hook"),
        (RuleStages.Probe, "command"),
    ];

    /// <summary>Each rule's, and of one with two halves that of the files alone, which reports while the user types.</summary>
    public static ImmutableArray<DiagnosticDescriptor> Descriptors { get; } =
        [.. InstancesIn<DiagnosticAnalyzer>(typeof(EndpointAnalyzer)).SelectMany(static rule => rule.SupportedDiagnostics).GroupBy(static half => half.Id).Select(static halves => halves.MinBy(IsAtTheEnd)!)];

    public static IReadOnlyList<RuleFacts> All { get; } = ReadAll();

    public static TheoryData<string> Ids => new(All.Select(static facts => facts.Rule.Id));

    public string Page => $"docs/rules/{Rule.Id}.md";

    /// <summary>Where the rule reports, e.g. <c>C#, configuration files; at the end of the compilation</c>.</summary>
    public string Stages
    {
        get
        {
            var names = StageNames.Where(stage => Rule.Stages.HasFlag(stage.Stage)).Select(static stage => stage.Name);
            return string.Join(", ", names) + (IsOfWholeCompilation ? "; at the end of the compilation" : "");
        }
    }

    private bool IsOfWholeCompilation => Descriptor is not null && IsAtTheEnd(Descriptor);

    public static RuleFacts Of(string id) => All.Single(facts => facts.Rule.Id == id);

    private static bool IsAtTheEnd(DiagnosticDescriptor descriptor) => descriptor.CustomTags.Contains(WellKnownDiagnosticTags.CompilationEnd);

    private static List<RuleFacts> ReadAll()
    {
        var fixers = InstancesIn<CodeFixProvider>(typeof(ReplacementFixer));
        var fixable = fixers.SelectMany(static fixer => fixer.FixableDiagnosticIds).ToHashSet();
        return RuleCatalogue.All.Select(rule => new RuleFacts(rule, DescriptorOf(rule), fixable.Contains(rule.Id))).ToList();
    }

    private static DiagnosticDescriptor? DescriptorOf(Rule rule) => Descriptors.SingleOrDefault(descriptor => descriptor.Id == rule.Id);

    private static IEnumerable<T> InstancesIn<T>(Type neighbour)
        => neighbour.Assembly.GetTypes()
            .Where(static type => !type.IsAbstract && type.IsAssignableTo(typeof(T)))
            .Select(static type => (T)Activator.CreateInstance(type)!);
}
