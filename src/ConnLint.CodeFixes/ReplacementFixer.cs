using System.Collections.Immutable;
using System.Threading.Tasks;
using ConnLint.Endpoints.Rules;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ConnLint.CodeFixes;

/// <summary>
/// Puts the text that the analyzer has worked out at the diagnostic's place, in C# and in configuration files alike. Nothing else of the file changes,
/// so comments and layout stay.
/// </summary>
public abstract class ReplacementFixer : CodeFixProvider
{
    private readonly string? _title;

    private protected ReplacementFixer(string id, string title)
        : this(id) => _title = title;

    /// <summary>Fixes several rules; what each does is said by the text that it writes.</summary>
    private protected ReplacementFixer(params string[] ids) => FixableDiagnosticIds = ImmutableArray.Create(ids);

    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; }

    public sealed override FixAllProvider GetFixAllProvider() => ReplacementFixAllProvider.Instance;

    public sealed override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            if (!diagnostic.Properties.TryGetValue(DiagnosticProperties.Replacement, out var replacement) || replacement is null) continue;
            context.RegisterCodeFix(
                CodeAction.Create(_title ?? TitleOf(replacement), cancellation => Replacements.ApplyAsync(context.TextDocument, [diagnostic], cancellation), equivalenceKey: diagnostic.Id),
                diagnostic);
        }

        return Task.CompletedTask;
    }

    private static string TitleOf(string replacement) => replacement.Length == 0 ? "Remove it" : "Write '" + Quoted.Text(replacement) + "'";
}
