using System;
using System.Collections.Generic;
using System.Globalization;
using System.Net;

namespace ConnLint.Endpoints.Facts;

/// <summary>How a text names an endpoint.</summary>
internal enum EndpointForm
{
    /// <summary><c>scheme://host:port</c>.</summary>
    Url,

    /// <summary><c>Host=…;Port=…</c>, <c>Server=host,port</c>.</summary>
    ConnectionString,

    /// <summary><c>host:port</c>, or several with commas.</summary>
    HostAndPort,

    /// <summary>A name and nothing else: only its key tells that it is one.</summary>
    HostAlone,
}

/// <summary>A host and a port that a setting names, whatever the grammar of its value. Nothing else of the value is kept: it may hold passwords.</summary>
/// <param name="Form">The grammar.</param>
/// <param name="Scheme">The scheme of a URL, in lower case; else null.</param>
/// <param name="Host">The host as it is written, an IPv6 address in brackets.</param>
/// <param name="HostPlace">Where it stands; the whole value where that cannot be told.</param>
/// <param name="Port">The port; null where none is written.</param>
/// <param name="PortPlace">Where it stands.</param>
internal sealed record NamedEndpoint(EndpointForm Form, string? Scheme, string Host, TextPlace HostPlace, int? Port, TextPlace? PortPlace)
{
    /// <summary>The ports that a client takes where none is written; several where the grammar is that of several products.</summary>
    public IReadOnlyList<int> DefaultPorts { get; init; } = [];

    public bool IsHttp => Scheme is "http" or "https" or "ws" or "wss";

    /// <summary>Whether the host is the machine of whoever asks; <c>.</c> and <c>(local)</c> are names of SQL Server's client for it.</summary>
    public bool IsLoopback => Host is "." || Host.Equals("(local)", StringComparison.OrdinalIgnoreCase)
        || Host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || Host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(Host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    /// <summary>Host and port as a message shows them.</summary>
    public string Shown => Port is { } port ? string.Format(CultureInfo.InvariantCulture, "{0}:{1}", Host, port) : Host;

    /// <summary>Whether the place of the host is exactly its characters, so that they can be replaced.</summary>
    public bool IsHostExact => HostPlace.Length == Host.Length;

    /// <summary>Whether the place of the port is exactly its digits.</summary>
    public bool IsPortExact => PortPlace is { } place && Port is { } port && place.Length == port.ToString(CultureInfo.InvariantCulture).Length;
}
