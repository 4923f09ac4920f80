using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ConnLint.Testing.Runs;

/// <summary>How a test's project is compiled and analyzed.</summary>
internal sealed record ProjectSetup(
    ReferenceAssemblies ReferenceAssemblies,
    CompilerDiagnostics CompilerDiagnostics,
    LanguageVersion LanguageVersion,
    bool ImplicitUsings,
    OutputKind? OutputKind,
    IReadOnlyCollection<string> DisabledDiagnostics,
    ImmutableArray<DiagnosticAnalyzer> Analyzers);
