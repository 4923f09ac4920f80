using System.Composition;
using ConnLint.Endpoints.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ConnLint.CodeFixes.Rules.BindAddress;

/// <summary>CONN1008: Append the slash.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(InvalidListenerPrefixFixer))]
[Shared]
public sealed class InvalidListenerPrefixFixer() : ReplacementFixer(RuleIds.InvalidListenerPrefix, "Append '/'");
