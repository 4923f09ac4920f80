using System.Composition;
using ConnLint.Endpoints.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ConnLint.CodeFixes.Rules.Variables;

/// <summary>CONN3004: Write the value in the right form.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(InvalidVariableValueFixer), DocumentKinds = [nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument)])]
[Shared]
public sealed class InvalidVariableValueFixer() : ReplacementFixer(RuleIds.InvalidVariableValue, "Write the value in the right form");
