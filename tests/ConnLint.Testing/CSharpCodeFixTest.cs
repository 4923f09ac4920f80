using System.Threading.Tasks;
using ConnLint.Testing.Comparisons;
using ConnLint.Testing.Runs;
using ConnLint.Testing.States;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ConnLint.Testing;

/// <summary>A test of a code fix: one diagnostic after the other, then all at once in each scope.</summary>
public class CSharpCodeFixTest<TAnalyzer, TCodeFix> : CSharpAnalyzerTest<TAnalyzer>
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TCodeFix : CodeFixProvider, new()
{
    /// <summary>What is left after fixing; sources or files that it does not name stay as they were.</summary>
    public TestState FixedState { get; } = new();

    /// <summary>What fix-all leaves, where that differs from fixing one by one.</summary>
    public TestState BatchFixedState { get; } = new();

    public string FixedCode
    {
        set => FixedState.Sources.Add(value);
    }

    public string BatchFixedCode
    {
        set => BatchFixedState.Sources.Add(value);
    }

    /// <summary>Which of the offered actions to take; the first unless an index or a key is given.</summary>
    public int? CodeActionIndex { get; set; }

    public string? CodeActionEquivalenceKey { get; set; }

    public CodeFixTestBehaviors CodeFixTestBehaviors { get; set; }

    /// <summary>How many single fixes lead to <see cref="FixedState"/>; not checked when null.</summary>
    public int? NumberOfIncrementalIterations { get; set; }

    /// <summary>How many times fix-all has to run in a scope until nothing is left to fix.</summary>
    public int NumberOfFixAllIterations { get; set; } = 1;

    public override async Task RunAsync()
    {
        var project = await VerifyStateAsync(TestState, "of the test state").ConfigureAwait(false);
        var expected = FixedState.CompletedFrom(TestState, new TCodeFix().FixableDiagnosticIds);
        var choice = new ActionChoice(new TCodeFix(), CodeActionIndex, CodeActionEquivalenceKey);
        var setup = Setup(expected);

        var single = new SingleFixRun(choice, setup, CodeFixTestBehaviors.HasFlag(CodeFixTestBehaviors.FixOne));
        var (fixedProject, fixes) = await single.RunAsync(project).ConfigureAwait(false);
        await ProjectComparison.VerifyAsync(Parsed(expected), fixedProject, "after fixing one by one").ConfigureAwait(false);
        await VerifyStateAsync(expected, "after fixing").ConfigureAwait(false);
        if (NumberOfIncrementalIterations is { } iterations && iterations != fixes)
            throw new VerificationException($"Expected {iterations} single fixes, but {fixes} were applied.");

        var batch = BatchFixedState.IsEmpty ? expected : BatchFixedState.CompletedFrom(TestState, new TCodeFix().FixableDiagnosticIds);
        if (batch != expected) await VerifyStateAsync(batch, "after fix-all").ConfigureAwait(false);
        foreach (var scope in FixAllRun.ScopesFor(CodeFixTestBehaviors))
        {
            var all = new FixAllRun(choice, setup, scope, NumberOfFixAllIterations);
            var allFixed = await all.RunAsync(project).ConfigureAwait(false);
            await ProjectComparison.VerifyAsync(Parsed(batch), allFixed, $"after fix-all in scope {scope}").ConfigureAwait(false);
        }
    }
}
