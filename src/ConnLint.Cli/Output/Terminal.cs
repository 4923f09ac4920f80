using System;
using System.IO;

namespace ConnLint.Cli.Output;

/// <summary>Where text goes, and whether it may be coloured there.</summary>
internal sealed class Terminal(TextWriter output, bool hasColor)
{
    /// <summary>Standard output, coloured only on a terminal whose user does not object.</summary>
    public static Terminal OfOutput()
    {
        var isPlain = Console.IsOutputRedirected
            || !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
            || Environment.GetEnvironmentVariable("TERM") == "dumb";
        return isPlain ? new Terminal(StandardStreams.Output, hasColor: false) : new Terminal(Console.Out, hasColor: true);
    }

    public void Write(string text, ConsoleColor? color = null)
    {
        if (color is null || !hasColor)
        {
            output.Write(text);
            return;
        }

        Console.ForegroundColor = color.Value;
        output.Write(text);
        Console.ResetColor();
    }

    public void EndLine() => output.WriteLine();
}
