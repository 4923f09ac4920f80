using System;
using System.Linq;
using System.Threading.Tasks;
using ConnLint.Testing.Runs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace ConnLint.Testing.SelfTests;

/// <summary>Cleans every file of the scope that has a diagnostic.</summary>
internal sealed class WordFixAll(Func<string, string, string> clean) : FixAllProvider
{
    public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        var found = fixAllContext is { Scope: FixAllScope.Document, Document: { } source }
            ? await fixAllContext.GetDocumentDiagnosticsAsync(source)
            : await fixAllContext.GetAllDiagnosticsAsync(fixAllContext.Project);
        var solution = fixAllContext.Solution;
        foreach (var document in found.Select(diagnostic => ActionChoice.DocumentOf(fixAllContext.Project, diagnostic)!).DistinctBy(static document => document.Id))
        {
            var text = SourceText.From(clean((await document.GetTextAsync()).ToString(), fixAllContext.CodeActionEquivalenceKey!));
            solution = document is Document ? solution.WithDocumentText(document.Id, text) : solution.WithAdditionalDocumentText(document.Id, text);
        }

        return CodeAction.Create("all", _ => Task.FromResult(solution));
    }
}
