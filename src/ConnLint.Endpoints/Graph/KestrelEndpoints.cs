using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using ConnLint.Endpoints.Facts;

namespace ConnLint.Endpoints.Graph;

/// <summary>One endpoint in the section <c>Kestrel:Endpoints</c>.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Url">Its URL; null where none is set, which the server refuses.</param>
/// <param name="Hidden">URLs of weaker layers for the same endpoint.</param>
/// <param name="Protocols">The HTTP versions that it sets itself.</param>
/// <param name="HasCertificate">Whether it names a certificate of its own.</param>
/// <param name="HttpsOnlyKey">A setting that only an https endpoint may have.</param>
/// <param name="Place">Where it begins.</param>
internal sealed record KestrelEndpoint(
    string Name, RequestedUrl? Url, IReadOnlyList<RequestedUrl> Hidden, HttpProtocols? Protocols, bool HasCertificate, string? HttpsOnlyKey, TextPlace Place)
{
    /// <summary>Where <see cref="Protocols"/> are set.</summary>
    public TextPlace ProtocolsPlace { get; init; }
}

/// <summary>The section <c>Kestrel</c> of the configuration, as the server loads it.</summary>
/// <remarks>
/// Keys are looked up in all layers, so that a variable can replace the URL of an endpoint that a file declares. Endpoints come in the order of
/// the configuration's keys: numbers by value before names, names without regard to case. An unknown name of <c>Protocols</c> is as good as none.
/// Sources: dotnet/aspnetcore <c>KestrelConfigurationLoader.cs</c>, <c>ConfigurationReader.cs</c>; dotnet/runtime <c>ConfigurationKeyComparer.cs</c>.
/// </remarks>
internal sealed class KestrelEndpoints
{
    private const string EndpointsPrefix = "Kestrel:Endpoints:";

    private KestrelEndpoints(IReadOnlyList<KestrelEndpoint> endpoints, HttpProtocols? defaultProtocols, bool hasDefaultCertificate)
    {
        Endpoints = endpoints;
        DefaultProtocols = defaultProtocols;
        HasDefaultCertificate = hasDefaultCertificate;
    }

    public IReadOnlyList<KestrelEndpoint> Endpoints { get; }

    /// <summary>The HTTP versions of every endpoint that sets none, in code and configuration.</summary>
    public HttpProtocols? DefaultProtocols { get; }

    /// <summary>Where <see cref="DefaultProtocols"/> are set.</summary>
    public TextPlace DefaultProtocolsPlace { get; private init; }

    /// <summary>Whether <c>Kestrel:Certificates:Default</c> names a certificate.</summary>
    public bool HasDefaultCertificate { get; }

    public static KestrelEndpoints Of(HostProgram program, ConfigurationStack stack)
    {
        if (!program.ReadsKestrelSection) return new KestrelEndpoints([], null, false);

        var sections = new SortedDictionary<string, List<(string Key, ConfiguredValue Value)>>(ConfigurationKeyOrder.Instance);
        ConfiguredValue? protocols = null;
        var hasCertificate = false;
        foreach (var value in stack.App)
        {
            if (!value.Key.StartsWith("Kestrel:", StringComparison.OrdinalIgnoreCase)) continue;
            if (value.Key.Equals("Kestrel:EndpointDefaults:Protocols", StringComparison.OrdinalIgnoreCase)) protocols = value;
            else if (NamesCertificate(value, "Kestrel:Certificates:Default:")) hasCertificate = true;
            else if (value.Key.Length > EndpointsPrefix.Length && value.Key.StartsWith(EndpointsPrefix, StringComparison.OrdinalIgnoreCase)) Add(sections, value);
        }

        return new KestrelEndpoints([.. sections.Select(static section => EndpointOf(section.Key, section.Value))], ProtocolsOf(protocols), hasCertificate)
        {
            DefaultProtocolsPlace = protocols?.Value.Place ?? default,
        };
    }

    private static void Add(SortedDictionary<string, List<(string Key, ConfiguredValue Value)>> sections, ConfiguredValue value)
    {
        var rest = value.Key.Substring(EndpointsPrefix.Length);
        var colon = rest.IndexOf(':');
        var name = colon < 0 ? rest : rest.Substring(0, colon);
        if (!sections.TryGetValue(name, out var section)) sections.Add(name, section = []);
        section.Add((colon < 0 ? "" : rest.Substring(colon + 1), value));
    }

    private static KestrelEndpoint EndpointOf(string name, List<(string Key, ConfiguredValue Value)> section)
    {
        ConfiguredValue? url = null, protocols = null;
        List<RequestedUrl> hidden = [];
        string? httpsOnly = null;
        var hasCertificate = false;
        foreach (var (key, value) in section)
        {
            if (value.IsTransparent) continue; // the endpoint is there, its value is not
            if (Is(key, "Url"))
            {
                if (url is not null) hidden.Add(Requested(url));
                url = value;
            }
            else if (Is(key, "Protocols"))
            {
                protocols = value;
            }
            else if (NamesCertificate(value, EndpointsPrefix + name + ":Certificate:"))
            {
                hasCertificate = true;
                httpsOnly = "Certificate";
            }
            else if (HttpsOnly(key, value) is { } only)
            {
                httpsOnly ??= only;
            }
        }

        var requested = url is { Value.Text.Length: > 0 } ? Requested(url) : null;
        return new KestrelEndpoint(Spelled(section).Substring(EndpointsPrefix.Length, name.Length), requested, hidden, ProtocolsOf(protocols), hasCertificate, httpsOnly, section[section.Count - 1].Value.Value.Place)
        {
            ProtocolsPlace = protocols?.Value.Place ?? default,
        };
    }

    // Messages spell the name as it is spelled first in the strongest layer that has any key of the endpoint.
    private static string Spelled(List<(string Key, ConfiguredValue Value)> section)
    {
        var strongest = section[section.Count - 1].Value;
        return section.Find(one => one.Value.Layer == strongest.Layer && one.Value.Value.Place.Path == strongest.Value.Place.Path).Value.Key;
    }

    private static RequestedUrl Requested(ConfiguredValue value) => new(UrlSource.KestrelSettings, value.Layer, value.Name, value.Value.Text, value.Value);

    private static string? HttpsOnly(string key, ConfiguredValue value)
    {
        if (key.StartsWith("Sni:", StringComparison.OrdinalIgnoreCase)) return "Sni";
        if (Is(key, "SslProtocols") && value.Value.Text.Length > 0) return "SslProtocols";
        return Is(key, "ClientCertificateMode") && value.Value.Text.Length > 0 ? "ClientCertificateMode" : null;
    }

    private static bool NamesCertificate(ConfiguredValue value, string prefix)
        => value.Value.Text.Length > 0 && (Is(value.Key, prefix + "Path") || Is(value.Key, prefix + "Subject"));

    private static HttpProtocols? ProtocolsOf(ConfiguredValue? value)
        => value is not null && Enum.TryParse<HttpProtocols>(value.Value.Text, ignoreCase: true, out var protocols) ? protocols : null;

    private static bool Is(string key, string name) => key.Equals(name, StringComparison.OrdinalIgnoreCase);

    private sealed class ConfigurationKeyOrder : IComparer<string>
    {
        public static readonly ConfigurationKeyOrder Instance = new();

        public int Compare(string? x, string? y)
        {
            var (isLeft, isRight) = (Number(x, out var left), Number(y, out var right));
            if (isLeft && isRight) return left.CompareTo(right);
            return isLeft != isRight ? (isLeft ? -1 : 1) : string.Compare(x, y, StringComparison.OrdinalIgnoreCase);
        }

        private static bool Number(string? text, out int number) => int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out number);
    }
}
