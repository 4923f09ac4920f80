using System;
using System.Collections.Generic;
using System.Globalization;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Graph;
using ConnLint.Endpoints.Graph.Containers;
using ConnLint.Endpoints.Readers.Endpoints;

namespace ConnLint.Endpoints.Findings.Containers;

/// <summary>An endpoint to which a program connects by one of its settings.</summary>
/// <param name="Setting">The setting.</param>
/// <param name="Endpoint">The host and port.</param>
internal sealed record Dependency(EffectiveSetting Setting, NamedEndpoint Endpoint)
{
    /// <summary>The endpoints of the settings that programs connect to, by what their keys say.</summary>
    public static IEnumerable<Dependency> In(IEnumerable<EffectiveSetting> settings)
    {
        var switches = new Switches();
        foreach (var setting in settings)
        {
            if (!SettingKeys.IsConnectedTo(setting.Key) || switches.IsOff(setting)) continue;
            foreach (var endpoint in NamedEndpoints.Read(setting.Value))
            {
                if (endpoint.Form != EndpointForm.HostAlone) yield return new Dependency(setting, endpoint);
                else if (SettingKeys.IsHostOfDependency(setting.Key)) yield return new Dependency(setting, WithPort(endpoint, setting));
            }
        }
    }

    /// <summary>The endpoints that C# hands to the clients of databases, caches and brokers.</summary>
    public static IEnumerable<Dependency> InCode(RepositoryConfiguration configuration)
    {
        foreach (var (setting, ports) in EffectiveSetting.InCode(configuration.Repository, configuration.Networks))
        {
            foreach (var endpoint in NamedEndpoints.Read(setting.Value))
                yield return new Dependency(setting, endpoint.Form == EndpointForm.HostAlone ? endpoint with { DefaultPorts = ports } : endpoint);
        }
    }

    /// <summary>
    /// The service beside a container that was probably meant: the one that publishes the port on the host, else the one that listens on it, else the only
    /// one that listens on a port which the client takes by itself. With it, its port inside the network, where that is known.
    /// </summary>
    public (ComposeNode Service, int? Port)? MeantIn(ComposeNode client, ComposeNetworks networks)
    {
        (ComposeNode, int?)? meant = null;
        foreach (var node in networks.In(client.File))
        {
            if (ReferenceEquals(node, client) || node.SharesNetwork || !node.IsBeside(client)) continue;
            if (Endpoint.Port is { } port)
            {
                if (node.Published(port) is { } published) return (node, published.Port);
                if (meant is null && node.HasPort(port)) meant = (node, port);
            }
            else if (OnlyDefault(node) is { } usual)
            {
                if (meant is not null) return null;
                meant = (node, usual);
            }
        }

        return meant;
    }

    private int? OnlyDefault(ComposeNode node)
    {
        foreach (var port in Endpoint.DefaultPorts)
        {
            if (node.HasPort(port)) return port;
        }

        return null;
    }

    private static NamedEndpoint WithPort(NamedEndpoint endpoint, EffectiveSetting host)
        => SettingKeys.PortBeside(host.Key) is { } name && host.Beside.TryGetValue(name, out var port)
            && int.TryParse(port.Value.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= 65535
            ? endpoint with { Port = number, PortPlace = port.Value.Place }
            : endpoint with { DefaultPorts = SettingKeys.PortsOf(host.Key) };
}
