using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net;

namespace ConnLint.Endpoints.Failures;

/// <summary>
/// Recognises that a start ended because something that the program connects to cannot be reached, and names it by host and port. Nothing else of the
/// messages is shown: a connection string stands in many of them.
/// </summary>
/// <remarks>
/// The texts are those of the drivers: Npgsql "Failed to connect to 127.0.0.1:5432", StackExchange.Redis "UnableToConnect on localhost:6379/Interactive",
/// RabbitMQ.Client "Connection failed, host 127.0.0.1:5672", HttpClient "Connection refused (localhost:5001)", SqlClient, which names nobody, and the
/// socket itself "Connection refused [::ffff:127.0.0.1]:5432". Error numbers are those of Linux, Windows and macOS.
/// </remarks>
internal static class DependencyFailure
{
    private static readonly char[] Separators = [' ', '\t', '"', '\'', '(', ')', ',', ';', '/', '<', '>', '='];

    private static readonly (string Namespace, string Name)[] Drivers =
    [
        ("Npgsql.", "PostgreSQL"), ("StackExchange.Redis.", "Redis"), ("Microsoft.Data.SqlClient.", "SQL Server"), ("System.Data.SqlClient.", "SQL Server"),
        ("RabbitMQ.Client.", "RabbitMQ"), ("MySqlConnector.", "MySQL"), ("MySql.", "MySQL"), ("MongoDB.", "MongoDB"), ("Confluent.Kafka.", "Kafka"),
        ("Grpc.", "the gRPC server"), ("System.Net.Http.", "the HTTP server"),
    ];

    /// <summary>In words such as <c>PostgreSQL on 127.0.0.1:5432 refuses connections</c>, or null where the chain shows no such failure.</summary>
    /// <param name="chain">The exceptions from the outermost to the innermost.</param>
    public static string? Describe(IReadOnlyList<PrintedException> chain)
    {
        if (Fault(chain) is not { } fault) return null;
        var driver = chain.Select(static exception => DriverOf(exception.Type)).FirstOrDefault(static name => name is not null);
        var place = chain.Select(static exception => EndpointIn(exception.Message)).FirstOrDefault(static endpoint => endpoint is not null);
        return (driver ?? "a dependency") + (place is null ? "" : " on " + place) + fault;
    }

    /// <summary>The first <c>host:port</c> of a text.</summary>
    public static string? EndpointIn(string text) => text.Split(Separators).Select(static word => Endpoint(word.TrimEnd('.', ':'))).FirstOrDefault(static endpoint => endpoint is not null);

    private static string? Fault(IReadOnlyList<PrintedException> chain)
    {
        foreach (var exception in chain)
        {
            if (exception.Is("SocketException") && OfSocket(exception) is { } fault) return fault;
        }

        // These drivers keep the socket's error to themselves.
        foreach (var exception in chain)
        {
            if (exception.Is("StackExchange.Redis.RedisConnectionException") && exception.Message.IndexOf("not possible to connect", StringComparison.Ordinal) >= 0) return " cannot be reached";
            if (exception.Is("SqlClient.SqlException") && exception.Message.IndexOf("network-related or instance-specific", StringComparison.Ordinal) >= 0) return " cannot be reached";
            if (exception.Is("MySqlConnector.MySqlException") && exception.Message.StartsWith("Unable to connect", StringComparison.Ordinal)) return " cannot be reached";
            if (exception.Is("RabbitMQ.Client.Exceptions.BrokerUnreachableException")) return " cannot be reached";
        }

        return null;
    }

    private static string? OfSocket(PrintedException exception) => exception.Code switch
    {
        111 or 10061 or 61 => " refuses connections",
        110 or 10060 or 60 => " does not answer",
        11001 or -131073 or -131074 => "'s name does not resolve",
        113 or 10065 or 65 or 101 or 10051 or 51 => " cannot be reached, because there is no route",
        _ => exception.Message.StartsWith("Name or service not known", StringComparison.Ordinal) || exception.Message.StartsWith("No such host is known", StringComparison.Ordinal)
            ? "'s name does not resolve" : null,
    };

    private static string? DriverOf(string type)
    {
        foreach (var (space, name) in Drivers)
        {
            if (type.StartsWith(space, StringComparison.Ordinal)) return name;
        }

        return null;
    }

    // "user:5432@host" holds an '@' and is none.
    private static string? Endpoint(string word)
    {
        var colon = word.LastIndexOf(':');
        if (colon < 1 || !ushort.TryParse(word.Substring(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var port) || port == 0) return null;

        var host = word.Substring(0, colon);
        if (IPAddress.TryParse(host.Trim('[', ']'), out var address) && (host[0] == '[' || host.Split('.').Length == 4))
            return new IPEndPoint(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address, port).ToString();
        return host.All(IsOfName) && char.IsLetter(host[0]) ? host + ":" + port.ToString(CultureInfo.InvariantCulture) : null;
    }

    private static bool IsOfName(char character) => character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '.' or '_';
}
