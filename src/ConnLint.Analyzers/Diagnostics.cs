using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using ConnLint.Analyzers.Files;
using ConnLint.Analyzers.Options;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ConnLint.Analyzers;

/// <summary>Turns findings into diagnostics.</summary>
internal static class Diagnostics
{
    /// <summary>A finding in C#; the compiler applies the user's severities.</summary>
    public static Diagnostic InSource(DiagnosticDescriptor descriptor, Location location, string? replacement, IEnumerable<Location> related, params object[] arguments)
        => Diagnostic.Create(descriptor, location, related, Properties(replacement), arguments);

    /// <summary>A finding in C# whose level differs from the rule's.</summary>
    public static Diagnostic InSource(
        DiagnosticDescriptor descriptor, Location location, RuleLevel level, string? replacement, IEnumerable<Location> related, params object[] arguments)
        => Diagnostic.Create(descriptor, location, Descriptors.SeverityOf(level), related, Properties(replacement), arguments);

    /// <summary>A finding of the model in C#.</summary>
    public static Diagnostic InSource(DiagnosticDescriptor descriptor, Location location, Finding finding, IEnumerable<Location> related)
        => Diagnostic.Create(descriptor, location, Descriptors.SeverityOf(finding.Level), related, Properties(finding.Replacement, finding.Edit), finding.Arguments);

    /// <summary>
    /// A finding in an additional file, or null when the user turned it off there. The compiler applies no <c>.editorconfig</c> severity to such
    /// files, so <c>connlint.severity.&lt;id&gt;</c> of the file's own section is honoured here.
    /// </summary>
    public static Diagnostic? InFile(DiagnosticDescriptor descriptor, Finding finding, Func<TextPlace, TextPlace> absolute, AnalyzerConfigOptions options)
    {
        var severity = Descriptors.SeverityOf(finding.Level);
        if (options.TryGetValue(ProjectOptions.SeverityKeyPrefix + finding.Rule.Id, out var configured) && !TryReadSeverity(configured, ref severity)) return null;

        var related = new List<Location>();
        foreach (var place in finding.Related) related.Add(Places.InFile(absolute(place)));
        return Diagnostic.Create(descriptor, Places.InFile(finding.Place), severity, related, Properties(finding.Replacement, finding.Edit), finding.Arguments);
    }

    private static ImmutableDictionary<string, string?>? Properties(string? replacement, Edit? edit = null)
    {
        if (replacement is null && edit is null) return null;

        var properties = ImmutableDictionary<string, string?>.Empty;
        if (replacement is not null) properties = properties.Add(DiagnosticProperties.Replacement, replacement);
        if (edit is null) return properties;
        return properties.Add(DiagnosticProperties.EditTitle, edit.Title).Add(DiagnosticProperties.EditPath, edit.Path)
            .Add(DiagnosticProperties.EditStart, edit.Start.ToString(CultureInfo.InvariantCulture)).Add(DiagnosticProperties.EditLength, edit.Length.ToString(CultureInfo.InvariantCulture))
            .Add(DiagnosticProperties.EditText, edit.Text);
    }

    private static bool TryReadSeverity(string text, ref DiagnosticSeverity severity)
    {
        switch (text.Trim().ToLowerInvariant())
        {
            case "error": severity = DiagnosticSeverity.Error; return true;
            case "warning": severity = DiagnosticSeverity.Warning; return true;
            case "suggestion": severity = DiagnosticSeverity.Info; return true;
            case "silent" or "refactoring": severity = DiagnosticSeverity.Hidden; return true;
            case "none": return false;
            default: return true; // "default", or a word that is none: the rule's own level
        }
    }
}
