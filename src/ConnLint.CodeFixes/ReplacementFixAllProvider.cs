using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ConnLint.CodeFixes;

/// <summary>Fixes every finding of a document, project or solution; the built-in provider leaves additional files out.</summary>
internal sealed class ReplacementFixAllProvider : FixAllProvider
{
    public static readonly ReplacementFixAllProvider Instance = new();

    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

    public override Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
        => Task.FromResult<CodeAction?>(CodeAction.Create(
            "Fix all occurrences", cancellation => FixAsync(fixAllContext, cancellation), equivalenceKey: fixAllContext.CodeActionEquivalenceKey));

    private static async Task<Solution> FixAsync(FixAllContext context, CancellationToken cancellation)
    {
        var solution = context.Solution;
        foreach (var project in context.Scope == FixAllScope.Solution ? context.Solution.Projects : [context.Project])
        {
            var diagnostics = await DiagnosticsAsync(context, project).ConfigureAwait(false);
            solution = await Replacements.ApplyAsync(solution.GetProject(project.Id)!, diagnostics, cancellation).ConfigureAwait(false);
        }

        return solution;
    }

    private static async Task<IEnumerable<Diagnostic>> DiagnosticsAsync(FixAllContext context, Project project)
    {
        if (context.Scope != FixAllScope.Document) return await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false);
        if (context.Document is { } document) return await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false);
        return (await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false)).Where(diagnostic => EquivalenceKeys.IsInFile(context.CodeActionEquivalenceKey, diagnostic));
    }
}
