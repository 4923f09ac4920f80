using System.Composition;
using ConnLint.Endpoints.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ConnLint.CodeFixes.Rules.Variables;

/// <summary>CONN3003: Write the name that is read.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MisspelledVariableFixer), DocumentKinds = [nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument)])]
[Shared]
public sealed class MisspelledVariableFixer() : ReplacementFixer(RuleIds.MisspelledVariable, "Write the name that is read");
