using System.Globalization;
using ConnLint.Endpoints.Addresses;

namespace ConnLint.Endpoints.Facts;

/// <summary>An endpoint that a program is told to listen on.</summary>
/// <param name="Source">Which setting or call says so.</param>
/// <param name="Name">What to call it in a message: <c>applicationUrl</c>, <c>ListenAnyIP</c>, <c>Kestrel:Endpoints:Http:Url</c>.</param>
/// <param name="Text">The value as written, for the message.</param>
/// <param name="Scheme"><c>http</c>, <c>https</c>, or null where the call does not say.</param>
/// <param name="Address">The interfaces, or null where the value is computed at run time.</param>
/// <param name="Port">The port, or null where the value is computed at run time; 0 lets the system pick.</param>
/// <param name="Place">Where it stands.</param>
internal sealed record Bind(UrlSource Source, string Name, string Text, string? Scheme, BindAddress? Address, int? Port, TextPlace Place)
{
    /// <summary>The HTTP versions it is told to speak; an endpoint without TLS that is told several stays with HTTP/1.1.</summary>
    public HttpProtocols Protocols { get; init; } = HttpProtocols.Http1AndHttp2;

    /// <summary>Where the HTTP versions are set; without a path where nothing sets them.</summary>
    public TextPlace ProtocolsPlace { get; init; }

    /// <summary>The name below <c>localhost</c> by which a URL calls it, which changes nothing about what is bound: <c>shop.localhost</c>.</summary>
    public string? LocalName { get; init; }

    /// <summary>Whether address and port are known.</summary>
    public bool IsKnown => Address is not null && Port is not null;

    public static Bind FromUrl(UrlSource source, string name, ListenUrl url, string text, TextPlace place)
        => new(source, name, text, url.Scheme, url.Address, url.Port, place) { LocalName = url.LocalName };

    /// <summary>Whether both certainly claim the same port of the same interface.</summary>
    public bool CollidesWith(Bind other)
        => Port > 0 && Port == other.Port && Address is { } mine && other.Address is { } theirs && mine.Overlaps(theirs);

    /// <summary>The endpoint as a URL where all of it is known, else the text as written.</summary>
    public string Url => Address is { } address && Port is { } port && port >= 0
        ? string.Format(CultureInfo.InvariantCulture, "{0}://{1}:{2}", Scheme ?? "http", LocalName ?? address.ToString(), port)
        : Text;
}
