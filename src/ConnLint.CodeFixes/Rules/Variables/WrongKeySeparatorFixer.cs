using System.Composition;
using ConnLint.Endpoints.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ConnLint.CodeFixes.Rules.Variables;

/// <summary>CONN3005: Write the separator that is read.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(WrongKeySeparatorFixer), DocumentKinds = [nameof(TextDocumentKind.AdditionalDocument)])]
[Shared]
public sealed class WrongKeySeparatorFixer() : ReplacementFixer(RuleIds.WrongKeySeparator, "Write the separator that is read");
