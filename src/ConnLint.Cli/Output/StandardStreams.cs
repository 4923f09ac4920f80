using System;
using System.IO;
using System.Text;

namespace ConnLint.Cli.Output;

/// <summary>Standard output and error that send nothing but what is written to them.</summary>
internal static class StandardStreams
{
    public static TextWriter Output { get; } = OperatingSystem.IsWindows() ? Console.Out : Of(1);

    public static TextWriter Error { get; } = OperatingSystem.IsWindows() ? Console.Error : Of(2);

    /// <summary>Goes through the writing of nothing, so that the first text costs no more than the others.</summary>
    public static void Rehearse()
    {
        if (Output is StreamWriter { BaseStream: DescriptorStream stream }) stream.Write([]);
    }

    // On Unix the console's own writers begin with escape sequences as soon as one of the standard streams is a terminal.
    private static StreamWriter Of(int descriptor)
        => new(new DescriptorStream(descriptor), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = true };
}
