using System.Composition;
using System.Linq;
using ConnLint.Endpoints.Findings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ConnLint.CodeFixes.Rules;

/// <summary>The rules that join files of the repository: write what the model has worked out.</summary>
[ExportCodeFixProvider(
    LanguageNames.CSharp, Name = nameof(RepositoryFixer), DocumentKinds = [nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument)])]
[Shared]
public sealed class RepositoryFixer() : ReplacementFixer([.. RepositoryRules.All.Where(static rule => rule.HasFix).Select(static rule => rule.Rule.Id)]);
