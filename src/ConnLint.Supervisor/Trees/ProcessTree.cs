using System;
using System.Diagnostics;

namespace ConnLint.Supervisor.Trees;

/// <summary>The backend and everything that it started, as far as the system can tell.</summary>
internal abstract class ProcessTree
{
    public static ProcessTree OfThisSystem()
    {
        if (OperatingSystem.IsLinux()) return new LinuxProcessTree();
        return OperatingSystem.IsWindows() ? new WindowsProcessTree() : new UnixProcessTree();
    }

    /// <summary>Prepares this process so that no descendant can escape; before the backend is started.</summary>
    public abstract void Adopt();

    public abstract void Started(Process backend);

    /// <summary>Asks politely; false where the system has no polite way.</summary>
    public abstract bool RequestStop();

    public abstract bool WaitForEnd(TimeSpan limit);

    /// <summary>Ends everything that is left. May be called at any time and more than once.</summary>
    public abstract void Kill();
}
