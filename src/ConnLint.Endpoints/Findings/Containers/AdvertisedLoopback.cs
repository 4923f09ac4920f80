using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Facts.Containers;
using ConnLint.Endpoints.Graph;
using ConnLint.Endpoints.Graph.Containers;
using ConnLint.Endpoints.Readers.Endpoints;
using ConnLint.Endpoints.Rules;

namespace ConnLint.Endpoints.Findings.Containers;

/// <summary>CONN6010: a broker in a container that sends its clients on to <c>localhost</c>, although clients in other containers use it.</summary>
/// <remarks>
/// A Kafka client asks any broker for the cluster's addresses and goes on with those (kafka.apache.org, <c>advertised.listeners</c>), so that each
/// network needs a listener with a name that it knows.
/// </remarks>
internal static class AdvertisedLoopback
{
    private const int Handful = 16;

    // Kafka's images (apache, confluentinc, bitnami; wurstmeister's older setting names the host alone), and Redpanda's and Pulsar's.
    private static readonly HashSet<string> Variables = new(StringComparer.OrdinalIgnoreCase)
    {
        "KAFKA_ADVERTISED_LISTENERS", "KAFKA_CFG_ADVERTISED_LISTENERS", "KAFKA_ADVERTISED_HOST_NAME", "REDPANDA_ADVERTISE_KAFKA_ADDRESS",
        "PULSAR_PREFIX_advertisedAddress", "PULSAR_PREFIX_advertisedListeners", "advertisedAddress", "advertised.host.name", "advertised.host",
    };

    // The same as arguments of Redpanda, in both spellings; and of the server script, --override advertised.listeners=…
    private static readonly string[] Options = ["--advertise-kafka-addr", "advertised.listeners"];

    public static IEnumerable<Finding> In(RepositoryConfiguration configuration)
    {
        Dictionary<string, List<ComposeNode>>? clients = null;
        foreach (var broker in configuration.Networks.All)
        {
            if (broker.SharesNetwork) continue;
            foreach (var (name, value) in Advertised(broker.Service, configuration.Networks))
            {
                var endpoints = NamedEndpoints.Read(value);
                if (endpoints.Count == 0 || !endpoints.All(static endpoint => endpoint.IsLoopback) || ClientOf(broker, clients ??= Clients(configuration)) is not { } client) continue;

                // On the host, the address may be right.
                var isPublished = broker.Service.Ports.Count > 0;
                yield return new Finding(
                    RuleCatalogue.AdvertisedLoopback, endpoints[0].HostPlace,
                    Quoted.Text(broker.Service.Name), Quoted.Text(endpoints[0].Shown), Quoted.Text(client.Name), configuration.Shown(client.Place),
                    string.Format(CultureInfo.InvariantCulture, isPublished ? "add a listener of '{0}' for the network to '{1}'" : "advertise '{0}' in '{1}'", Quoted.Text(broker.Service.Name), Quoted.Text(name)))
                {
                    Related = [client.Place],
                    Replacement = isPublished || endpoints.Count > 1 || !endpoints[0].IsHostExact ? null : broker.Service.Name,
                };
            }
        }
    }

    private static IEnumerable<(string Name, SettingValue Value)> Advertised(ComposeService service, ComposeNetworks networks)
    {
        foreach (var variable in networks.VariablesOf(service))
        {
            if (Variables.Contains(variable.Name) && variable.Value?.Known is { } value) yield return (variable.Name, value);
        }

        IReadOnlyList<ContainerValue> words = [.. service.Entrypoint?.Words ?? [], .. service.Command?.Words ?? []];
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i].Known is not { } word) continue;
            foreach (var option in Options)
            {
                if (word.Text == option && i + 1 < words.Count && words[i + 1].Known is { } next) yield return (option, next);
                else if (word.Text.StartsWith(option + "=", StringComparison.Ordinal))
                    yield return (option, new SettingValue(word.Text.Substring(option.Length + 1), word.Part(option.Length + 1, word.Text.Length - option.Length - 1)));
            }
        }
    }

    // A service beside it that waits for it or names it in a setting.
    private static ComposeService? ClientOf(ComposeNode broker, Dictionary<string, List<ComposeNode>> clients)
    {
        foreach (var name in broker.Service.Aliases.Append(broker.Service.Name))
        {
            if (clients.TryGetValue(name, out var nodes) && nodes.Find(node => !ReferenceEquals(node, broker) && node.IsBeside(broker)) is { } client) return client.Service;
        }

        return null;
    }

    // The services that wait for a name or have it in a setting; a handful of each, of which one is enough.
    private static Dictionary<string, List<ComposeNode>> Clients(RepositoryConfiguration configuration)
    {
        var clients = new Dictionary<string, List<ComposeNode>>(StringComparer.OrdinalIgnoreCase);
        foreach (var node in configuration.Networks.All)
        {
            foreach (var dependency in node.Service.DependsOn) Add(dependency.Service.Text, node);
        }

        foreach (var setting in configuration.Settings)
        {
            if (setting.Service is not { } node) continue;
            foreach (var endpoint in NamedEndpoints.Read(setting.Value)) Add(endpoint.Host, node);
        }

        return clients;

        void Add(string name, ComposeNode node)
        {
            if (!clients.TryGetValue(name, out var list)) clients.Add(name, list = []);
            if (list.Count < Handful && (list.Count == 0 || !ReferenceEquals(list[list.Count - 1], node))) list.Add(node);
        }
    }
}
