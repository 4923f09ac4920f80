using System;
using System.IO;
using System.Text;
using System.Threading;

namespace ConnLint.Supervisor;

/// <summary>Forwards one stream of the backend line by line. A line without an end is forwarded in pieces, so that no output can fill the memory.</summary>
internal sealed class OutputLines
{
    private const int MaxLength = 4096;

    private readonly Thread _thread;

    /// <param name="reader">The stream.</param>
    /// <param name="forward">Takes a line or a piece of one, and whether the line ends with it.</param>
    public OutputLines(TextReader reader, Action<string, bool> forward)
    {
        _thread = new Thread(() => Forward(reader, forward)) { IsBackground = true, Name = "output" };
        _thread.Start();
    }

    /// <summary>Waits for the end of the stream, which a grandchild that inherited it can delay for ever.</summary>
    public bool WaitForEnd(TimeSpan limit) => _thread.Join(limit);

    private static void Forward(TextReader reader, Action<string, bool> forward)
    {
        var buffer = new char[4096];
        var line = new StringBuilder();
        try
        {
            for (int count; (count = reader.Read(buffer, 0, buffer.Length)) > 0;) Take(buffer.AsSpan(0, count), line, forward);
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException or InvalidOperationException)
        {
            // The stream was closed under us: what has arrived is all there is.
        }

        if (line.Length > 0) forward(line.ToString(), true);
    }

    private static void Take(ReadOnlySpan<char> characters, StringBuilder line, Action<string, bool> forward)
    {
        foreach (var character in characters)
        {
            if (character == '\n')
            {
                forward(line.ToString(), true);
                line.Clear();
            }
            else if (character != '\r')
            {
                if (line.Length >= MaxLength && !char.IsLowSurrogate(character)) Flush(line, forward);
                line.Append(character);
            }
        }
    }

    private static void Flush(StringBuilder line, Action<string, bool> forward)
    {
        forward(line.ToString(), false);
        line.Clear();
    }
}
