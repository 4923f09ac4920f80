using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using ConnLint.Analyzers.Files;
using ConnLint.Analyzers.Options;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace ConnLint.Analyzers;

/// <summary>
/// Hides the findings that a project has accepted in its <c>connlint.baseline</c>. What a rule calls an error, because the program cannot start with it, stays: the compiler
/// lets nobody suppress a diagnostic whose default is an error.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BaselineSuppressor : DiagnosticSuppressor
{
    private static readonly ImmutableDictionary<string, SuppressionDescriptor> PerRule = RuleCatalogue.All
        .Where(static rule => (rule.Stages & (RuleStages.Source | RuleStages.Files)) != 0 && rule.Level != RuleLevel.Error)
        .ToImmutableDictionary(static rule => rule.Id, static rule => new SuppressionDescriptor(Baseline.SuppressionId, rule.Id, "The project has accepted it in its connlint.baseline."));

    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; } = ImmutableArray.CreateRange(PerRule.Values);

    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        if (BaselineIn(context.Options.AdditionalFiles, context.CancellationToken) is not { } baseline) return;

        var directory = ProjectOptions.Of(context.Options).Directory;
        foreach (var diagnostic in context.ReportedDiagnostics.OrderBy(static one => one.Location.GetLineSpan().StartLinePosition))
        {
            if (LineOf(diagnostic.Location, context) is not { } line) continue;

            var finding = new AcceptedFinding(diagnostic.Id, Baseline.FingerprintOf(line), Baseline.PathOf(diagnostic.Location.GetLineSpan().Path, directory));
            if (baseline.Take(finding)) context.ReportSuppression(Suppression.Create(PerRule[diagnostic.Id], diagnostic));
        }
    }

    private static Baseline? BaselineIn(ImmutableArray<AdditionalText> files, CancellationToken cancellation)
    {
        foreach (var file in files)
        {
            if (ConfigurationFiles.NameOf(file.Path) == Baseline.FileName && file.GetText(cancellation) is { } text) return Baseline.Read(text.ToString());
        }

        return null;
    }

    private static string? LineOf(Location location, SuppressionAnalysisContext context)
    {
        var text = location.SourceTree?.GetText(context.CancellationToken) ?? TextOf(location.GetLineSpan().Path, context);
        var line = location.GetLineSpan().StartLinePosition.Line;
        return text is not null && line < text.Lines.Count ? text.Lines[line].ToString() : null;
    }

    // A finding of the model has the model's path, also where the system's separator is another.
    private static SourceText? TextOf(string path, SuppressionAnalysisContext context)
    {
        var name = ConfigurationFiles.RepositoryPath(path);
        foreach (var file in context.Options.AdditionalFiles)
        {
            if (ConfigurationFiles.RepositoryPath(file.Path) == name) return file.GetText(context.CancellationToken);
        }

        return null;
    }
}
