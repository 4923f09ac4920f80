using System.Collections.Generic;
using ConnLint.Endpoints.Addresses;
using ConnLint.Endpoints.Facts;

namespace ConnLint.Endpoints.Graph;

/// <summary>Tells what becomes of a loopback connection, given everything that listens on the machine.</summary>
internal static class Reachability
{
    /// <summary>The best that one of the endpoints can do for the client; unknown where one of them may be anywhere and none is certain.</summary>
    public static ClientOutcome Of(ClientUrl client, IEnumerable<Bind> binds)
    {
        var (best, isUnknown) = (ClientOutcome.Nobody, false);
        foreach (var bind in binds)
        {
            if (bind.Port is null or 0) isUnknown = true;
            if (Of(client, bind) is { } outcome && outcome < best) best = outcome;
        }

        return best == ClientOutcome.Nobody && (isUnknown || KnownPorts.IsInfrastructure(client.Port)) ? ClientOutcome.Unknown : best;
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
