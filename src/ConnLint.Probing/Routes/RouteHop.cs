using System.Net;

namespace ConnLint.Probing.Routes;

/// <summary>One who answers on the way.</summary>
/// <param name="Distance">The number of hops from here; 1 is the router of this machine's own network.</param>
/// <param name="Address">Who answers; never this machine.</param>
/// <param name="Answer">What it says.</param>
internal sealed record RouteHop(int Distance, IPAddress Address, HopAnswer Answer);
