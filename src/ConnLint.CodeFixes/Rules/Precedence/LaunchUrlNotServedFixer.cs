using System.Composition;
using ConnLint.Endpoints.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ConnLint.CodeFixes.Rules.Precedence;

/// <summary>CONN4005: Open the profile's own URL.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(LaunchUrlNotServedFixer), DocumentKinds = [nameof(TextDocumentKind.AdditionalDocument)])]
[Shared]
public sealed class LaunchUrlNotServedFixer() : ReplacementFixer(RuleIds.LaunchUrlNotServed, "Open the profile's own URL");
