using System.Composition;
using ConnLint.Endpoints.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ConnLint.CodeFixes.Rules.BindAddress;

/// <summary>CONN1007: Bind a dynamic port on 127.0.0.1.</summary>
[ExportCodeFixProvider(
    LanguageNames.CSharp, Name = nameof(DynamicLocalhostPortFixer), DocumentKinds = [nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument)])]
[Shared]
public sealed class DynamicLocalhostPortFixer() : ReplacementFixer(RuleIds.DynamicLocalhostPort, "Bind a dynamic port on 127.0.0.1");
