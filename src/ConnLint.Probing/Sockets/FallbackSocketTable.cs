using System;
using System.Collections.Generic;

namespace ConnLint.Probing.Sockets;

/// <summary>Asks the system's own table, and .NET's ownerless one where that cannot be read.</summary>
internal sealed class FallbackSocketTable(SocketTable native) : SocketTable
{
    private readonly PortableSocketTable _portable = new();

    public override IReadOnlyList<Listener> Listeners()
    {
        try
        {
            var listeners = native.Listeners();
            Limitation = native.Limitation;
            return listeners;
        }
        catch (Exception exception)
        {
            var listeners = _portable.Listeners();
            Limitation = "the system's socket table cannot be read (" + exception.Message + "), so owners are unknown";
            return listeners;
        }
    }

    public override IReadOnlyList<Listener> ListenersOf(int processId)
    {
        try
        {
            return native.ListenersOf(processId);
        }
        catch (Exception)
        {
            // As above: who owns what is then unknown.
            return [];
        }
    }

    public override ProcessDescription? Describe(int processId)
    {
        try
        {
            return native.Describe(processId);
        }
        catch (Exception)
        {
            // The process ended between the two readings, or belongs to another user.
            return _portable.Describe(processId);
        }
    }
}
