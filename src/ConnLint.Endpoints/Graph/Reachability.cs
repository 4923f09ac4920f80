using System.Collections.Generic;
using ConnLint.Endpoints.Addresses;
using ConnLint.Endpoints.Facts;

namespace ConnLint.Endpoints.Graph;

/// <summary>Tells what becomes of a loopback connection, given everything that listens on the machine.</summary>
internal static class Reachability
{
    /// <summary>The best that one of the listeners on its port can do for the client; unknown where none of them does anything and another one may be anywhere.</summary>
    public static ClientOutcome Of(ClientUrl client, List<Listener> listeners, bool isAnywhere)
    {
        var best = ClientOutcome.Nobody;
        foreach (var listener in listeners)
        {
            if (Of(client, listener.OnHost!) is { } outcome && outcome < best) best = outcome;
        }

        return best == ClientOutcome.Nobody && (isAnywhere || KnownPorts.IsInfrastructure(client.Port)) ? ClientOutcome.Unknown : best;
    }

    /// <summary>What one endpoint does for the client; null where it has nothing to do with the port.</summary>
    public static ClientOutcome? Of(ClientUrl client, Bind bind)
    {
        if (bind.Port != client.Port) return null;
        if (bind.Address is { } address && !address.Serves(client.Address))
            return address.Scope == BindScope.OneAddress ? ClientOutcome.OtherInterface : ClientOutcome.OtherFamily;
        return bind.Scheme is { } scheme && scheme != client.Scheme ? ClientOutcome.OtherScheme : ClientOutcome.Served;
    }
}
