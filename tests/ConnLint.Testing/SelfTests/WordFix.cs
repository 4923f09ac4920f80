using System.Collections.Immutable;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace ConnLint.Testing.SelfTests;

/// <summary>Replaces the bad word, in C# and in additional files.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, DocumentKinds = [nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument)])]
public class WordFix : CodeFixProvider
{
    public const string BetterKey = "better";

    private const string GoodKey = "good";

    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["T0001"];

    public override FixAllProvider? GetFixAllProvider() => new WordFixAll(CleanedIn);

    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var key in new[] { GoodKey, BetterKey })
        {
            context.RegisterCodeFix(
                CodeAction.Create(key, async token => Replaced(context.TextDocument, await context.TextDocument.GetTextAsync(token), context.Span, key), key),
                context.Diagnostics);
        }

        return Task.CompletedTask;
    }

    /// <summary>What takes the word's place in the single fix.</summary>
    protected virtual string Replacement(string key) => key;

    /// <summary>A whole file as fix-all leaves it.</summary>
    protected virtual string CleanedIn(string content, string key) => content.Replace(WordAnalyzer.Word, Replacement(key), System.StringComparison.Ordinal);

    private Solution Replaced(TextDocument document, SourceText text, TextSpan span, string key)
    {
        var word = text.ToString(span).Contains('"', System.StringComparison.Ordinal) ? new TextSpan(span.Start + 1, span.Length - 2) : span;
        var changed = text.Replace(word, Replacement(key));
        var solution = document.Project.Solution;
        return document is Document ? solution.WithDocumentText(document.Id, changed) : solution.WithAdditionalDocumentText(document.Id, changed);
    }
}

/// <summary>Leaves code that does not compile.</summary>
public sealed class UncompilableFix : WordFix
{
    protected override string Replacement(string key) => "\" + missing + \"";
}

/// <summary>Fixes all in another way than one by one.</summary>
public sealed class InconsistentFix : WordFix
{
    protected override string CleanedIn(string content, string key) => content.Replace(WordAnalyzer.Word, "other", System.StringComparison.Ordinal);
}

/// <summary>Replaces the word by itself, for ever.</summary>
public sealed class EndlessFix : WordFix
{
    protected override string Replacement(string key) => WordAnalyzer.Word;
}

/// <summary>Is never asked about additional files by an editor.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class SourceOnlyFix : WordFix;

/// <summary>Cannot fix more than one.</summary>
public sealed class NoFixAllFix : WordFix
{
    public override FixAllProvider? GetFixAllProvider() => null;
}
