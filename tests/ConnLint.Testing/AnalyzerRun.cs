using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using ConnLint.Testing.Runs;
using ConnLint.Testing.States;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ConnLint.Testing;

/// <summary>What an analyzer says of a project, for tests that write their expectations down elsewhere than in the sources.</summary>
public static class AnalyzerRun
{
    /// <summary>The diagnostics, compiler errors included, by file and position.</summary>
    /// <exception cref="VerificationException">The analyzer crashed.</exception>
    public static async Task<IReadOnlyList<Diagnostic>> OfAsync(DiagnosticAnalyzer analyzer, TestState state)
    {
        var setup = new ProjectSetup(ReferenceAssemblies.Default, CompilerDiagnostics.Errors, LanguageVersion.Latest, true, state.OutputKind, [], [analyzer]);
        var run = await DiagnosticRun.OfAsync(TestSolution.Create(ParsedState.Of(state, analyzer.SupportedDiagnostics), setup), setup).ConfigureAwait(false);
        return run.Crashes.Count == 0 ? run.Diagnostics : throw new VerificationException("An analyzer crashed: " + run.Crashes.First());
    }
}
