using System.Globalization;
using System.Linq;
using ConnLint.Endpoints.Facts;

namespace ConnLint.Endpoints.Findings.Containers;

/// <summary>What has to change in a setting so that it names another host or port, as far as one range of text does it.</summary>
/// <param name="Place">The characters to change.</param>
/// <param name="Text">What belongs there; null where two places would have to change, or where they are not exactly known.</param>
internal readonly record struct EndpointEdit(TextPlace Place, string? Text)
{
    /// <param name="endpoint">What is written.</param>
    /// <param name="host">The host that belongs there.</param>
    /// <param name="port">The port that belongs there; null for the one that is written.</param>
    public static EndpointEdit To(NamedEndpoint endpoint, string host, int? port)
    {
        if (!endpoint.IsHostExact) return new EndpointEdit(endpoint.HostPlace, null);
        if (port is null || port == endpoint.Port || (endpoint.Port is null && endpoint.DefaultPorts.Contains(port.Value))) return new EndpointEdit(endpoint.HostPlace, host);

        // "host:port" and "host,port" change as one.
        if (endpoint is not { IsPortExact: true, PortPlace: { } written } || written.Path != endpoint.HostPlace.Path || written.Start != endpoint.HostPlace.Start + endpoint.HostPlace.Length + 1)
            return new EndpointEdit(endpoint.HostPlace, null);

        var separator = endpoint.Form == EndpointForm.ConnectionString ? "," : ":";
        var all = endpoint.HostPlace with { Length = endpoint.HostPlace.Length + 1 + written.Length };
        return new EndpointEdit(all, string.Format(CultureInfo.InvariantCulture, "{0}{1}{2}", host, separator, port));
    }
}
