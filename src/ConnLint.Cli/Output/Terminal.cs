using System;
using System.IO;

namespace ConnLint.Cli.Output;

/// <summary>Where text goes, and whether it may be coloured there.</summary>
internal sealed class Terminal(TextWriter output, bool hasColor)
{
    public bool HasColor => hasColor;

    /// <summary>Standard output, coloured only on a terminal whose user does not object.</summary>
    public static Terminal OfOutput()
        => Console.IsOutputRedirected || IsPlain() ? new Terminal(StandardStreams.Output, hasColor: false) : new Terminal(Console.Out, hasColor: true);

    /// <summary>Standard error, never coloured: .NET sends the sequences of its colours to standard output.</summary>
    public static Terminal OfError() => new(StandardStreams.Error, hasColor: false);

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

    private static bool IsPlain()
        => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) || Environment.GetEnvironmentVariable("TERM") == "dumb";
}
