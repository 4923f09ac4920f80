using System.Composition;
using ConnLint.Endpoints.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ConnLint.CodeFixes.Rules.Precedence;

/// <summary>CONN4009: Write what 'dotnet run' can read.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(LaunchProfileUnreadableFixer), DocumentKinds = [nameof(TextDocumentKind.AdditionalDocument)])]
[Shared]
public sealed class LaunchProfileUnreadableFixer() : ReplacementFixer(RuleIds.LaunchProfileUnreadable, "Write what 'dotnet run' can read");
