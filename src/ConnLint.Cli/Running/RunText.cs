using ConnLint.Cli.Output;
using ConnLint.Cli.Waiting;
using ConnLint.Endpoints.Rules;
using ConnLint.Probing.Waiting;

namespace ConnLint.Cli.Running;

/// <summary>What <c>connlint run</c> itself says, on standard error: standard output is the backend's.</summary>
internal static class RunText
{
    private static readonly Terminal Terminal = Terminal.OfError();

    public static void Waited(WaitOutcome outcome)
    {
        lock (StandardStreams.Error) WaitReport.Of(outcome).Write(Terminal);
    }

    /// <summary>A rule that holds, with its page.</summary>
    public static void Found(Rule rule, params object[] arguments)
    {
        lock (StandardStreams.Error)
        {
            Line(rule.Id + " " + rule.Format(arguments));
            Line("  page".PadRight(TextReport.LabelWidth + 2) + rule.HelpLink);
        }
    }

    public static void Say(string text)
    {
        lock (StandardStreams.Error) Line(text);
    }

    private static void Line(string text)
    {
        Terminal.Write(text);
        Terminal.EndLine();
    }
}
