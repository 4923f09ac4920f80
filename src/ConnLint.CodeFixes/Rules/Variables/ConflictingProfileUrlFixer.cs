using System.Composition;
using ConnLint.Endpoints.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ConnLint.CodeFixes.Rules.Variables;

/// <summary>CONN3006: Write what 'dotnet run' listens on.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ConflictingProfileUrlFixer), DocumentKinds = [nameof(TextDocumentKind.AdditionalDocument)])]
[Shared]
public sealed class ConflictingProfileUrlFixer() : ReplacementFixer(RuleIds.ConflictingProfileUrl, "Write what 'dotnet run' listens on");
