using System.Collections.Generic;
using ConnLint.Endpoints.Addresses;
using ConnLint.Endpoints.Facts;

namespace ConnLint.Endpoints.Graph;

/// <summary>One URL that something asks the server to bind, and that the server may refuse.</summary>
/// <param name="Source">What asks.</param>
/// <param name="Layer">The layer of the configuration that holds it; the same as <paramref name="Source"/> but for <c>HTTP_PORTS</c>.</param>
/// <param name="Name">What to call it in a message.</param>
/// <param name="Url">The URL as the server gets it.</param>
/// <param name="Written">The characters that say so: of <c>HTTP_PORTS</c> the port.</param>
internal sealed record RequestedUrl(UrlSource Source, UrlSource Layer, string Name, string Url, SettingValue Written)
{
    /// <summary>Whether all of it is known before the program runs.</summary>
    public bool IsKnown => new TracedText(Url).IsComplete;

    /// <summary>The endpoint, without address and port where they are computed, where the server refuses the URL, and where it names no port but a socket's file.</summary>
    public Bind ToBind()
    {
        var (scheme, address, port) = new TracedText(Url).Endpoint();
        return new Bind(Source, Name, new TracedText(Written.Text).Display, scheme, address, port, Written.Place);
    }

    public static RequestedUrl Of(ConfiguredValue value) => new(value.Layer, value.Layer, value.Name, value.Value.Text, value.Value);

    /// <summary>Splits the value of <c>urls</c> at <c>;</c>.</summary>
    public static IEnumerable<RequestedUrl> ListOf(ConfiguredValue value)
    {
        foreach (var part in value.Parts)
        {
            foreach (var (text, start) in ListenUrlList.Split(part.Text))
                yield return new RequestedUrl(value.Layer, value.Layer, value.Name, text, new SettingValue(text, part.Part(start, text.Length)));
        }
    }

    /// <summary>Splits the value of <c>HTTP_PORTS</c> or <c>HTTPS_PORTS</c>; hosting puts a URL around each part, whatever the part may be.</summary>
    public static IEnumerable<RequestedUrl> PortsOf(ConfiguredValue value, string scheme)
    {
        foreach (var part in value.Parts)
        {
            foreach (var (text, start) in ListenUrlList.Split(part.Text))
            {
                var port = text.Trim();
                if (port.Length == 0) continue;
                var written = new SettingValue(port, part.Part(start + text.IndexOf(port, System.StringComparison.Ordinal), port.Length));
                yield return new RequestedUrl(UrlSource.PortsVariable, value.Layer, value.Name, scheme + "://*:" + port, written);
            }
        }
    }
}
