using System.Composition;
using ConnLint.Endpoints.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ConnLint.CodeFixes.Rules.Variables;

/// <summary>CONN3001: Throw when the variable is not set.</summary>
[ExportCodeFixProvider(
    LanguageNames.CSharp, Name = nameof(EndpointFromUnsetVariableFixer), DocumentKinds = [nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument)])]
[Shared]
public sealed class EndpointFromUnsetVariableFixer() : ReplacementFixer(RuleIds.EndpointFromUnsetVariable, "Throw when the variable is not set");
