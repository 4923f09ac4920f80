using System;
using ConnLint.Probing.Processes;
using ConnLint.Probing.Sockets;

namespace ConnLint.Hook;

/// <summary>Says who holds a port that this program did not get. Only for a dying program: the system's tables are slow to read.</summary>
internal static class PortHolders
{
    /// <summary>Null where nobody has it any more.</summary>
    public static string? Of(int port)
    {
        // On macOS a tool would have to be started, which a hook does not do.
        if (OperatingSystem.IsMacOS()) return FormattableString.Invariant($"another program, which 'lsof -nP -iTCP:{port} -sTCP:LISTEN' names");

        var table = SocketTable.OfThisSystem();
        foreach (var listener in table.Listeners())
        {
            if (listener.EndPoint.Port != port) continue;
            return PortHolder.Describe(listener.ProcessId, listener.ProcessId is { } id ? table.Describe(id) : null);
        }

        return null;
    }
}
