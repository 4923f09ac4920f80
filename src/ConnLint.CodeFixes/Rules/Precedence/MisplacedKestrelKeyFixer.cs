using System.Composition;
using ConnLint.Endpoints.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ConnLint.CodeFixes.Rules.Precedence;

/// <summary>CONN4006: Write the key that the server reads.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MisplacedKestrelKeyFixer), DocumentKinds = [nameof(TextDocumentKind.AdditionalDocument)])]
[Shared]
public sealed class MisplacedKestrelKeyFixer() : ReplacementFixer(RuleIds.MisplacedKestrelKey, "Write the key that the server reads");
