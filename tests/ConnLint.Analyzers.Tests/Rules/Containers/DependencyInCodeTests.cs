using System.Threading.Tasks;

namespace ConnLint.Analyzers.Tests.Rules.Containers;

/// <summary>CONN6002 on what C# hands to the clients of databases, caches and brokers, in a project with an image and in a service beside them.</summary>
public sealed class DependencyInCodeTests
{
    private const string Libraries =
        """
        namespace Npgsql { public class NpgsqlConnection(string? connectionString = null) { public string? Text => connectionString; } public class NpgsqlDataSourceBuilder(string connectionString) { public string Text => connectionString; } }
        namespace Microsoft.Data.SqlClient { public class SqlConnection(string connectionString) { public string Text => connectionString; } }
        namespace Microsoft.EntityFrameworkCore
        {
            public class Options;
            public interface IDesignTimeDbContextFactory<T>;
            public static class SqlServerDbContextOptionsExtensions { public static Options UseSqlServer(this Options options, string connectionString, System.Action? configure = null) => options; }
        }
        namespace StackExchange.Redis { public class ConnectionMultiplexer { public static void Connect(string configuration) { } public static void Connect(int other, string configuration) { } } }
        namespace RabbitMQ.Client { public class ConnectionFactory { public string HostName { get; set; } = ""; public System.Uri? Uri { get; set; } public string UserName { get; set; } = ""; } }
        namespace MongoDB.Driver { public class MongoClient(string connectionString) { public string Text => connectionString; } }
        namespace Confluent.Kafka { public class ClientConfig { public string BootstrapServers { get; set; } = ""; } public class ProducerConfig : ClientConfig; }
        namespace Own { public class NpgsqlConnection(string text) { public string Text => text; } }
        """;

    private const string Compose =
        """
        services:
          shop:
            build: .
          sql: { image: "mcr.microsoft.com/mssql/server:2022-latest" }
          postgres: { image: "postgres:17" }
          redis: { image: "redis:8" }
          rabbit: { image: "rabbitmq:4" }
          mongo: { image: "mongo:8" }
          kafka: { image: "apache/kafka:4.0.0" }
        """;

    [Theory]
    [InlineData("""new NpgsqlConnection("Host=localhost;Port=5432;Database=shop");""", "localhost")]
    [InlineData("""NpgsqlConnection connection = new("Host=127.0.0.1;Port=5432");""", "127.0.0.1")]
    [InlineData("""new Npgsql.NpgsqlDataSourceBuilder("Host=localhost;Port=5432");""", "localhost")]
    [InlineData("""new SqlConnection("Server=localhost,1433;Database=shop");""", "localhost")]
    [InlineData("""new Options().UseSqlServer("Server=localhost,1433;Database=shop");""", "localhost")]
    [InlineData("""ConnectionMultiplexer.Connect("localhost:6379,abortConnect=false");""", "localhost")]
    [InlineData("""ConnectionMultiplexer.Connect("localhost");""", "localhost")]
    [InlineData("""new ConnectionFactory { HostName = "localhost" };""", "localhost")]
    [InlineData("""new ConnectionFactory().Uri = new Uri("amqp://guest:guest@localhost:5672");""", "new Uri(\"amqp://guest:guest@localhost:5672\")")]
    [InlineData("""new MongoClient("mongodb://localhost:27017");""", "localhost")]
    [InlineData("""new ProducerConfig { BootstrapServers = "localhost:9092" };""", "localhost")]
    [InlineData("""new NpgsqlConnection(Known.Text);""", "Known.Text")]
    [InlineData("""Func<NpgsqlConnection> make = () => 1 > 0 ? null! : null!; Use(() => new NpgsqlConnection("Host=localhost;Port=5432"));""", "localhost")]
    public async Task LoopbackOfAContainer_IsReported(string statement, string at)
        => Assert.Equal("CONN6002 Warning " + at, await RunAsync(statement, ("compose.yaml", Compose)));

    [Fact]
    public async Task WithoutAServiceThatIsMeant_ItIsInformation()
        => Assert.Equal("CONN6002 Info localhost", await RunAsync("""new NpgsqlConnection("Host=localhost;Port=5432");"""));

    [Fact]
    public async Task NameOfAService_IsInformationWhereAProfileRunsOnTheHost()
        => Assert.Equal("CONN5007 Info postgres", await RunAsync("""new NpgsqlConnection("Host=postgres;Port=5432");""", ("compose.yaml", Compose)));

    [Theory]
    [InlineData("""new NpgsqlConnection(builder.Configuration["Db"] ?? "Host=localhost;Port=5432");""")]
    [InlineData("""new NpgsqlConnection($"Host=localhost;Port={args[0]}");""")]
    [InlineData("""new NpgsqlConnection("Host=shop.example.com;Port=5432");""")]
    [InlineData("""new NpgsqlConnection();""")]
    [InlineData("""new NpgsqlConnection(null);""")]
    [InlineData("""if (builder.Environment.IsDevelopment()) new NpgsqlConnection("Host=localhost;Port=5432");""")]
    [InlineData("""if (!string.IsNullOrEmpty(args[0])) { } else { new NpgsqlConnection("Host=localhost;Port=5432"); }""")]
    [InlineData("""new Own.NpgsqlConnection("Host=localhost;Port=5432");""")]
    [InlineData("""new ConnectionFactory { UserName = "localhost" };""")]
    [InlineData("""ConnectionMultiplexer.Connect("localhost:50001");""")] // Dapr's sidecar
    [InlineData("""_ = new Factory();""")]
    [InlineData("""const string Text = "Host=localhost;Port=5432";""")]
    public async Task OtherValues_AreSilent(string statement) => Assert.DoesNotMatch("CONN(5007|6002)", await RunAsync(statement, ("compose.yaml", Compose)));

    private static async Task<string> RunAsync(string statement, params (string Path, string Content)[] files)
        => await RepositoryRun.OfAsync(
            $$"""
            using Confluent.Kafka;
            using Microsoft.Data.SqlClient;
            using Microsoft.EntityFrameworkCore;
            using Microsoft.Extensions.Hosting;
            using MongoDB.Driver;
            using Npgsql;
            using RabbitMQ.Client;
            using StackExchange.Redis;

            var builder = WebApplication.CreateBuilder(args);
            {{statement}}
            builder.Build().Run();
            static void Use(Func<object> make) => make();
            static class Known { public const string Text = "Host=localhost;Port=5432;Database=shop"; }
            class Factory : IDesignTimeDbContextFactory<int> { public NpgsqlConnection Make() => new NpgsqlConnection("Host=localhost;Port=5432"); }
            {{Libraries}}
            """,
            [.. files, ("Dockerfile", "FROM mcr.microsoft.com/dotnet/aspnet:10.0\nENTRYPOINT [\"dotnet\", \"Api.dll\"]\n")]);
}
