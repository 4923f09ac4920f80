using System;
using ConnLint.Endpoints.Rules;

namespace ConnLint.Hook;

/// <summary>The one line that a developer sees, in the form in which build tools recognise a finding.</summary>
internal static class Line
{
    public static string Of(Rule rule, string level, params object[] arguments)
        => "ConnLint: " + level + " " + rule.Id + ": " + rule.Format(arguments) + " [" + rule.HelpLink + "]";

    // One write to the stream: a logger writes to the same terminal at the same time.
    public static void Write(string line)
    {
        using var error = Console.OpenStandardError();
        error.Write(Console.OutputEncoding.GetBytes(line + Environment.NewLine));
    }
}
