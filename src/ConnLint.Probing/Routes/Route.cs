using System.Collections.Generic;
using System.Linq;
using System.Net;

namespace ConnLint.Probing.Routes;

/// <summary>The way to another machine, as far as somebody on it answers; who is silent may still pass everything on.</summary>
/// <param name="Target">The address that was asked.</param>
/// <param name="Hops">Who answers, from near to far; at most the last one has another answer than <see cref="HopAnswer.Passed"/>. Empty where nobody answers.</param>
internal sealed record Route(IPAddress Target, IReadOnlyList<RouteHop> Hops)
{
    /// <summary>The last who answers; null where nobody does.</summary>
    public RouteHop? Last => Hops.Count == 0 ? null : Hops[^1];

    /// <summary>The way that a set of answers shows, which come in any order: it ends with the nearest who does not say "time exceeded".</summary>
    /// <remarks>
    /// .NET on Linux hands an ICMP "host unreachable" on as "time exceeded" (seen with .NET 10). One router has one distance: who answers at two in a row, and is the last, has said that
    /// the way ends with it. Followed by others, it is an old router that passes on what it should not.
    /// </remarks>
    public static Route Of(IPAddress target, IEnumerable<RouteHop> answers)
    {
        var hops = new List<RouteHop>();
        var isRepeated = false;
        foreach (var hop in answers.OrderBy(static hop => hop.Distance))
        {
            if (hops is [.., var before] && before.Address.Equals(hop.Address) && hop.Answer != HopAnswer.Reached)
            {
                isRepeated = true;
                continue;
            }

            hops.Add(hop);
            isRepeated = false;
            if (hop.Answer != HopAnswer.Passed) break;
        }

        if (isRepeated && hops[^1].Answer == HopAnswer.Passed) hops[^1] = hops[^1] with { Answer = HopAnswer.Unreachable };
        return new Route(target, hops);
    }
}
