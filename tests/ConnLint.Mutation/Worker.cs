using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using Xunit.Sdk;

namespace ConnLint.Mutation;

/// <summary>
/// The process that runs the tests: mutants may loop for ever or overflow the stack, so that it is ended and replaced. It reads a line a request, and answers it with lines.
/// </summary>
internal sealed class Worker(LoadedTests tests, TextReader requests, TextWriter answers)
{
    // A test that looked for files or waited needs no more: what loops uses a processor, and what waits for ever does not end at all.
    private static readonly TimeSpan MostProcessorTime = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan MostTime = TimeSpan.FromMinutes(2);
    private const int MostTimesItsOwn = 20;

    private static TimeSpan ProcessorTime => Process.GetCurrentProcess().TotalProcessorTime;

    public void Serve()
    {
        while (requests.ReadLine() is { } request)
        {
            if (request == Protocol.Cover) Cover();
            else Run(request.Split(' '));
        }
    }

    private void Cover()
    {
        // What is compiled and cached in the first run would be counted as the tests' own.
        foreach (var test in tests.Cases) tests.Passes(test);
        foreach (var (index, test) in tests.Cases.Index())
        {
            tests.Switch.StartCoverage();
            var before = ProcessorTime;
            var passes = tests.Passes(test);
            var used = (int)(ProcessorTime - before).TotalMilliseconds;
            answers.WriteLine(passes ? new Coverage(index, used, tests.Switch.EndCoverage()).ToString() : Protocol.Fails + test.DisplayName);
        }

        answers.WriteLine(Protocol.End);
    }

    // The mutant's number, and the tests' with the milliseconds that they need.
    private void Run(string[] request)
    {
        tests.Switch.Activate(int.Parse(request[0], CultureInfo.InvariantCulture));
        foreach (var test in request.Skip(1).Select(static part => part.Split(':').Select(static number => int.Parse(number, CultureInfo.InvariantCulture)).ToArray()))
        {
            if (Passes(tests.Cases[test[0]], TimeSpan.FromMilliseconds(test[1]))) continue;

            answers.WriteLine(Protocol.Killed);
            return;
        }

        answers.WriteLine(Protocol.Survived);
    }

    private bool Passes(IXunitTestCase test, TimeSpan own)
    {
        var (processor, clock) = (ProcessorTime, Stopwatch.StartNew());
        using var watch = new Timer(_ =>
        {
            var used = ProcessorTime - processor;
            if ((used < MostProcessorTime || used < own * MostTimesItsOwn) && clock.Elapsed < MostTime) return;

            answers.WriteLine(Protocol.TimedOut);
            answers.Flush();
            Process.GetCurrentProcess().Kill();
        }, null, 500, 500);

        return tests.Passes(test);
    }
}
