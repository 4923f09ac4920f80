using System.Composition;
using ConnLint.Endpoints.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ConnLint.CodeFixes.Rules.BindAddress;

/// <summary>CONN1001: Bind loopback.</summary>
[ExportCodeFixProvider(
    LanguageNames.CSharp, Name = nameof(BindsAllInterfacesFixer), DocumentKinds = [nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument)])]
[Shared]
public sealed class BindsAllInterfacesFixer() : ReplacementFixer(RuleIds.BindsAllInterfaces, "Bind loopback");
