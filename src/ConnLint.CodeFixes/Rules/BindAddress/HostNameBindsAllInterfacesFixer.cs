using System.Composition;
using ConnLint.Endpoints.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ConnLint.CodeFixes.Rules.BindAddress;

/// <summary>CONN1003: Bind localhost.</summary>
[ExportCodeFixProvider(
    LanguageNames.CSharp, Name = nameof(HostNameBindsAllInterfacesFixer), DocumentKinds = [nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument)])]
[Shared]
public sealed class HostNameBindsAllInterfacesFixer() : ReplacementFixer(RuleIds.HostNameBindsAllInterfaces, "Bind localhost");
