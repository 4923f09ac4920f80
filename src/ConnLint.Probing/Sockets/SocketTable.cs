using System.Collections.Generic;
using System.Runtime.InteropServices;

namespace ConnLint.Probing.Sockets;

/// <summary>Who listens on this system, as the system itself tells.</summary>
internal abstract class SocketTable
{
    /// <summary>Why the last reading told less than it could have, in words that complete "could not be looked at: …"; null when it told all.</summary>
    public string? Limitation { get; protected set; }

    public static SocketTable OfThisSystem() => new FallbackSocketTable(Native());

    /// <summary>Reads all listening TCP sockets, with their owners where the system tells.</summary>
    public abstract IReadOnlyList<Listener> Listeners();

    /// <summary>The listening TCP sockets of one process, which some systems tell for less than all.</summary>
    public virtual IReadOnlyList<Listener> ListenersOf(int processId)
    {
        var own = new List<Listener>();
        foreach (var listener in Listeners())
        {
            if (listener.ProcessId == processId) own.Add(listener);
        }

        return own;
    }

    /// <summary>What the system tells about a process, or null when it is gone or hidden.</summary>
    public abstract ProcessDescription? Describe(int processId);

    private static SocketTable Native()
    {
        if (RuntimeInformation.IsOSPlatform(OSPlatform.Linux)) return new LinuxSocketTable();
        if (RuntimeInformation.IsOSPlatform(OSPlatform.OSX)) return new MacSocketTable();
        if (RuntimeInformation.IsOSPlatform(OSPlatform.Windows)) return new WindowsSocketTable();
        return new PortableSocketTable();
    }
}
