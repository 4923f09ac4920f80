using System;

namespace ConnLint.Cli.Explaining.Pasted;

/// <summary>The words by which browsers, runtimes and client libraries name a class of errors, the more telling first.</summary>
/// <remarks>
/// Sources: Chromium's net_error_list.h, Firefox's error pages, errno and Winsock texts, .NET's SocketException and Kestrel's CoreStrings.resx, libcurl-errors(3), Node's errors,
/// Go's net package, urllib3, and the exceptions of Npgsql, StackExchange.Redis, RabbitMQ.Client, Microsoft.Data.SqlClient, MySqlConnector, MongoDB.Driver, librdkafka and gRPC.
/// </remarks>
internal static class SymptomMarks
{
    private static readonly (SymptomKind Kind, string[] Words)[] All =
    [
        (SymptomKind.Proxy, ["EstablishProxyTunnel", "ERR_PROXY_CONNECTION_FAILED", "ERR_TUNNEL_CONNECTION_FAILED", "The proxy tunnel request", "NS_ERROR_PROXY_CONNECTION_REFUSED", "Proxy CONNECT aborted", "Unable to connect to proxy"]),
        (SymptomKind.UnsafePort, ["ERR_UNSAFE_PORT", "bad port", "This address is restricted", "NS_ERROR_PORT_ACCESS_NOT_ALLOWED"]),
        (SymptomKind.AddressInUse, ["address already in use", "EADDRINUSE", "Only one usage of each socket address", "AddressInUseException", "SocketException (98)", "SocketException (48)", "SocketException (10048)", "conflicts with an existing registration on the machine"]),
        (SymptomKind.PortForbidden, ["listen EACCES", "bind EACCES", "bind: permission denied", "-4092 EACCES", "bind: An attempt was made to access a socket in a way forbidden"]),
        (SymptomKind.NameUnresolved,
        [
            "ERR_NAME_NOT_RESOLVED", "ENOTFOUND", "EAI_AGAIN", "No such host is known", "Name or service not known", "Could not resolve host", "nodename nor servname provided",
            "Temporary failure in name resolution", "The remote name could not be resolved", "DNS_PROBE_FINISHED", "SocketException (11001)", "No address associated with hostname", "no such host",
            "We’re having trouble finding that site", "We're having trouble finding that site",
        ]),
        (SymptomKind.Certificate,
        [
            "ERR_CERT_", "UntrustedRoot", "self-signed certificate", "self signed certificate", "DEPTH_ZERO_SELF_SIGNED_CERT", "unable to verify the first certificate",
            "RemoteCertificateNameMismatch", "RemoteCertificateChainErrors", "The remote certificate is invalid", "certificate verify failed", "SSL certificate problem", "SEC_ERROR_UNKNOWN_ISSUER", "x509: certificate",
        ]),
        (SymptomKind.WrongProtocol,
        [
            "ERR_SSL_PROTOCOL_ERROR", "wrong version number", "Cannot determine the frame size", "ERR_INVALID_HTTP_RESPONSE", "HTTP_1_1_REQUIRED",
            "An HTTP/1.x request was sent to an HTTP/2 only endpoint", "ERR_HTTP2_PROTOCOL_ERROR", "Received HTTP/0.9 when not allowed", "packet length too long", "EPROTO",
            "SSL_ERROR_RX_RECORD_TOO_LONG", "sent an HTTP request to an HTTPS server", "server gave HTTP response to HTTPS client", "The HTTP/2 server closed the connection",
        ]),
        (SymptomKind.Refused, ["ERR_CONNECTION_REFUSED", "ECONNREFUSED", "actively refused", "Connection refused", "NS_ERROR_CONNECTION_REFUSED", "refused to connect", "SocketException (111)", "SocketException (61)", "SocketException (10061)", "WSAECONNREFUSED", "errno 111"]),
        (SymptomKind.NotAvailable, ["Cannot assign requested address", "EADDRNOTAVAIL", "SocketException (99)", "ERR_ADDRESS_INVALID", "not valid in its context"]),
        (SymptomKind.Unreachable, ["ENETUNREACH", "EHOSTUNREACH", "ERR_ADDRESS_UNREACHABLE", "No route to host", "Network is unreachable", "unreachable host", "unreachable network", "ERR_INTERNET_DISCONNECTED", "ERR_NETWORK_UNREACHABLE"]),
        (SymptomKind.ConnectForbidden, ["ERR_NETWORK_ACCESS_DENIED", "connect EACCES", "connect EPERM", "Operation not permitted", "connect: permission denied"]),
        (SymptomKind.Closed,
        [
            "ERR_EMPTY_RESPONSE", "Empty reply from server", "ERR_CONNECTION_RESET", "ECONNRESET", "Connection reset by peer", "socket hang up", "ERR_CONNECTION_CLOSED",
            "forcibly closed by the remote host", "The response ended prematurely", "Recv failure", "SocketException (10054)", "SocketException (104)",
        ]),
        (SymptomKind.TimedOut,
        [
            "ERR_CONNECTION_TIMED_OUT", "ERR_TIMED_OUT", "ETIMEDOUT", "UND_ERR_CONNECT_TIMEOUT", "SocketException (110)", "SocketException (10060)", "Connection timed out", "did not properly respond after a period of time",
            "HttpClient.Timeout of", "Operation timed out", "Connection timeout", "i/o timeout", "took too long to respond", "NS_ERROR_NET_TIMEOUT",
        ]),

        // Words that a bind and a connection share, and those that only say that it did not work.
        (SymptomKind.PortForbidden, ["forbidden by its access permissions", "SocketException (10013)", "SocketException (13)", "WSAEACCES"]),
        (SymptomKind.Refused,
        [
            "Couldn't connect to server", "can’t establish a connection to the server", "can't establish a connection to the server", "None of the specified endpoints were reachable",
            "It was not possible to connect to the redis server", "UnableToConnect on", "Failed to connect to", "Could not open a connection to SQL Server", "Unable to connect to any of the specified MySQL hosts",
        ]),
    ];

    /// <summary>The class of the error and the offset of the words that tell it, or null.</summary>
    public static (Symptom Symptom, int Offset)? In(string text)
    {
        foreach (var (kind, words) in All)
        {
            foreach (var mark in words)
            {
                if (text.IndexOf(mark, StringComparison.OrdinalIgnoreCase) is var offset && offset >= 0) return (new Symptom(kind, mark), offset);
            }
        }

        return null;
    }
}
