using System;
using System.Threading;
using ConnLint.Probing.Backends;
using ConnLint.Probing.Processes;

namespace ConnLint.Build.Checking;

/// <summary>The launched program, as far as the watch has to know it.</summary>
internal interface IBackend
{
    SupervisedState State { get; }

    int ExitCode { get; }

    string Failure { get; }

    /// <summary>Whether Ctrl+C ended it rather than a fault of its own.</summary>
    bool IsInterrupted { get; }

    BackendOutput Output { get; }

    /// <summary>What the startup hook has said, from inside.</summary>
    HookWords Hook { get; }

    /// <summary>The process below which everything belongs to the backend.</summary>
    int TreeId { get; }

    /// <summary>Returns after the interval, or at once when the program ends or the check is cancelled.</summary>
    void Wait(TimeSpan interval, CancellationToken cancellation);
}
