using System.Net;

// Compares addresses and binds none.
public sealed class IpAllowList(IEnumerable<string> networks)
{
    private static readonly HashSet<IPAddress> Never = [IPAddress.Any, IPAddress.IPv6Any, IPAddress.None, IPAddress.Broadcast];
    private readonly List<IPNetwork> _networks = [.. networks.Select(network => network == "*" ? new IPNetwork(IPAddress.Any, 0) : IPNetwork.Parse(network))];

    public bool IsAllowed(HttpContext context) => context.Connection.RemoteIpAddress is { } address && IsAllowed(address);

    public bool IsAllowed(IPAddress address)
    {
        if (address.Equals(IPAddress.Any) || address.ToString() is "0.0.0.0" or "::") return false;
        if (address == IPAddress.IPv6Any || Never.Contains(address)) return false;
        return IPAddress.IsLoopback(address) || _networks.Exists(network => network.Contains(address));
    }

    public static IPEndPoint Parse(string text)
        => IPEndPoint.TryParse(text, out var endPoint) ? endPoint : new IPEndPoint(IPAddress.Any, 0);

    public static string Describe(IPEndPoint endPoint) => endPoint switch
    {
        { Address: var address, Port: 0 } when address.Equals(IPAddress.Any) => "anywhere",
        { Port: 5000 } => "the development port",
        _ => endPoint.ToString(),
    };
}
