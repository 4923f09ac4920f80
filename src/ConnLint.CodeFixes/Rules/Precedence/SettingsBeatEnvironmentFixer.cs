using System.Composition;
using ConnLint.Endpoints.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ConnLint.CodeFixes.Rules.Precedence;

/// <summary>CONN4003: remove the setting that beats the environment.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SettingsBeatEnvironmentFixer), DocumentKinds = [nameof(TextDocumentKind.AdditionalDocument)])]
[Shared]
public sealed class SettingsBeatEnvironmentFixer() : ReplacementFixer(RuleIds.SettingsBeatEnvironment, "Remove it from the settings file");
