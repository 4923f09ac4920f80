namespace ConnLint.Probing.Processes;

/// <summary>How far a supervised program is.</summary>
internal enum SupervisedState
{
    /// <summary>The supervisor has not started it yet.</summary>
    Starting,

    Running,

    /// <summary>It ended; the exit code is known.</summary>
    Exited,

    /// <summary>It could not be started, or the supervisor is gone; the reason is known.</summary>
    Failed,
}
