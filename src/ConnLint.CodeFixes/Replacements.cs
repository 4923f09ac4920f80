using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using ConnLint.Endpoints.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ConnLint.CodeFixes;

/// <summary>Applies what analyzers have worked out: the text that belongs at a diagnostic's place, or an edit of any file of its project.</summary>
internal static class Replacements
{
    /// <summary>What to call the repair; null where there is none, or its file is not at hand.</summary>
    public static string? TitleOf(Diagnostic diagnostic, Project project)
    {
        if (TextOf(diagnostic, DiagnosticProperties.Replacement) is { } replacement) return replacement.Length == 0 ? "Remove it" : "Write '" + Quoted.Text(replacement) + "'";
        return ChangeOf(diagnostic, project) is null ? null : TextOf(diagnostic, DiagnosticProperties.EditTitle);
    }

    public static async Task<Solution> ApplyAsync(Project project, IEnumerable<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        var solution = project.Solution;
        foreach (var file in diagnostics.Select(diagnostic => ChangeOf(diagnostic, project)).OfType<(TextDocument Document, TextChange Change)>().GroupBy(static one => one.Document.Id))
        {
            var document = file.First().Document;
            var text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
            var changed = text.WithChanges(InOrder(file.Select(static one => one.Change), text.Length));
            solution = document is Document ? solution.WithDocumentText(document.Id, changed) : solution.WithAdditionalDocumentText(document.Id, changed);
        }

        return solution;
    }

    // Two findings at one place: the first is fixed, the next build shows what is left.
    private static IEnumerable<TextChange> InOrder(IEnumerable<TextChange> changes, int length)
    {
        var end = 0;
        var inserted = -1;
        foreach (var change in changes.Distinct().OrderBy(static change => change.Span.Start))
        {
            if (change.Span.Start < end || change.Span.End > length || change.Span.Start == inserted) continue;
            yield return change;
            (end, inserted) = (change.Span.End, change.Span.IsEmpty ? change.Span.Start : -1);
        }
    }

    private static (TextDocument Document, TextChange Change)? ChangeOf(Diagnostic diagnostic, Project project)
    {
        if (TextOf(diagnostic, DiagnosticProperties.Replacement) is { } replacement)
            return DocumentAt(project, diagnostic.Location.GetLineSpan().Path) is { } own ? (own, new TextChange(diagnostic.Location.SourceSpan, replacement)) : null;

        if (TextOf(diagnostic, DiagnosticProperties.EditText) is not { } text || TextOf(diagnostic, DiagnosticProperties.EditPath) is not { } path || DocumentAt(project, path) is not { } document) return null;
        return (document, new TextChange(new TextSpan(NumberOf(diagnostic, DiagnosticProperties.EditStart), NumberOf(diagnostic, DiagnosticProperties.EditLength)), text));
    }

    // The model writes every path with '/'.
    private static TextDocument? DocumentAt(Project project, string path)
    {
        var name = path.Replace('\\', '/');
        return project.Documents.FirstOrDefault(document => document.FilePath?.Replace('\\', '/') == name) as TextDocument
            ?? project.AdditionalDocuments.FirstOrDefault(document => document.FilePath?.Replace('\\', '/') == name);
    }

    private static string? TextOf(Diagnostic diagnostic, string property) => diagnostic.Properties.TryGetValue(property, out var text) ? text : null;

    private static int NumberOf(Diagnostic diagnostic, string property) => int.Parse(TextOf(diagnostic, property)!, CultureInfo.InvariantCulture);
}
