using System.Composition;
using ConnLint.Endpoints.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ConnLint.CodeFixes.Rules.Clients;

/// <summary>CONN5001: Use the nearest endpoint's port.</summary>
[ExportCodeFixProvider(
    LanguageNames.CSharp, Name = nameof(NobodyListensFixer), DocumentKinds = [nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument)], DocumentExtensions = [".cs", ".json"])]
[Shared]
public sealed class NobodyListensFixer() : ReplacementFixer(RuleIds.NobodyListens, "Use the nearest endpoint's port");
