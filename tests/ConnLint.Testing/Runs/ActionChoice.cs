using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ConnLint.Testing.Runs;

/// <summary>Asks the provider what it offers for a diagnostic and takes the action that the test means.</summary>
internal sealed record ActionChoice(CodeFixProvider Provider, int? Index, string? EquivalenceKey)
{
    public bool CanFix(Diagnostic diagnostic) => Provider.FixableDiagnosticIds.Contains(diagnostic.Id);

    /// <summary>The file that a diagnostic lies in, C# or not.</summary>
    public static TextDocument? DocumentOf(Project project, Diagnostic diagnostic)
    {
        if (diagnostic.Location.SourceTree is { } tree) return project.GetDocument(tree);
        var path = DiagnosticRun.PathOf(diagnostic);
        return project.AdditionalDocuments.FirstOrDefault(document => document.FilePath == path);
    }

    public async Task<CodeAction?> ActionForAsync(Project project, Diagnostic diagnostic)
    {
        if (DocumentOf(project, diagnostic) is not { } document) return null;
        var offered = new List<CodeAction>();
        var context = new CodeFixContext(document, diagnostic, (action, _) => offered.AddRange(Leaves(action)), CancellationToken.None);
        await Provider.RegisterCodeFixesAsync(context).ConfigureAwait(false);
        if (offered.Count > 0 && document is not Document) VerifyExportedForAdditionalFiles();

        return EquivalenceKey is null
            ? offered.ElementAtOrDefault(Index ?? 0)
            : offered.Where(action => action.EquivalenceKey == EquivalenceKey).ElementAtOrDefault(Index ?? 0);
    }

    /// <summary>The project after an action, which must do nothing but change documents.</summary>
    public static async Task<Project> ApplyAsync(Project project, CodeAction action)
    {
        var operations = await action.GetOperationsAsync(CancellationToken.None).ConfigureAwait(false);
        if (operations is not [ApplyChangesOperation changes])
            throw new VerificationException($"The action '{action.Title}' does not consist of exactly one change of the solution.");
        return changes.ChangedSolution.GetProject(project.Id)!;
    }

    private static IEnumerable<CodeAction> Leaves(CodeAction action)
        => action.NestedActions.IsEmpty ? [action] : action.NestedActions.SelectMany(Leaves);

    // Editors never ask a provider about a JSON file unless its export says so.
    private void VerifyExportedForAdditionalFiles()
    {
        var export = Provider.GetType().GetCustomAttributes(typeof(ExportCodeFixProviderAttribute), inherit: false).OfType<ExportCodeFixProviderAttribute>().FirstOrDefault();
        if (export is null || !export.DocumentKinds.Contains(nameof(TextDocumentKind.AdditionalDocument)))
            throw new VerificationException($"{Provider.GetType().Name} fixes additional files, but its ExportCodeFixProvider does not name them in DocumentKinds.");
    }
}
