using System;
using ConnLint.Endpoints.Rules;
using Microsoft.CodeAnalysis;

namespace ConnLint.Analyzers;

/// <summary>Turns the catalogue's rules into descriptors; the only place that calls the constructor.</summary>
internal static class Descriptors
{
    /// <summary>A rule that reports while the user types.</summary>
    public static DiagnosticDescriptor For(Rule rule) => Create(rule, []);

    /// <summary>A rule that joins facts of the whole compilation and therefore reports at its end.</summary>
    public static DiagnosticDescriptor ForWholeCompilation(Rule rule) => Create(rule, [WellKnownDiagnosticTags.CompilationEnd]);

    public static DiagnosticSeverity SeverityOf(RuleLevel level) => level switch
    {
        RuleLevel.Error => DiagnosticSeverity.Error,
        RuleLevel.Warning => DiagnosticSeverity.Warning,
        RuleLevel.Info => DiagnosticSeverity.Info,
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, null),
    };

#pragma warning disable RS0030 // the ban's one exception
    private static DiagnosticDescriptor Create(Rule rule, string[] tags)
        => new(rule.Id, rule.Title, rule.Message, rule.Category, SeverityOf(rule.Level), true, rule.Description, rule.HelpLink, tags);
#pragma warning restore RS0030
}
