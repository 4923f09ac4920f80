using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ConnLint.Testing.Runs;

/// <summary>Fixes everything in a scope at once, as often as the scope, the rules and the kinds of action demand.</summary>
internal sealed class FixAllRun(ActionChoice choice, ProjectSetup setup, FixAllScope scope, int iterations)
{
    public static IEnumerable<FixAllScope> ScopesFor(CodeFixTestBehaviors behaviors)
    {
        if (!behaviors.HasFlag(CodeFixTestBehaviors.SkipFixAllInDocumentCheck)) yield return FixAllScope.Document;
        if (!behaviors.HasFlag(CodeFixTestBehaviors.SkipFixAllInProjectCheck)) yield return FixAllScope.Project;
        if (!behaviors.HasFlag(CodeFixTestBehaviors.SkipFixAllInSolutionCheck)) yield return FixAllScope.Solution;
    }

    public async Task<Project> RunAsync(Project project)
    {
        for (var i = 0; i < iterations; i++)
        {
            var handled = new HashSet<(string Id, string? Key, DocumentId? Document)>();
            while (await NextAsync(project, handled).ConfigureAwait(false) is { } changed) project = changed;
        }

        return project;
    }

    private async Task<Project?> NextAsync(Project project, HashSet<(string Id, string? Key, DocumentId? Document)> handled)
    {
        var run = await DiagnosticRun.OfAsync(project, setup).ConfigureAwait(false);
        foreach (var diagnostic in run.Diagnostics.Where(choice.CanFix))
        {
            if (await choice.ActionForAsync(project, diagnostic).ConfigureAwait(false) is not { } single) continue;
            var document = ActionChoice.DocumentOf(project, diagnostic)!;

            // Of a configuration file Roslyn hands over the project alone, whatever the scope.
            var asDocument = scope == FixAllScope.Document;
            if (!handled.Add((diagnostic.Id, single.EquivalenceKey, asDocument ? document.Id : null))) continue;
            if (await FixAllAsync(project, diagnostic.Id, single, asDocument ? document as Document : null, run).ConfigureAwait(false) is { } all)
                return await ActionChoice.ApplyAsync(project, all).ConfigureAwait(false);
        }

        return null;
    }

    private Task<CodeAction?> FixAllAsync(Project project, string id, CodeAction single, Document? document, DiagnosticRun run)
    {
        var provider = choice.Provider.GetFixAllProvider()
            ?? throw new VerificationException($"{choice.Provider.GetType().Name} has no fix-all provider; set CodeFixTestBehaviors.SkipFixAllCheck if that is meant.");
        if (!provider.GetSupportedFixAllScopes().Contains(scope))
            throw new VerificationException($"{provider.GetType().Name} does not support the scope {scope}.");

        var diagnostics = new FixAllDiagnostics(run.Diagnostics);
        var context = document is null
            ? new FixAllContext(project, choice.Provider, scope, single.EquivalenceKey, [id], diagnostics, CancellationToken.None)
            : new FixAllContext(document, choice.Provider, scope, single.EquivalenceKey, [id], diagnostics, CancellationToken.None);
        return provider.GetFixAsync(context);
    }
}
