using System;
using System.Collections.Generic;
using ConnLint.Endpoints.Graph;

namespace ConnLint.Endpoints.Findings.Containers;

/// <summary>What a setting's key tells of its value: whether the program connects to it, listens on it, or passes it on.</summary>
internal static class SettingKeys
{
    // Somebody's browser or another program follows these, from a machine that is not the container.
    private static readonly string[] PassedOn =
    [
        "public", "external", "frontend", "browser", "spa", "website", "portal", "siteurl", "clienturi", "clienturl", "clientapp", "self", "appurl", "app:url", "hosturl", "serverurls",
        "swagger", "openapi", "link", "domain", "vite_", "react_app_", "next_public_", "nuxt_public_", "vue_app_", "xamarin", "mobile", "return", "referer", "referrer", "allowed", "metadata",
    ];

    // The dashboard of an Aspire host binds what its variables name.
    private static readonly string[] Listened = ["listen", "bind", "advertise", "selfhost", "serviceaddress", "servicehost", "aspire_", "dotnet_dashboard", "dotnet_resource_service"];

    private static readonly string[] Exporters = ["jaeger", "zipkin", "otlp", "otel", "telemetry", "observability", "tracing", "exporter"];

    // A bare host name is one only where its key says so, and of what.
    private static readonly string[] HostEndings = ["host", "hostname", "server", "hosts", "servers", "address", "endpoint"];

    private static readonly string[] Products =
    [
        "redis", "cache", "rabbit", "mq", "amqp", "bus", "kafka", "broker", "nats", "mongo", "postgres", "pgsql", "npgsql", "sql", "db", "database", "elastic", "smtp", "mail", "consul", "vault",
        "influx", "mqtt", "cassandra", "downstream",
    ];

    // What a client takes where neither its host's setting nor one beside it names a port.
    private static readonly (string Product, int Port)[] Ports =
    [
        ("redis", 6379), ("cache", 6379), ("rabbit", 5672), ("amqp", 5672), ("kafka", 9092), ("nats", 4222), ("mongo", 27017), ("postgres", 5432), ("pgsql", 5432), ("mysql", 3306),
        ("mssql", 1433), ("sqlserver", 1433), ("elastic", 9200), ("consul", 8500), ("vault", 8200), ("mqtt", 1883), ("cassandra", 9042),
    ];

    /// <summary>Whether the program itself connects to an endpoint of that key, as far as the key tells.</summary>
    public static bool IsConnectedTo(string key) => !SettingClients.IsNoVariable(key) && !Contains(key, PassedOn) && !Contains(key, Listened);

    /// <summary>Whether the key is of an exporter of logs, traces or metrics.</summary>
    public static bool IsTelemetry(string key) => Contains(key, Exporters);

    /// <summary>Whether the key is of a SignalR hub, to which mostly the pages connect that get its URL: <c>HubUrl</c>, <c>Hubs:Chat</c>, and not <c>GitHubUrl</c>.</summary>
    public static bool IsHub(string key)
    {
        var at = key.IndexOf("hub", StringComparison.OrdinalIgnoreCase);
        return at >= 0 && (at < 3 || !key.Substring(at - 3, 3).Equals("git", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Whether the key names the host of some dependency, so that a word without a port is a host's name.</summary>
    public static bool IsHostOfDependency(string key)
        => (Array.Exists(HostEndings, ending => key.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) || key.StartsWith("ConnectionStrings:", StringComparison.OrdinalIgnoreCase))
            && Contains(key, Products);

    /// <summary>The port of the product that a key names; none where it names none.</summary>
    public static IReadOnlyList<int> PortsOf(string key)
    {
        foreach (var (product, port) in Ports)
        {
            if (key.IndexOf(product, StringComparison.OrdinalIgnoreCase) >= 0) return [port];
        }

        return [];
    }

    /// <summary>The key of the port that belongs to the key of a host: <c>Smtp:Host</c> and <c>Smtp:Port</c>.</summary>
    public static string? PortBeside(string key)
    {
        foreach (var ending in HostEndings)
        {
            if (key.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) return key.Substring(0, key.Length - ending.Length) + "port";
        }

        return null;
    }

    private static bool Contains(string key, string[] words) => Array.Exists(words, word => key.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);
}
