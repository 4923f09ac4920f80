using ConnLint.Cli.Explaining.Pasted;

namespace ConnLint.Cli.Tests.Explaining;

/// <summary>Messages as browsers, runtimes and client libraries word them.</summary>
public sealed class PastedTextTests
{
    [Theory]
    [InlineData("GET http://localhost:5080/api/orders net::ERR_CONNECTION_REFUSED", "http://localhost:5080")]
    [InlineData("App.js:12 GET https://localhost:7080/api net::ERR_CONNECTION_REFUSED (anonymous) @ App.js:12", "https://localhost:7080")]
    [InlineData("WebSocket connection to 'wss://localhost:7080/hub?id=1' failed: Error in connection establishment: net::ERR_CONNECTION_REFUSED", "https://localhost:7080")]
    [InlineData("Firefox can’t establish a connection to the server at localhost:5080.", "http://localhost:5080")]
    [InlineData("No connection could be made because the target machine actively refused it. (localhost:5080)", "http://localhost:5080")]
    [InlineData("System.Net.Http.HttpRequestException: Connection refused (localhost:5080)\n ---> System.Net.Sockets.SocketException (111): Connection refused\n   at System.Net.Sockets.Socket.AwaitableSocketAsyncEventArgs.ThrowException(SocketError error) in /src/Socket.cs:line 12", "http://localhost:5080")]
    [InlineData("System.Net.Sockets.SocketException (111): Connection refused [::ffff:127.0.0.1]:5080", "http://127.0.0.1:5080")]
    [InlineData("Connection refused [::1]:5080", "http://[::1]:5080")]
    [InlineData("curl: (7) Failed to connect to localhost port 5080 after 0 ms: Couldn't connect to server", "http://localhost:5080")]
    [InlineData("curl: (7) Failed to connect to ::1 port 5080 after 0 ms: Connection refused", "http://[::1]:5080")]
    [InlineData("connect to 127.0.0.1 port 5080 failed: Connection refused", "http://127.0.0.1:5080")]
    [InlineData("Connecting to localhost (localhost)|127.0.0.1|:5080... failed: Connection refused.", "http://127.0.0.1:5080")]
    [InlineData("Error: connect ECONNREFUSED 127.0.0.1:5080\n    at TCPConnectWrap.afterConnect [as oncomplete] (node:net:1607:16)", "http://127.0.0.1:5080")]
    [InlineData("Error: connect ECONNREFUSED ::1:5080\n    at TCPConnectWrap.afterConnect [as oncomplete] (node:net:1607:16)", "http://[::1]:5080")]
    [InlineData("{\n  errno: -111,\n  code: 'ECONNREFUSED',\n  syscall: 'connect',\n  address: '::1',\n  port: 5080\n}", "http://[::1]:5080")]
    [InlineData("12:30:15 [vite] http proxy error: /api/orders\nAggregateError [ECONNREFUSED]: \n    at internalConnectMultiple (node:net:1114:18)\nError: connect ECONNREFUSED ::1:5080", "http://[::1]:5080")]
    [InlineData("Npgsql.NpgsqlException (0x80004005): Failed to connect to 127.0.0.1:5432\n ---> System.Net.Sockets.SocketException (111): Connection refused", "http://127.0.0.1:5432")]
    [InlineData("StackExchange.Redis.RedisConnectionException: It was not possible to connect to the redis server(s). Error connecting right now. UnableToConnect on localhost:6379/Interactive, Initializing/NotStarted, last: NONE, origin: BeginConnectAsync, v: 2.8.16.12844", "http://localhost:6379")]
    [InlineData("RabbitMQ.Client.Exceptions.BrokerUnreachableException: None of the specified endpoints were reachable\n ---> RabbitMQ.Client.Exceptions.ConnectFailureException: Connection failed, host 127.0.0.1:5672", "http://127.0.0.1:5672")]
    [InlineData("SqlException (0x80131904): A network-related error. (provider: TCP Provider, error: 0 - No connection could be made because the target machine actively refused it.) Server=tcp:localhost,1433;Password=secret", "http://localhost:1433")]
    [InlineData("MongoDB: EndPoint: \"Unspecified/localhost:27017\", SocketException (111): Connection refused", "http://localhost:27017")]
    [InlineData("%3|1732312.123|FAIL|rdkafka#producer-1| [thrd:localhost:9092/bootstrap]: localhost:9092/bootstrap: Connect to ipv4#127.0.0.1:9092 failed: Connection refused (after 0ms in state CONNECT)", "http://localhost:9092")]
    [InlineData("failed to connect to all addresses; last error: UNKNOWN: ipv4:127.0.0.1:5080: Failed to connect to remote host: Connection refused", "http://127.0.0.1:5080")]
    [InlineData("last error: UNKNOWN: ipv6:%5B::1%5D:5080: Failed to connect to remote host: connect: Connection refused (111)", "http://[::1]:5080")]
    [InlineData("Get \"http://localhost:5080/\": dial tcp [::1]:5080: connect: connection refused", "http://localhost:5080")]
    [InlineData("java.net.ConnectException: Connection refused: localhost/127.0.0.1:5080", "http://127.0.0.1:5080")]
    [InlineData("HTTPConnectionPool(host='localhost', port=5080): Max retries exceeded with url: / (Caused by NewConnectionError('Failed to establish a new connection: [Errno 111] Connection refused'))", "http://localhost:5080")]
    [InlineData("FATAL Host=localhost;Port=5432;Username=shop;Password=secret: Connection refused", "http://localhost:5432")]
    [InlineData("ECONNREFUSED on port 5080", "http://localhost:5080")]
    [InlineData("redis: dial redis://localhost:6379/0: connection refused", "http://localhost:6379")]
    public void Refusal_IsFoundWithItsPlace(string text, string url) => AssertRead(text, SymptomKind.Refused, url);

    [Theory]
    [InlineData("Failed to bind to address http://127.0.0.1:5080: address already in use.", SymptomKind.AddressInUse, "http://127.0.0.1:5080")]
    [InlineData("Error: listen EADDRINUSE: address already in use :::5080", SymptomKind.AddressInUse, "http://localhost:5080")]
    [InlineData("Failed to bind to address http://0.0.0.0:5080: address already in use.", SymptomKind.AddressInUse, "http://localhost:5080")]
    [InlineData("Only one usage of each socket address (protocol/network address/port) is normally permitted. http://localhost:5080", SymptomKind.AddressInUse, "http://localhost:5080")]
    [InlineData("An attempt was made to access a socket in a way forbidden by its access permissions. http://localhost:50001", SymptomKind.PortForbidden, "http://localhost:50001")]
    [InlineData("Unhandled exception. System.Net.Sockets.SocketException (13): Permission denied http://127.0.0.1:80", SymptomKind.PortForbidden, "http://127.0.0.1:80")]
    [InlineData("listen EACCES: permission denied 127.0.0.1:80", SymptomKind.PortForbidden, "http://127.0.0.1:80")]
    [InlineData("http://localhost:6000/ net::ERR_UNSAFE_PORT", SymptomKind.UnsafePort, "http://localhost:6000")]
    [InlineData("curl: (6) Could not resolve host: api.test; asked http://api.test:5080", SymptomKind.NameUnresolved, "http://api.test:5080")]
    [InlineData("System.Net.Http.HttpRequestException: Name or service not known (api:8080)", SymptomKind.NameUnresolved, "http://api:8080")]
    [InlineData("Error: getaddrinfo ENOTFOUND api.test http://api.test:5080", SymptomKind.NameUnresolved, "http://api.test:5080")]
    [InlineData("Cannot assign requested address (localhost:5080)", SymptomKind.NotAvailable, "http://localhost:5080")]
    [InlineData("A connection attempt failed because the connected party did not properly respond after a period of time (10.0.0.5:5080)", SymptomKind.TimedOut, "http://10.0.0.5:5080")]
    [InlineData("connect EHOSTUNREACH 10.0.0.5:5080", SymptomKind.Unreachable, "http://10.0.0.5:5080")]
    [InlineData("https://localhost:5080/ ERR_SSL_PROTOCOL_ERROR", SymptomKind.WrongProtocol, "https://localhost:5080")]
    [InlineData("http://localhost:5080/ net::ERR_EMPTY_RESPONSE", SymptomKind.Closed, "http://localhost:5080")]
    [InlineData("https://localhost:7080/ net::ERR_CERT_AUTHORITY_INVALID", SymptomKind.Certificate, "https://localhost:7080")]
    [InlineData("Connection refused (proxy.corp:8080) at System.Net.Http.HttpConnectionPool.EstablishProxyTunnel", SymptomKind.Proxy, "http://proxy.corp:8080")]
    [InlineData("TypeError: Failed to fetch http://localhost:5080/api", null, "http://localhost:5080")]
    public void OtherErrors_HaveTheirClasses(string text, object? kind, string url) => AssertRead(text, (SymptomKind?)kind, url);

    [Theory]
    [InlineData("This site can’t be reached\nlocalhost refused to connect.\nERR_CONNECTION_REFUSED")]
    [InlineData("AggregateError [ECONNREFUSED]:\n    at internalConnectMultiple (node:net:1114:18)")]
    [InlineData("error: 40 - Could not open a connection to SQL Server at 12:30:15")]
    [InlineData("ECONNREFUSED")]
    [InlineData("at Program.cs:12 Connection refused, errno:111 attempt:3 status:500")]
    public void TextWithoutAPlace_HasNone(string text) => Assert.Equal((null, SymptomKind.Refused), (PastedText.TryRead(text)!.Target, PastedText.TryRead(text)!.Symptom!.Kind));

    [Theory]
    [InlineData("http://localhost:5080")]
    [InlineData("5080")]
    [InlineData("[::1]:5080")]
    [InlineData("htpp://localhost:5080")]
    public void Target_IsNoError(string text) => Assert.Null(PastedText.TryRead(text));

    [Fact]
    public void LineOfTheError_WinsAgainstTheLinesAround()
        => AssertRead("Now listening on: http://localhost:5000\nGET http://localhost:3000/\nConnection refused (localhost:5080)\nsee http://aka.ms/x", SymptomKind.Refused, "http://localhost:5080");

    private static void AssertRead(string text, SymptomKind? kind, string url)
    {
        var read = PastedText.TryRead(text);
        Assert.NotNull(read);
        Assert.Equal((kind, url), (read.Symptom?.Kind, read.Target?.Url));
    }
}
