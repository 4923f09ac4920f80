using System;
using System.Collections.Generic;

namespace ConnLint.Endpoints.Graph.Containers;

/// <summary>The ports on which images of databases, brokers and the like listen when nobody tells them otherwise, by their documentation.</summary>
internal static class KnownImages
{
    // By the last part of the image's path.
    private static readonly Dictionary<string, int[]> ByName = new(StringComparer.OrdinalIgnoreCase)
    {
        ["postgres"] = [5432],
        ["postgresql"] = [5432],
        ["postgis"] = [5432],
        ["timescaledb"] = [5432],
        ["pgvector"] = [5432],
        ["mssql"] = [1433],
        ["azure-sql-edge"] = [1433],
        ["mysql"] = [3306],
        ["mariadb"] = [3306],
        ["percona"] = [3306],
        ["oracle"] = [1521],
        ["redis"] = [6379],
        ["redis-stack"] = [6379],
        ["redis-stack-server"] = [6379],
        ["valkey"] = [6379],
        ["keydb"] = [6379],
        ["garnet"] = [6379],
        ["memcached"] = [11211],
        ["mongo"] = [27017],
        ["mongodb"] = [27017],
        ["mongodb-community-server"] = [27017],
        ["cassandra"] = [9042],
        ["couchdb"] = [5984],
        ["rabbitmq"] = [5672, 15672],
        ["nats"] = [4222],
        ["kafka"] = [9092],
        ["cp-kafka"] = [9092],
        ["redpanda"] = [9092],
        ["zookeeper"] = [2181],
        ["eclipse-mosquitto"] = [1883],
        ["elasticsearch"] = [9200],
        ["opensearch"] = [9200],
        ["solr"] = [8983],
        ["meilisearch"] = [7700],
        ["qdrant"] = [6333, 6334],
        ["clickhouse-server"] = [8123, 9000],
        ["seq"] = [80, 5341],
        ["jaeger"] = [4317, 4318, 16686],
        ["all-in-one"] = [4317, 4318, 16686],
        ["zipkin"] = [9411],
        ["loki"] = [3100],
        ["aspire-dashboard"] = [18888, 18889],
        ["opentelemetry-collector"] = [4317, 4318],
        ["opentelemetry-collector-contrib"] = [4317, 4318],
        ["consul"] = [8500],
        ["vault"] = [8200],
        ["minio"] = [9000],
        ["azurite"] = [10000, 10001, 10002],
        ["localstack"] = [4566],
        ["eventstore"] = [2113],
        ["neo4j"] = [7474, 7687],
        ["ravendb"] = [8080],
        ["azure-cosmos-emulator"] = [8081],
        ["mailhog"] = [1025, 8025],
        ["mailpit"] = [1025, 8025],
        ["ollama"] = [11434],
    };

    /// <summary>The ports of an image; none of one that is not known.</summary>
    public static IReadOnlyList<int> PortsOf(string? image)
    {
        if (image is null) return [];

        var path = ImageName.Parse(image).Path;
        if (path.Equals("mssql/server", StringComparison.OrdinalIgnoreCase)) return ByName["mssql"];
        return ByName.TryGetValue(path.Substring(path.LastIndexOf('/') + 1), out var ports) ? ports : [];
    }
}
