using System;
using System.IO;
using System.Text;
using System.Threading;

namespace ConnLint.Supervisor;

/// <summary>Forwards one stream of the backend line by line. A line without an end is cut, so that no output can fill the memory.</summary>
internal sealed class OutputLines
{
    private const int MaxLength = 4096;

    private readonly Thread _thread;

    public OutputLines(TextReader reader, Action<string> forward)
    {
        _thread = new Thread(() => Forward(reader, forward)) { IsBackground = true, Name = "output" };
        _thread.Start();
    }

    /// <summary>Waits for the end of the stream, which a grandchild that inherited it can delay for ever.</summary>
    public bool WaitForEnd(TimeSpan limit) => _thread.Join(limit);

    private static void Forward(TextReader reader, Action<string> forward)
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

        if (line.Length > 0) forward(line.ToString());
    }

    private static void Take(ReadOnlySpan<char> characters, StringBuilder line, Action<string> forward)
    {
        foreach (var character in characters)
        {
            if (character == '\n')
            {
                forward(line.ToString());
                line.Clear();
            }
            else if (character != '\r' && line.Length < MaxLength)
            {
                line.Append(character);
            }
        }
    }
}
