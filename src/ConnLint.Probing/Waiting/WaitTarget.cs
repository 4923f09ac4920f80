using System.Net;

namespace ConnLint.Probing.Waiting;

/// <summary>What a target has to do before it counts as ready.</summary>
internal enum WaitKind
{
    /// <summary>Accept a TCP connection.</summary>
    Tcp,

    /// <summary>Answer a GET with one of the wanted statuses, and the wanted text.</summary>
    Http,

    /// <summary>Answer <c>grpc.health.v1.Health/Check</c> with SERVING.</summary>
    Grpc,

    /// <summary>Accept a connection on a Unix domain socket.</summary>
    Unix,
}

/// <summary>Something to wait for.</summary>
/// <param name="Kind">What it has to do.</param>
/// <param name="Shown">Its URL without user info, path secrets and query, fit to be shown.</param>
internal sealed record WaitTarget(WaitKind Kind, string Shown)
{
    /// <summary>The host as a URL shows it, IPv6 in brackets; empty for a Unix socket.</summary>
    public string Host { get; init; } = "";

    /// <summary>The address where the host is one, or null for a name.</summary>
    public IPAddress? Address { get; init; }

    /// <summary>Between 1 and 65535; 0 for a Unix socket.</summary>
    public int Port { get; init; }

    public bool IsTls { get; init; }

    /// <summary>HTTP: path and query, which are sent but never shown; gRPC: the service, empty for the whole server; Unix: the socket's file.</summary>
    public string Path { get; init; } = "";

    /// <summary>Both loopback addresses by definition (RFC 6761), whatever a resolver says.</summary>
    public bool IsLocalhost => Host == "localhost";
}
