using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Threading;
using System.Threading.Tasks;
using ConnLint.Probing.Routes;
using ConnLint.Probing.Sockets;

namespace ConnLint.Cli.Explaining.Looking;

/// <summary>Looks how far the way to another machine leads: only where that one is silent or out of reach, and never for this machine's own addresses.</summary>
internal sealed class RouteLook(List<Gap> gaps)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    /// <summary>The address to look for, which is the one that the verdict speaks of; null where no way can matter.</summary>
    public static IPAddress? Concerned(Evidence evidence)
    {
        if (evidence.IsAccepted) return null;
        var lost = evidence.First(ConnectOutcome.TimedOut) ?? evidence.First(ConnectOutcome.Unreachable);
        return lost is not null && !evidence.IsOwn(lost.EndPoint.Address) && RouteTrace.Fits(lost.EndPoint.Address) ? lost.EndPoint.Address : null;
    }

    /// <summary>Adds the way to one address, or the gap where this user may not look.</summary>
    public async Task<Evidence> AddToAsync(Evidence evidence, IPAddress address, CancellationToken cancellationToken)
    {
        var (route, limitation) = await RouteTrace.ToAsync(address, Limit, cancellationToken).ConfigureAwait(false);
        if (limitation is not null) gaps.Add(new Gap("The way to " + HostTexts.Of(address), limitation));
        return evidence with { Route = route };
    }
}
