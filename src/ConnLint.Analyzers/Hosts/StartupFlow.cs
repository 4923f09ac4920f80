using System.Globalization;
using System.Threading;
using ConnLint.Analyzers.Binds;
using ConnLint.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ConnLint.Analyzers.Hosts;

/// <summary>What holds up the start of the host.</summary>
/// <param name="Place">The loop's keyword, or the call.</param>
/// <param name="What">What it does, as the end of a sentence.</param>
internal sealed record StartupBlock(Location Place, string What);

/// <summary>Reads a method of a hosted service in the order of its source, as far as the host waits for it.</summary>
internal sealed class StartupFlow(KnownSymbols symbols, SemanticModel model, CancellationToken cancellation)
{
    /// <summary>Pauses up to this many milliseconds in all are left alone.</summary>
    private const double ShortPause = 5_000;

    private readonly BlockingCalls _calls = new(symbols, model, cancellation);
    private readonly EndlessLoops _loops = new(symbols, model, cancellation);

    /// <summary>The first thing that blocks, before the first await alone where the host goes on from there.</summary>
    public StartupBlock? FirstBlock(SyntaxNode body, bool untilFirstAwait)
    {
        var paused = 0.0;
        foreach (var node in body.DescendantNodes(IsOfTheFlow))
        {
            if (untilFirstAwait && LetsGo(node)) return null;
            if (_loops.Include(node) && !(untilFirstAwait && LetsGoInside(node))) return new StartupBlock(node.GetFirstToken().GetLocation(), "loops until the program ends");
            if (_calls.Pause(node) is { } pause)
            {
                if (Conditions.IsConditional(node)) continue;
                paused += pause;
                if (paused > ShortPause) return new StartupBlock(node.GetLocation(), Waits(paused));
            }
            else if (_calls.BlockedTask(node) is { } task && !_calls.IsDone(task) && !_calls.HasLimit(task) && !IsKnownToBeDone(task, body, node))
            {
                return new StartupBlock(node.GetLocation(), "blocks on a task");
            }
        }

        return null;
    }

    // A failure is no ordinary start, and functions run when somebody calls them.
    private static bool IsOfTheFlow(SyntaxNode node) => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or CatchClauseSyntax);

    private static string Waits(double milliseconds)
        => double.IsInfinity(milliseconds) ? "waits without end" : "waits " + (milliseconds / 1000).ToString("0.#", CultureInfo.InvariantCulture) + " s";

    /// <summary>Whether an await may return to the caller; one of a task that is done does not.</summary>
    private bool LetsGo(SyntaxNode node) => node switch
    {
        AwaitExpressionSyntax { Expression: var task } => !_calls.IsDone(task),
        CommonForEachStatementSyntax { AwaitKeyword.RawKind: not 0 } => true,
        LocalDeclarationStatementSyntax { AwaitKeyword.RawKind: not 0 } or UsingStatementSyntax { AwaitKeyword.RawKind: not 0 } => true,
        _ => false,
    };

    private bool LetsGoInside(SyntaxNode loop)
    {
        foreach (var node in loop.DescendantNodes(IsOfTheFlow))
        {
            if (LetsGo(node)) return true;
        }

        return false;
    }

    // "await Task.WhenAll(a, b)" before "a.Result", or a question whether the task is done.
    private static bool IsKnownToBeDone(ExpressionSyntax task, SyntaxNode body, SyntaxNode blocking)
    {
        if (task is not IdentifierNameSyntax { Identifier.ValueText: var name }) return false;
        foreach (var node in body.DescendantNodes())
        {
            if (node.SpanStart >= blocking.SpanStart) return false;
            if (node is not IdentifierNameSyntax { Identifier.ValueText: var other } reference || other != name) continue;
            if (reference.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "IsCompleted" or "IsCompletedSuccessfully" or "Status" }) return true;
            if (reference.FirstAncestorOrSelf<AwaitExpressionSyntax>() is not null) return true;
        }

        return false;
    }
}
