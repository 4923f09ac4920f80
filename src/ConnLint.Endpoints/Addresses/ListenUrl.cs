using System;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;

namespace ConnLint.Endpoints.Addresses;

/// <summary>
/// A URL that a server is told to listen on, read as Kestrel of .NET 10 reads it.
/// </summary>
/// <remarks>
/// Grammar: <c>scheme "://" host [":" port] ["/"]</c>, split off a list at <c>;</c>. The text after the last colon is the port only when it is
/// an integer; otherwise it belongs to the host, and a host that is neither <c>localhost</c>, <c>*.localhost</c> nor an IP literal binds every
/// interface. Without a port: 80 for http, 443 for https. <c>unix:/path</c> and <c>pipe:/name</c> hosts have no port.
/// Sources: dotnet/aspnetcore, <c>BindingAddress.cs</c> and <c>AddressBinder.cs</c>; <c>ListenUrlDifferentialTests</c> compares with the installed server.
/// </remarks>
internal sealed class ListenUrl
{
    private const string Localhost = "localhost";
    private const string SchemeDelimiter = "://";
    private const string UnixHostPrefix = "unix:/";
    private const string PipeHostPrefix = "pipe:/";

    private ListenUrl(string scheme, string host, int port, BindAddress address)
    {
        Scheme = scheme;
        Host = host;
        Port = port;
        Address = address;
    }

    /// <summary><c>http</c> or <c>https</c>, in lower case.</summary>
    public string Scheme { get; }

    /// <summary>The host as written, with the brackets of an IPv6 literal.</summary>
    public string Host { get; }

    /// <summary>The port, 0 for one that the system picks, or -1 for a Unix socket or named pipe.</summary>
    public int Port { get; }

    public BindAddress Address { get; }

    public bool IsTcp => Port >= 0;

    /// <summary><see cref="Host"/> where it is a name below <c>localhost</c>, with <c>localhost</c> in lower case; else null.</summary>
    public string? LocalName => IsTcp && Host.Length > Localhost.Length && IsLocalhost(Host) ? Host.Substring(0, Host.Length - Localhost.Length) + Localhost : null;

    /// <summary>Whether <see cref="Host"/> is a name that Kestrel ignores, binding every interface instead.</summary>
    public bool IsIgnoredName => IsTcp && Address.Equals(BindAddress.Any) && Host is not ("*" or "+") && !IPAddress.TryParse(Host, out _);

    /// <summary>Reads one URL (not a list) as the server does.</summary>
    /// <param name="text">The text, without the separating <c>;</c>.</param>
    /// <param name="url">The URL when the server accepts it.</param>
    /// <param name="fault">Why the server refuses it, or <see cref="ListenUrlFault.None"/>.</param>
    public static bool TryParse(string text, [NotNullWhen(true)] out ListenUrl? url, out ListenUrlFault fault)
    {
        url = null;
        var schemeEnd = text.IndexOf(SchemeDelimiter, StringComparison.Ordinal);
        if (schemeEnd < 0) return Refuse(ListenUrlFault.NoScheme, out fault);

        var start = schemeEnd + SchemeDelimiter.Length;
        var isSocket = StartsWith(text, start, UnixHostPrefix);
        var isPipe = StartsWith(text, start, PipeHostPrefix);
        var end = isSocket || isPipe ? text.IndexOf(':', start + UnixHostPrefix.Length) : text.IndexOf('/', start);
        if (isSocket && IsDrive(text, start + UnixHostPrefix.Length)) end = text.IndexOf(':', start + UnixHostPrefix.Length + 2);
        if (end < 0) end = text.Length;

        var host = text.Substring(start, end - start);
        var scheme = text.Substring(0, schemeEnd).ToLowerInvariant();
        var port = isSocket || isPipe ? -1 : SplitPort(ref host, scheme == "https" ? 443 : 80);

        if (host.Length == 0) return Refuse(ListenUrlFault.EmptyHost, out fault);
        if ((isSocket || isPipe) && end == text.Length && text[end - 1] == '/') return Refuse(ListenUrlFault.SocketTrailingSlash, out fault);
        if (scheme is not ("http" or "https")) return Refuse(ListenUrlFault.UnknownScheme, out fault);
        if (HasPathBase(text, isSocket || isPipe ? Math.Min(end + 1, text.Length) : end)) return Refuse(ListenUrlFault.PathBase, out fault);
        if (port > IPEndPoint.MaxPort || (port < 0 && !isSocket && !isPipe)) return Refuse(ListenUrlFault.PortOutOfRange, out fault);

        var address = port < 0 ? BindAddress.Localhost : AddressOf(host);
        if (port == 0 && address.Equals(BindAddress.Localhost)) return Refuse(ListenUrlFault.DynamicLocalhostPort, out fault);

        fault = ListenUrlFault.None;
        url = new ListenUrl(scheme, host, port, address);
        return true;
    }

    /// <summary>The same URL on another host, with the port written out.</summary>
    public string WithHost(string host) => string.Format(CultureInfo.InvariantCulture, "{0}://{1}:{2}", Scheme, host, Port);

    public override string ToString() => IsTcp ? WithHost(Host) : Scheme + SchemeDelimiter + Host;

    private static BindAddress AddressOf(string host)
    {
        if (IsLocalhost(host)) return BindAddress.Localhost;
        return IPAddress.TryParse(host, out var ip) ? BindAddress.From(ip, dualStack: true) : BindAddress.Any;
    }

    // ".localhost" alone has no label before the dot, so it is a name like any other; what the label is does not matter.
    private static bool IsLocalhost(string host)
        => host.Equals(Localhost, StringComparison.OrdinalIgnoreCase)
            || (host.Length > ".localhost".Length && host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase));

    private static int SplitPort(ref string host, int defaultPort)
    {
        var colon = host.LastIndexOf(':');
        if (colon < 0) return defaultPort;
        if (!int.TryParse(host.Substring(colon + 1), NumberStyles.Integer, CultureInfo.InvariantCulture, out var port)) return defaultPort;

        host = host.Substring(0, colon);
        return port < 0 ? int.MaxValue : port;
    }

    // "unix:/c:/app.sock" is a socket on Windows and a path base elsewhere; whoever writes it is on Windows.
    private static bool IsDrive(string text, int start)
        => text.Length > start + 1 && text[start + 1] == ':' && text[start] is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    private static bool HasPathBase(string text, int pathStart)
    {
        var length = text.Length - pathStart;
        if (length > 0 && text[text.Length - 1] == '/') length--;
        return length > 0;
    }

    private static bool StartsWith(string text, int start, string prefix)
        => string.CompareOrdinal(text, start, prefix, 0, prefix.Length) == 0;

    private static bool Refuse(ListenUrlFault reason, out ListenUrlFault fault)
    {
        fault = reason;
        return false;
    }
}
