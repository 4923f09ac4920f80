using System.Composition;
using ConnLint.Endpoints.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ConnLint.CodeFixes.Rules.Precedence;

/// <summary>CONN4007: Pass the program's arguments.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(BuilderWithoutArgsFixer))]
[Shared]
public sealed class BuilderWithoutArgsFixer() : ReplacementFixer(RuleIds.BuilderWithoutArgs, "Pass the program's arguments");
