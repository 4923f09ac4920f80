using System;
using System.Globalization;
using System.IO;
using System.Text;

namespace ConnLint.Supervisor;

/// <summary>What the supervisor tells the check, one line each; a check that is gone must not stop the clean-up.</summary>
internal sealed class Report(Stream output) : IDisposable
{
    private readonly object _gate = new();

    private readonly StreamWriter _writer = new(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false))
    {
        AutoFlush = true,
        NewLine = "\n",
    };

    public void Started(int processId) => Line("started " + processId.ToString(CultureInfo.InvariantCulture));

    public void Output(string text, bool isEnd) => Line((isEnd ? "out " : "out+ ") + text);

    public void Error(string text, bool isEnd) => Line((isEnd ? "err " : "err+ ") + text);

    /// <summary>What the startup hook says, whose words are data of the backend.</summary>
    public void Hook(string line) => Line("hook " + line.ReplaceLineEndings(" "));

    public void Interrupted() => Line("interrupted");

    public void Exited(int code) => Line("exited " + code.ToString(CultureInfo.InvariantCulture));

    public void Failed(string reason) => Line("failed " + reason.ReplaceLineEndings(" "));

    public void Dispose()
    {
        try
        {
            _writer.Dispose();
        }
        catch (IOException)
        {
        }
    }

    private void Line(string text)
    {
        try
        {
            lock (_gate) _writer.WriteLine(text);
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException)
        {
            // Nobody reads any more; the end of standard input says the same and leads to the clean-up.
        }
    }
}
