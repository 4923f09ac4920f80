using System;
using System.Threading;
using ConnLint.Build.Checking;
using ConnLint.Probing.Backends;
using ConnLint.Probing.Processes;

namespace ConnLint.Build.Tests.Fixture;

/// <summary>A backend whose life is a script over a clock that only waiting moves.</summary>
internal sealed class FakeBackend : IBackend
{
    public TimeSpan Now { get; private set; }

    /// <summary>What happens as time passes; called after every wait.</summary>
    public Action<double> Script { get; init; } = static _ => { };

    public int Waits { get; private set; }

    public SupervisedState State { get; set; } = SupervisedState.Running;

    public int ExitCode { get; set; }

    public string Failure => "no such file";

    public bool IsInterrupted { get; set; }

    public BackendOutput Output { get; } = new();

    public HookWords Hook { get; set; } = HookWords.None;

    public int TreeId => 100;

    public void Wait(TimeSpan interval, CancellationToken cancellation)
    {
        Waits++;
        Now += interval;
        Script(Now.TotalSeconds);
    }
}
