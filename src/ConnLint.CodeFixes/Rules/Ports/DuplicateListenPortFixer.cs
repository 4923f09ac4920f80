using System.Composition;
using ConnLint.Endpoints.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ConnLint.CodeFixes.Rules.Ports;

/// <summary>CONN2008: Take the next free port.</summary>
[ExportCodeFixProvider(
    LanguageNames.CSharp, Name = nameof(DuplicateListenPortFixer), DocumentKinds = [nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument)])]
[Shared]
public sealed class DuplicateListenPortFixer() : ReplacementFixer(RuleIds.DuplicateListenPort, "Take the next free port");
