using System;
using System.IO;
using System.Text;
using System.Threading;
using ConnLint.Supervisor;
using ConnLint.Supervisor.Trees;

// Standard input: the launch specification as one line of JSON, then "stop" or the end of the pipe.
// Standard output: "started PID", "out LINE", "err LINE", "out+ PIECE" and "err+ PIECE" of a long line, "hook LINE", "interrupted", "exited CODE", "failed REASON".
using var report = new Report(Console.OpenStandardOutput());
using var signals = new IgnoredSignals(report.Interrupted);
using var input = new StreamReader(Console.OpenStandardInput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));

if (input.ReadLine() is not { } line) return 0;
if (!LaunchSpecification.TryParse(line, out var specification, out var reason))
{
    report.Failed(reason);
    return 2;
}

using var stop = new ManualResetEventSlim();
var watch = new Thread(() => WaitForStop(input, stop)) { IsBackground = true, Name = "stop" };
watch.Start();
return new Supervision(ProcessTree.OfThisSystem(), report).Run(specification, stop);

static void WaitForStop(StreamReader input, ManualResetEventSlim stop)
{
    try
    {
        while (input.ReadLine() is { } line && line != "stop")
        {
        }
    }
    catch (IOException)
    {
        // A broken pipe is the end of the pipe.
    }
    finally
    {
        stop.Set();
    }
}
