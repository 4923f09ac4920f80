using System.Threading.Tasks;
using Microsoft.CodeAnalysis;

namespace ConnLint.Testing.Runs;

/// <summary>Fixes the first fixable diagnostic, analyzes again, and goes on until nothing can be fixed.</summary>
internal sealed class SingleFixRun(ActionChoice choice, ProjectSetup setup, bool onlyOne)
{
    private const int MaxFixes = 100;

    public async Task<(Project Project, int Fixes)> RunAsync(Project project)
    {
        for (var fixes = 0; fixes < MaxFixes; fixes++)
        {
            if ((onlyOne && fixes == 1) || await NextAsync(project).ConfigureAwait(false) is not { } changed) return (project, fixes);
            project = changed;
        }

        throw new VerificationException($"{MaxFixes} fixes were applied and the analyzer still reports what they should have removed.");
    }

    private async Task<Project?> NextAsync(Project project)
    {
        var run = await DiagnosticRun.OfAsync(project, setup).ConfigureAwait(false);
        foreach (var diagnostic in run.Diagnostics)
        {
            if (!choice.CanFix(diagnostic) || await choice.ActionForAsync(project, diagnostic).ConfigureAwait(false) is not { } action) continue;
            return await ActionChoice.ApplyAsync(project, action).ConfigureAwait(false);
        }

        return null;
    }
}
