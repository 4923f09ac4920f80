using System.Composition;
using ConnLint.Endpoints.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ConnLint.CodeFixes.Rules.BindAddress;

/// <summary>CONN1004: Bind both loopback addresses.</summary>
[ExportCodeFixProvider(
    LanguageNames.CSharp, Name = nameof(SingleLoopbackFamilyFixer), DocumentKinds = [nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument)])]
[Shared]
public sealed class SingleLoopbackFamilyFixer() : ReplacementFixer(RuleIds.SingleLoopbackFamily, "Bind both loopback addresses");
