using System.Globalization;
using System.Net;
using System.Net.Sockets;
using ConnLint.Endpoints.Addresses;
using ConnLint.Endpoints.Facts;

namespace ConnLint.Cli.Explaining;

/// <summary>Addresses as URLs and people write them.</summary>
internal static class HostTexts
{
    public static string Of(IPAddress address) => address.AddressFamily == AddressFamily.InterNetworkV6 ? $"[{address}]" : address.ToString();

    public static string Of(IPEndPoint endPoint) => Of(endPoint.Address) + ":" + endPoint.Port.ToString(CultureInfo.InvariantCulture);

    /// <summary>The URL by which a client on this machine reaches an endpoint.</summary>
    public static string Url(Bind bind) => bind.Address is { Scope: BindScope.Any }
        ? string.Format(CultureInfo.InvariantCulture, "{0}://localhost:{1}", bind.Scheme ?? "http", bind.Port)
        : bind.Url;

    /// <summary>The URL by which this machine reaches a listener.</summary>
    public static string Url(string scheme, IPEndPoint listener)
    {
        var address = listener.Address;
        if (address.Equals(IPAddress.Any)) address = IPAddress.Loopback;
        else if (address.Equals(IPAddress.IPv6Any)) address = IPAddress.IPv6Loopback;
        return scheme + "://" + Of(new IPEndPoint(address, listener.Port));
    }
}
