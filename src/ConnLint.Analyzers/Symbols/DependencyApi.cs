namespace ConnLint.Analyzers.Symbols;

/// <summary>A member of a client library that takes the endpoint of a dependency.</summary>
/// <param name="Type">The type's metadata name.</param>
/// <param name="Member">A method, of which the first text counts; a property; <c>.ctor</c>.</param>
/// <param name="Port">The port that it takes for a host alone; 0 where the form of the text says it.</param>
internal sealed record DependencyApi(string Type, string Member, int Port = 0)
{
    /// <summary>The usual clients of databases, caches and brokers, by the documentation of their packages; none is part of a shared framework.</summary>
    public static readonly DependencyApi[] All =
    [
        new("Npgsql.NpgsqlConnection", ".ctor"),
        new("Npgsql.NpgsqlDataSource", "Create"),
        new("Npgsql.NpgsqlDataSourceBuilder", ".ctor"),
        new("Microsoft.EntityFrameworkCore.NpgsqlDbContextOptionsBuilderExtensions", "UseNpgsql"),
        new("Microsoft.Data.SqlClient.SqlConnection", ".ctor"),
        new("System.Data.SqlClient.SqlConnection", ".ctor"),
        new("Microsoft.EntityFrameworkCore.SqlServerDbContextOptionsExtensions", "UseSqlServer"),
        new("MySqlConnector.MySqlConnection", ".ctor"),
        new("MySqlConnector.MySqlDataSource", ".ctor"),
        new("MySql.Data.MySqlClient.MySqlConnection", ".ctor"),
        new("Microsoft.EntityFrameworkCore.MySqlDbContextOptionsBuilderExtensions", "UseMySql"),
        new("Microsoft.EntityFrameworkCore.MySQLDbContextOptionsExtensions", "UseMySQL"),
        new("Oracle.ManagedDataAccess.Client.OracleConnection", ".ctor"),
        new("Microsoft.EntityFrameworkCore.OracleDbContextOptionsExtensions", "UseOracle"),
        new("MongoDB.Driver.MongoClient", ".ctor"),
        new("StackExchange.Redis.ConnectionMultiplexer", "Connect", 6379),
        new("StackExchange.Redis.ConnectionMultiplexer", "ConnectAsync", 6379),
        new("Microsoft.Extensions.Caching.StackExchangeRedis.RedisCacheOptions", "Configuration", 6379),
        new("RabbitMQ.Client.ConnectionFactory", "HostName", 5672),
        new("RabbitMQ.Client.ConnectionFactory", "Uri"),
        new("Confluent.Kafka.ClientConfig", "BootstrapServers", 9092),
    ];

    /// <summary>What a message calls it.</summary>
    public string Shown => Member == ".ctor" ? TypeName : TypeName.EndsWith("Extensions", System.StringComparison.Ordinal) ? Member : TypeName + "." + Member;

    /// <summary>The name by which the syntax mentions it: the type's for constructors.</summary>
    public string Mentioned { get; } = Member == ".ctor" ? NameOf(Type) : Member;

    private string TypeName => NameOf(Type);

    private static string NameOf(string type) => type.Substring(type.LastIndexOf('.') + 1);
}
