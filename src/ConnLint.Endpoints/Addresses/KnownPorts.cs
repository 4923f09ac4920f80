using System.Collections.Generic;

namespace ConnLint.Endpoints.Addresses;

/// <summary>Ports on which a developer's machine commonly runs something that no repository declares.</summary>
internal static class KnownPorts
{
    private static readonly HashSet<int> Infrastructure =
    [
        80, 443, // IIS, or a reverse proxy in front of it
        1025, 1026, 1080, 2525, 8025, // mail catchers
        1433, 1521, 3306, 5432, 26257, 27017, 27018, 27019, 28015, 5984, 8086, 8123, 8529, 9042, 7474, 7687, // databases
        8091, 8092, 8093, 8094, 8095, 8096, 11210, // Couchbase
        6379, 6380, 26379, 11211, // caches
        1883, 4222, 5671, 5672, 8161, 8222, 9092, 9093, 9094, 15671, 15672, 61616, 2181, 4150, 4151, 4161, 6650, // brokers
        3100, 3200, 4317, 4318, 5341, 5601, 6831, 8125, 9090, 9091, 9411, 12201, 14250, 14268, 16686, 18888, 18889, 18890, // telemetry
        5044, 7700, 8108, 8983, 9200, 9300, 6333, 6334, 19530, 11434, // search, vectors, models
        2375, 2376, 2379, 3500, 4566, 8200, 8300, 8500, 8501, 8600, 8761, 50001, 50005, 7071, 10000, 10001, 10002, 8081, // sidecars, emulators
        9000, 9001, // object stores
        3000, 3001, 4173, 4200, 5173, 5174, 8080, // development servers of front ends, by default
    ];

    // By the documentation of those who listen there: what asks by HTTP is not answered.
    private static readonly HashSet<int> OtherProtocols =
    [
        1025, 2525, // SMTP
        1433, 1521, 3306, 5432, 7687, 9042, 26257, 27017, 27018, 27019, 28015, // databases
        6379, 6380, 11211, 26379, // caches
        1883, 2181, 4150, 4222, 5671, 5672, 6650, 9092, 9093, 9094, 61616, // brokers
    ];

    public static bool IsInfrastructure(int port) => Infrastructure.Contains(port);

    /// <summary>Whether what commonly listens on a port speaks something else than HTTP.</summary>
    public static bool IsOfOtherProtocol(int port) => OtherProtocols.Contains(port);
}
