using System;

namespace ConnLint.Endpoints.Facts;

/// <summary>A URL in a file that somebody is going to connect to, whatever its host: the graph decides what the host means there.</summary>
/// <param name="Name">What to call it in a message: <c>server.proxy./api</c>, <c>GET</c>, <c>VITE_API_URL</c>.</param>
/// <param name="Url">The absolute URL with all that is constant put in, and where its host and port are written.</param>
/// <param name="Role">Who connects.</param>
internal sealed record ClientFact(string Name, SettingValue Url, ClientRole Role)
{
    private static readonly string[] Schemes = ["http://", "https://", "ws://", "wss://"];

    /// <summary>The environment variable that, when set, replaces the URL; null where the URL always applies.</summary>
    public string? ReplacedBy { get; init; }

    /// <summary>Whether it stands in a file of requests that are sent by hand, which mostly mean the project that the file lies in.</summary>
    public bool IsInRequestFile
        => Url.Place.Path is { } path && (path.EndsWith(".http", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".rest", StringComparison.OrdinalIgnoreCase) || path.EndsWith("http-client.env.json", StringComparison.Ordinal));

    /// <summary>A URL in C# of which only the loopback host and the port are known.</summary>
    /// <param name="url">The URL.</param>
    /// <param name="place">The port's digits, or the whole expression.</param>
    /// <param name="role">Who connects.</param>
    public static ClientFact InCode(ClientUrl url, TextPlace place, ClientRole role) => new("C#", new SettingValue(url.Origin, place), role);

    /// <summary>Whether a text is an absolute <c>http</c>, <c>https</c>, <c>ws</c> or <c>wss</c> URL with a host.</summary>
    public static bool IsUrl(string text)
    {
        foreach (var scheme in Schemes)
        {
            if (text.StartsWith(scheme, StringComparison.OrdinalIgnoreCase)) return Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Host.Length > 0;
        }

        return false;
    }
}

/// <summary>Who connects to a <see cref="ClientFact"/>'s URL.</summary>
internal enum ClientRole
{
    /// <summary>A development server that passes requests on.</summary>
    Proxy,

    /// <summary>A request that somebody sends by hand or a script sends: <c>.http</c> files, <c>curl</c>.</summary>
    Request,

    /// <summary>A variable that a program reads its endpoint from.</summary>
    Variable,

    /// <summary>The back end, which waits for the front end's development server.</summary>
    SpaProxy,

    /// <summary>A browser that is sent there.</summary>
    Browser,

    /// <summary>A browser whose page comes from there, and that may therefore call (CORS): somebody has to serve the page.</summary>
    Origin,
}
