using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;

namespace ConnLint.Mutation;

/// <summary>The other end of <see cref="Worker"/>: a process that is started again when a mutant ended it.</summary>
internal sealed class WorkerProcess(Area area) : IDisposable
{
    private Process? _process;

    /// <returns>A line a test, as <see cref="Coverage"/> writes it, or the name of one that fails without a mutant.</returns>
    public IEnumerable<string> Cover()
    {
        Ask(Protocol.Cover);
        while (Answer() is var line && line != Protocol.End) yield return line ?? throw new InvalidOperationException("The tests end the process even without a mutant.");
    }

    /// <returns>What became of the mutant, or <see langword="null"/> if it ended the process.</returns>
    public string? Run(Mutant mutant, IEnumerable<Coverage> tests)
    {
        if (mutant.IsStatic) Dispose();
        Ask(mutant.Id + string.Concat(tests.Select(static test => $" {test.Test}:{test.Milliseconds}")));
        var answer = Answer();
        if (mutant.IsStatic || answer is null or Protocol.TimedOut) Dispose();
        return answer;
    }

    public void Dispose()
    {
        if (_process is null) return;
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
        _process = null;
    }

    private void Ask(string request)
    {
        _process ??= Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [Protocol.WorkerSwitch, area.Name, area.Rules, .. area.Classes]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        _process.StandardInput.WriteLine(request);
        _process.StandardInput.Flush();
    }

    private string? Answer() => _process!.StandardOutput.ReadLine();
}
