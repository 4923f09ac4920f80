using System.Collections.Immutable;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ConnLint.CodeFixes;

/// <summary>
/// Puts the text that the analyzer has worked out where it belongs, in C# and in configuration files alike. Nothing else of the file changes, so comments and
/// layout stay.
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
            if (Replacements.TitleOf(diagnostic, context.TextDocument.Project) is not { } title) continue;
            context.RegisterCodeFix(
                CodeAction.Create(_title ?? title, cancellation => Replacements.ApplyAsync(context.TextDocument.Project, [diagnostic], cancellation), equivalenceKey: EquivalenceKeys.Of(diagnostic.Id, diagnostic)),
                diagnostic);
        }

        return Task.CompletedTask;
    }
}
