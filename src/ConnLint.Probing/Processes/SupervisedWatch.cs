namespace ConnLint.Probing.Processes;

/// <summary>A supervised program as something to watch. Whoever started it ends it, too.</summary>
internal sealed class SupervisedWatch(SupervisedProcess process) : ProcessWatch
{
    public override bool HasEnded => process.Report.State is SupervisedState.Exited or SupervisedState.Failed;

    public override void Dispose()
    {
    }
}
