using System.Threading;
using ConnLint.Analyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace ConnLint.Analyzers.Binds;

/// <summary>Tells whether code runs only where the environment is not Development, only inside a container, or only in a release build.</summary>
internal static class EnvironmentGuard
{
    public static bool IsOutsideDevelopment(SyntaxNode node, SemanticModel model, KnownSymbols symbols, CancellationToken cancellation)
    {
        var question = new EnvironmentQuestion(model, symbols, cancellation);
        foreach (var branch in Branches.Around(node))
        {
            if (question.ExcludesDevelopment(branch.Condition, branch.IsTrue)) return true;
        }

        return ReleaseBranches.Contain(node);
    }
}
