using System;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Facts.Containers;
using ConnLint.Endpoints.Readers.Yaml;

namespace ConnLint.Endpoints.Readers.Containers;

/// <summary>
/// Reads an entry of <c>ports</c> (the services chapter of the Compose specification; nat.ParsePortSpec of docker/go-connections):
/// <code>
/// short = [ [ address ":" ] [ port | range ] ":" ] ( port | range ) [ "/" protocol ]
/// long  = { target, published, host_ip, protocol, … }
/// </code>
/// The address may be an IPv6 one, with or without brackets. Ranges are equally long, or the container's side is one port. An unquoted <c>22:22</c>,
/// a number to the base
/// of 60 in YAML 1.1, is the text that stands there, as Compose reads it. What Compose would refuse is null.
/// </summary>
internal static class ComposePorts
{
    private const string Tcp = "tcp";

    public static PortMapping? Read(YamlNode node) => node switch
    {
        YamlScalar { IsNull: false } scalar => Short(scalar),
        YamlMapping mapping => Long(mapping),
        _ => null,
    };

    private static PortMapping? Short(YamlScalar scalar)
    {
        var text = scalar.Text;
        var slash = text.LastIndexOf('/');
        var end = slash < 0 ? text.Length : slash;
        if (ProtocolOf(slash < 0 ? Tcp : text.Substring(slash + 1)) is not { } protocol) return null;

        var targetStart = text.LastIndexOf(':', Math.Max(0, end - 1), Math.Max(0, end)) + 1;
        var hostEnd = Math.Max(0, targetStart - 1);
        var hostStart = hostEnd == 0 ? 0 : text.LastIndexOf(':', hostEnd - 1) + 1;
        var published = text.Substring(hostStart, hostEnd - hostStart);
        var target = text.Substring(targetStart, end - targetStart);
        var address = text.Substring(0, Math.Max(0, hostStart - 1));

        var (isPublishedKnown, isTargetKnown) = (Interpolation.Known(published) is not null, Interpolation.Known(target) is not null);
        var (hostPorts, ports) = (PortRange.Parse(published), PortRange.Parse(target));
        if ((isTargetKnown && ports is null) || (isPublishedKnown && published.Length > 0 && hostPorts is null) || !IsAddress(address)) return null;
        if (hostPorts is { } host && ports is { Count: > 1 } container && host.Count != container.Count) return null;

        var hostAddress = address.Length == 0 ? null : new ContainerValue(Interpolation.Known(address)?.Trim('[', ']'), Part(scalar, 0, address.Length));
        var publishedPlace = published.Length == 0 ? scalar.Place : Part(scalar, hostStart, published.Length);
        var targetPlace = Part(scalar, targetStart, target.Length);
        return new PortMapping(hostAddress, hostPorts, !isPublishedKnown, ports, protocol, scalar.Place, publishedPlace, targetPlace);
    }

    private static PortMapping? Long(YamlMapping mapping)
    {
        if (mapping.Scalar("target") is not { } target || ProtocolOf(mapping.Text("protocol") ?? Tcp) is not { } protocol) return null;

        var published = mapping.Scalar("published") is { Text.Length: > 0 } port ? port : null;
        var address = mapping.Scalar("host_ip") is { Text.Length: > 0 } host ? host : null;
        var isPublishedKnown = published is null || Interpolation.Known(published.Text) is not null;
        var (hostPorts, ports) = (published is null ? null : PortRange.Parse(published.Text), PortRange.Parse(target.Text));
        if (Interpolation.Known(target.Text) is not null && ports is not { Count: 1 }) return null;
        if (isPublishedKnown && published is not null && hostPorts is null) return null;

        var hostAddress = address is null ? null : new ContainerValue(Interpolation.Known(address.Text), address.Place);
        return new PortMapping(hostAddress, hostPorts, !isPublishedKnown, ports, protocol, mapping.Place, published?.Place ?? mapping.Place, target.Place);
    }

    // Characters that an address can have; the engine decides whether it is one.
    private static bool IsAddress(string text)
    {
        foreach (var character in text)
        {
            if (character is not ('.' or ':' or '[' or ']' or '%' or Interpolation.Unknown) && !char.IsLetterOrDigit(character)) return false;
        }

        return text.Length == 0 || text.IndexOf(Interpolation.Unknown) >= 0 || text.IndexOfAny(['.', ':']) >= 0;
    }

    private static string? ProtocolOf(string text) => text.ToLowerInvariant() switch
    {
        Tcp or "udp" or "sctp" => text.ToLowerInvariant(),
        _ => Interpolation.Known(text) is null ? Tcp : null,
    };

    private static TextPlace Part(YamlScalar scalar, int start, int length) => scalar.Value.Part(start, length);
}
