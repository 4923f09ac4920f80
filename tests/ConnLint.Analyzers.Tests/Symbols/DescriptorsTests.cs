using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using ConnLint.Analyzers.Rules;
using ConnLint.Analyzers.Rules.BindAddress;
using ConnLint.Analyzers.Rules.Precedence;
using ConnLint.Analyzers.Rules.Process;
using ConnLint.CodeFixes.Rules;
using ConnLint.CodeFixes.Rules.BindAddress;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ConnLint.Analyzers.Tests.Symbols;

/// <summary>What every analyzer and every fix declares about itself.</summary>
public sealed class DescriptorsTests
{
    // A suppressor has no rules, and the compiler configures it.
    public static TheoryData<DiagnosticAnalyzer> Analyzers => [.. Instances<DiagnosticAnalyzer>(typeof(BindsAllInterfacesAnalyzer)).Where(static analyzer => analyzer is not DiagnosticSuppressor)];

    public static TheoryData<CodeFixProvider> Fixers => [.. Instances<CodeFixProvider>(typeof(BindsAllInterfacesFixer))];

    public static TheoryData<string> Rules => [.. All.Select(static rule => rule.Id).Distinct()];

    private static IEnumerable<DiagnosticDescriptor> All
        => Instances<DiagnosticAnalyzer>(typeof(BindsAllInterfacesAnalyzer)).SelectMany(static analyzer => analyzer.SupportedDiagnostics);

    [Theory]
    [MemberData(nameof(Analyzers))]
    public void Analyzer_HasOneRuleOfItsOwn(DiagnosticAnalyzer analyzer)
    {
        // The rules that join files, and those that judge one endpoint by itself, are in the model, and share one look through the C#.
        if (analyzer is not (RepositoryAnalyzer or EndpointRulesAnalyzer)) Assert.Single(analyzer.SupportedDiagnostics);
    }

    [Theory]
    [InlineData(typeof(InvalidListenerPrefixAnalyzer), "CONN1008")]
    [InlineData(typeof(BuilderWithoutArgsAnalyzer), "CONN4007")]
    [InlineData(typeof(HostNeverRunAnalyzer), "CONN7001")]
    [InlineData(typeof(ListenerNeverStartedAnalyzer), "CONN7002")]
    [InlineData(typeof(StartupBlockedAnalyzer), "CONN7003")]
    [InlineData(typeof(HostTaskNotAwaitedAnalyzer), "CONN7004")]
    public void Analyzer_ReportsItsId(Type analyzer, string id)
        => Assert.Equal(id, Assert.Single(Instances<DiagnosticAnalyzer>(analyzer).Single(one => one.GetType() == analyzer).SupportedDiagnostics).Id);

    [Theory]
    [MemberData(nameof(Rules))]
    public void Rule_SpeaksProperly(string id)
    {
        Assert.Matches("^CONN[1-9][0-9]{3}$", id);

        // A rule may have several parts: what a project's files decide alone, what a call decides alone, and what a repository's files and the C# decide together.
        var parts = All.Where(rule => rule.Id == id).ToList();
        var rule = parts[0];
        Assert.All(parts, part => Assert.Equal((rule.Title, rule.MessageFormat, rule.Description, rule.Category, rule.DefaultSeverity), (part.Title, part.MessageFormat, part.Description, part.Category, part.DefaultSeverity)));
        Assert.InRange(parts.Count, 1, 3);
        var (title, message, description) = (Text(rule.Title), Text(rule.MessageFormat), Text(rule.Description));
        Assert.True(rule.IsEnabledByDefault);
        Assert.False(title.EndsWith('.') || message.EndsWith('.'), "Neither title nor message ends with a period.");
        Assert.True(description.EndsWith('.') && message.Contains("{0}") && message.Length > 20, "The description ends with a period; the message says more than its first hole.");
        Assert.StartsWith("ConnLint.", rule.Category);
        Assert.EndsWith($"/docs/rules/{rule.Id}.md", rule.HelpLinkUri);
    }

    [Theory]
    [MemberData(nameof(Analyzers))]
    public void Analyzer_IsConcurrentAndSkipsGeneratedCode(DiagnosticAnalyzer analyzer)
    {
        var context = new RecordingContext();
        analyzer.Initialize(context);
        Assert.True(context.IsConcurrent);
        Assert.Equal(GeneratedCodeAnalysisFlags.None, context.GeneratedCode);
    }

    [Theory]
    [MemberData(nameof(Analyzers))]
    public void Analyzer_IsSealedAndForCSharp(DiagnosticAnalyzer analyzer)
    {
        var attribute = Assert.Single(analyzer.GetType().GetCustomAttributes(typeof(DiagnosticAnalyzerAttribute), inherit: false));
        Assert.Equal([LanguageNames.CSharp], ((DiagnosticAnalyzerAttribute)attribute).Languages);
        Assert.True(analyzer.GetType().IsSealed);
    }

    [Theory]
    [MemberData(nameof(Fixers))]
    public void Fixer_FixesOneRuleAndAllOfIt(CodeFixProvider fixer)
    {
        if (fixer is not RepositoryFixer) Assert.Single(fixer.FixableDiagnosticIds);
        Assert.All(fixer.FixableDiagnosticIds, id => Assert.Contains(All, rule => rule.Id == id));
        Assert.Equal(3, fixer.GetFixAllProvider()!.GetSupportedFixAllScopes().Intersect([FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution]).Count());
        Assert.Single(fixer.GetType().GetCustomAttributes(typeof(ExportCodeFixProviderAttribute), inherit: false));
    }

    private static IEnumerable<T> Instances<T>(Type marker)
        => marker.Assembly.GetTypes().Where(static type => type.IsSubclassOf(typeof(T)) && !type.IsAbstract).Select(static type => (T)System.Activator.CreateInstance(type)!);

    private static string Text(LocalizableString text) => text.ToString(CultureInfo.InvariantCulture);

    private sealed class RecordingContext : AnalysisContext
    {
        public bool IsConcurrent { get; private set; }

        public GeneratedCodeAnalysisFlags? GeneratedCode { get; private set; }

        public override void EnableConcurrentExecution() => IsConcurrent = true;

        public override void ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags analysisMode) => GeneratedCode = analysisMode;

        public override void RegisterCompilationStartAction(System.Action<CompilationStartAnalysisContext> action)
        {
        }

        public override void RegisterCompilationAction(System.Action<CompilationAnalysisContext> action)
        {
        }

        public override void RegisterSemanticModelAction(System.Action<SemanticModelAnalysisContext> action)
        {
        }

        public override void RegisterSymbolAction(System.Action<SymbolAnalysisContext> action, System.Collections.Immutable.ImmutableArray<SymbolKind> symbolKinds)
        {
        }

        public override void RegisterCodeBlockStartAction<TLanguageKindEnum>(System.Action<CodeBlockStartAnalysisContext<TLanguageKindEnum>> action)
        {
        }

        public override void RegisterCodeBlockAction(System.Action<CodeBlockAnalysisContext> action)
        {
        }

        public override void RegisterSyntaxTreeAction(System.Action<SyntaxTreeAnalysisContext> action)
        {
        }

        public override void RegisterSyntaxNodeAction<TLanguageKindEnum>(
            System.Action<SyntaxNodeAnalysisContext> action, System.Collections.Immutable.ImmutableArray<TLanguageKindEnum> syntaxKinds)
        {
        }
    }
}
