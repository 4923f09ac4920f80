using System;
using System.Linq;
using ConnLint.Build.Checking;
using ConnLint.Endpoints.Failures;
using ConnLint.Probing.Backends;

namespace ConnLint.Build.Tests;

/// <summary>What the drivers of .NET 10 really print when nobody listens; recorded, less the frames.</summary>
public sealed class DependencyFailureTests
{
    [Theory]
    [InlineData("""
        Npgsql.NpgsqlException (0x80004005): Failed to connect to 127.0.0.1:59321
         ---> System.Net.Sockets.SocketException (111): Connection refused
        """, "PostgreSQL on 127.0.0.1:59321 refuses connections")]
    [InlineData("""
        StackExchange.Redis.RedisConnectionException: It was not possible to connect to the redis server(s). Error connecting right now. To allow this multiplexer to continue retrying until it's able to connect, use abortConnect=false in your connection string or AbortOnConnectFail=false; in your code.
        """, "Redis cannot be reached")]
    [InlineData("""
        Microsoft.Data.SqlClient.SqlException (0x80131904): A network-related or instance-specific error occurred while establishing a connection to SQL Server. The server was not found or was not accessible. Verify that the instance name is correct and that SQL Server is configured to allow remote connections. (provider: TCP Provider, error: 35 - An internal exception was caught)
         ---> System.Net.Sockets.SocketException (0x80004005): Success
        """, "SQL Server cannot be reached")]
    [InlineData("""
        RabbitMQ.Client.Exceptions.BrokerUnreachableException: None of the specified endpoints were reachable
         ---> System.AggregateException: One or more errors occurred. (Connection failed, host 127.0.0.1:59324)
         ---> RabbitMQ.Client.Exceptions.ConnectFailureException: Connection failed, host 127.0.0.1:59324
         ---> System.Net.Sockets.SocketException (111): Connection refused
        """, "RabbitMQ on 127.0.0.1:59324 refuses connections")]
    [InlineData("MySqlConnector.MySqlException (0x80004005): Unable to connect to any of the specified MySQL hosts.", "MySQL cannot be reached")]
    [InlineData("""
        System.Net.Http.HttpRequestException: Connection refused (localhost:59326)
         ---> System.Net.Sockets.SocketException (111): Connection refused
        """, "the HTTP server on localhost:59326 refuses connections")]
    [InlineData("""
        System.Net.Http.HttpRequestException: No connection could be made because the target machine actively refused it. (localhost:59326)
         ---> System.Net.Sockets.SocketException (10061): No connection could be made because the target machine actively refused it.
        """, "the HTTP server on localhost:59326 refuses connections")]
    [InlineData("System.Net.Sockets.SocketException (111): Connection refused [::ffff:127.0.0.1]:59327", "a dependency on 127.0.0.1:59327 refuses connections")]
    [InlineData("System.Net.Sockets.SocketException (61): Connection refused [::1]:59327", "a dependency on [::1]:59327 refuses connections")]
    [InlineData("""
        System.Net.Http.HttpRequestException: Name or service not known (no-such-host.invalid:59326)
         ---> System.Net.Sockets.SocketException (0xFFFDFFFF): Name or service not known
        """, "the HTTP server on no-such-host.invalid:59326's name does not resolve")]
    [InlineData("System.Net.Sockets.SocketException (10060): A connection attempt failed", "a dependency does not answer")]
    [InlineData("System.Net.Sockets.SocketException (98): Address already in use", null)]
    [InlineData("System.InvalidOperationException: Connection refused (localhost:59326)", null)]
    [InlineData("StackExchange.Redis.RedisTimeoutException: Timeout performing GET", null)]
    public void ADriversText(string output, string? description) => Assert.Equal(description, DependencyFailure.Describe(Parse(output).Chain));

    [Theory]
    [InlineData("Connection refused (db.example:5432)", "db.example:5432")]
    [InlineData("cannot reach postgres://app:5432@db:5433/shop", null)]
    [InlineData("at 12:30:45 or 12:30", null)]
    [InlineData("error: 40 - x", null)]
    [InlineData("shop:70000 shop:0 shop: :5432", null)]
    public void AnEndpoint_IsHostAndPortAlone(string text, string? endpoint) => Assert.Equal(endpoint, DependencyFailure.EndpointIn(text));

    private static ExceptionText Parse(string output)
    {
        var lines = output.Split('\n');
        var exception = ExceptionText.Begin(lines[0])!;
        foreach (var line in lines.Skip(1)) exception.Continue(line);
        return exception;
    }
}
