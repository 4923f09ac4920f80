using System.Composition;
using ConnLint.Endpoints.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ConnLint.CodeFixes.Rules.BindAddress;

/// <summary>CONN1006: Correct the listen URL.</summary>
[ExportCodeFixProvider(
    LanguageNames.CSharp, Name = nameof(MalformedListenUrlFixer), DocumentKinds = [nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument)])]
[Shared]
public sealed class MalformedListenUrlFixer() : ReplacementFixer(RuleIds.MalformedListenUrl, "Correct the listen URL");
