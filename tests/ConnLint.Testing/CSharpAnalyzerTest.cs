using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using ConnLint.Testing.Comparisons;
using ConnLint.Testing.Runs;
using ConnLint.Testing.States;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ConnLint.Testing;

/// <summary>A test of an analyzer on sources, additional files and analyzer configuration.</summary>
public class CSharpAnalyzerTest<TAnalyzer>
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    public TestState TestState { get; } = new();

    /// <summary>Adds a source to <see cref="TestState"/>.</summary>
    public string TestCode
    {
        set => TestState.Sources.Add(value);
    }

    public ReferenceAssemblies ReferenceAssemblies { get; set; } = ReferenceAssemblies.Default;

    /// <summary>Which diagnostics of the compiler have to be expected; all others are dropped.</summary>
    public CompilerDiagnostics CompilerDiagnostics { get; set; } = CompilerDiagnostics.Errors;

    public LanguageVersion LanguageVersion { get; set; } = LanguageVersion.Latest;

    /// <summary>Whether the SDK's global usings are there, as in a project made from a template.</summary>
    public bool ImplicitUsings { get; set; } = true;

    /// <summary>Ids that the test does not look at.</summary>
    public List<string> DisabledDiagnostics { get; } = [];

    public virtual Task RunAsync() => VerifyStateAsync(TestState, "of the test state");

    // "[|…|]" stands for the only rule that the test looks at.
    private protected ParsedState Parsed(TestState state)
        => ParsedState.Of(state, [.. new TAnalyzer().SupportedDiagnostics.Where(rule => !DisabledDiagnostics.Contains(rule.Id))]);

    private protected ProjectSetup Setup(TestState state) => new(
        ReferenceAssemblies, CompilerDiagnostics, LanguageVersion, ImplicitUsings, state.OutputKind ?? TestState.OutputKind,
        DisabledDiagnostics, [new TAnalyzer()]);

    private protected async Task<Project> VerifyStateAsync(TestState state, string what)
    {
        var parsed = Parsed(state);
        var setup = Setup(state);
        var project = TestSolution.Create(parsed, setup);
        var run = await DiagnosticRun.OfAsync(project, setup).ConfigureAwait(false);
        DiagnosticComparison.Verify(parsed, run, what);
        return project;
    }
}
