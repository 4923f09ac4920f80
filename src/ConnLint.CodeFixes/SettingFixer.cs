using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ConnLint.CodeFixes;

/// <summary>Lets code read a text from configuration, with what is written as the default. Several findings of a file share the names that each of them takes.</summary>
public abstract class SettingFixer : SourceEditFixer
{
    private protected SettingFixer(string id)
        : base(id, "Read it from configuration")
    {
    }

    private protected sealed override IReadOnlyList<TextChange> Changes(SyntaxNode root, SemanticModel model, Diagnostic diagnostic, CancellationToken cancellation)
        => Change(root, model, diagnostic, new SettingNames(root)) is { } change ? [change] : [];

    private protected sealed override IEnumerable<TextChange> ChangesTogether(SyntaxNode root, SemanticModel model, IEnumerable<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        var names = new SettingNames(root);
        return diagnostics.OrderBy(static diagnostic => diagnostic.Location.SourceSpan.Start).Select(diagnostic => Change(root, model, diagnostic, names)).OfType<TextChange>().Distinct();
    }

    /// <summary>The edit that repairs what the diagnostic says, or null where it would not compile.</summary>
    private protected abstract TextChange? Change(SyntaxNode root, SemanticModel model, Diagnostic diagnostic, SettingNames names);
}
