using System;
using System.Threading;
using ConnLint.Probing.Backends;
using ConnLint.Probing.Processes;

namespace ConnLint.Build.Checking;

/// <summary>The real backend, below the supervisor.</summary>
internal sealed class SupervisedBackend(SupervisedProcess process, BackendOutput output, string application) : IBackend
{
    public SupervisedState State => process.Report.State;

    public int ExitCode => process.Report.ExitCode ?? -1;

    public string Failure => process.Report.Failure ?? "";

    public bool IsInterrupted => process.Report.IsInterrupted;

    public BackendOutput Output => output;

    public HookWords Hook => HookWords.Of(process.Report.HookLines, application);

    public int TreeId => process.TreeId;

    public void Wait(TimeSpan interval, CancellationToken cancellation) => process.Wait(interval, cancellation);
}
