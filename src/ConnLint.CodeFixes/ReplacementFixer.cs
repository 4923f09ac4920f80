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
    private readonly string _id;
    private readonly string _title;

    private protected ReplacementFixer(string id, string title)
    {
        _id = id;
        _title = title;
    }

    public sealed override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create(_id);

    public sealed override FixAllProvider GetFixAllProvider() => ReplacementFixAllProvider.Instance;

    public sealed override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            if (!diagnostic.Properties.TryGetValue(DiagnosticProperties.Replacement, out var replacement) || replacement is null) continue;
            context.RegisterCodeFix(
                CodeAction.Create(_title, cancellation => Replacements.ApplyAsync(context.TextDocument, [diagnostic], cancellation), equivalenceKey: _id),
                diagnostic);
        }

        return Task.CompletedTask;
    }
}
