using System.Collections.Generic;

namespace ConnLint.Endpoints.Readers.Endpoints;

/// <summary>The ports that clients take where none is written, by the registries of their schemes and the documentation of their products.</summary>
internal static class DefaultPorts
{
    /// <summary>Of a scheme; none where it has none.</summary>
    public static IReadOnlyList<int> OfScheme(string? scheme) => scheme switch
    {
        "http" or "ws" => [80],
        "https" or "wss" => [443],
        "amqp" or "rabbitmq" => [5672],
        "amqps" => [5671],
        "mongodb" => [27017],
        "redis" or "rediss" => [6379],
        "postgres" or "postgresql" => [5432],
        "mysql" or "mariadb" => [3306],
        "nats" => [4222],
        _ => [],
    };

    /// <summary>Of the key that names the host in a connection string of pairs, in lower case and without blanks: several products share each.</summary>
    public static IReadOnlyList<int> OfKey(string key) => key switch
    {
        "host" or "hostname" => [5432, 5672], // Npgsql, EasyNetQ
        "datasource" => [1433, 1521, 3306], // SQL Server, Oracle, MySQL
        _ => [1433, 3306, 5432],
    };
}
