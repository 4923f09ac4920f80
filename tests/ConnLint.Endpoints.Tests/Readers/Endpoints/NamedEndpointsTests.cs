using System.Globalization;
using System.Linq;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Readers.Endpoints;

namespace ConnLint.Endpoints.Tests.Readers.Endpoints;

public sealed class NamedEndpointsTests
{
    [Theory]
    [InlineData("http://localhost:5000/path?x=1", "localhost:5000")]
    [InlineData("https://api/", "api:-")]
    [InlineData("amqp://guest:p@ss@rabbit:5672/%2f", "rabbit:5672")]
    [InlineData("mongodb://root:pw@a:27017,b:27018/db?replicaSet=rs0", "a:27017 b:27018")]
    [InlineData("http://es01:9200,http://es02:9201", "es01:9200 es02:9201")]
    [InlineData("http://[::1]:8080/", "[::1]:8080")]
    [InlineData("PLAINTEXT_HOST://localhost:9092", "localhost:9092")]
    [InlineData("http://gateway/?return=http://localhost:5000", "gateway:-")]
    [InlineData("amqp://user:pa/ss@rabbit:5672", "")]
    [InlineData("http://+:8080", "")]
    [InlineData("http://{host}:8080", "")]
    public void Urls_NameTheirHosts(string text, string expected) => Assert.Equal(expected, Read(text));

    [Theory]
    [InlineData("Host=db;Port=5433;Database=x;Password=a;b", "db:5433")]
    [InlineData("Server=tcp:sql,1433;Database=x", "sql:1433")]
    [InlineData("Data Source=sql\\SQLEXPRESS;Initial Catalog=x", "sql:-")]
    [InlineData("Server=.;Database=x", ".:-")]
    [InlineData("Server=(local)\\X;Database=x", "(local):-")]
    [InlineData("Server=(localdb)\\MSSQLLocalDB;Database=x", "")]
    [InlineData("Data Source=oracle:1521/XEPDB1;User Id=x", "oracle:1521")]
    [InlineData("Data Source=./app.db", "")]
    [InlineData("Data Source=/data/app.db", "")]
    [InlineData("Host=a:5432,b;Username=x", "a:5432 b:-")]
    [InlineData("Username=x;Password=\"Server=evil;\";Host=db", "db:-")]
    [InlineData("DefaultEndpointsProtocol=http;BlobEndpoint=http://127.0.0.1:10000/dev;QueueEndpoint=http://127.0.0.1:10001/dev", "127.0.0.1:10000 127.0.0.1:10001")]
    [InlineData("UseDevelopmentStorage=true", "127.0.0.1:10000")]
    [InlineData("UseDevelopmentStorage=true;DevelopmentStorageProxyUri=http://azurite:10000", "azurite:10000")]
    [InlineData("DevelopmentStorageProxyUri=http://azurite:10000;UseDevelopmentStorage=true", "azurite:10000")]
    [InlineData("UseDevelopmentStorage=false", "")]
    [InlineData("AccountEndpoint=https://cosmos:8081/;AccountKey=C2y6==", "cosmos:8081")]
    [InlineData("Server=;Database=x", "")]
    [InlineData("Server=tcp:", "")]
    [InlineData("Password='", "")]
    public void ConnectionStrings_NameTheirHosts(string text, string expected) => Assert.Equal(expected, Read(text));

    [Theory]
    [InlineData("redis:6379,abortConnect=false,password=x", "redis:6379")]
    [InlineData("localhost,ssl=true", "localhost:-")]
    [InlineData("kafka1:9092, kafka2:9093", "kafka1:9092 kafka2:9093")]
    [InlineData("redis", "redis:-")]
    [InlineData("00:00:10", "")]
    [InlineData("12:30", "")]
    [InlineData("a,b", "")]
    [InlineData("hello world", "")]
    [InlineData("redis:99999", "")]
    [InlineData("", "")]
    public void Lists_NameTheirHosts(string text, string expected) => Assert.Equal(expected, Read(text));

    [Fact]
    public void ComputedValue_NamesNothing() => Assert.Empty(NamedEndpoints.Read(Value("Host=\0;Port=5432")));

    [Theory]
    [InlineData("Server=tcp:sql,1433;Database=x", "sql", "1433")]
    [InlineData("Host = db ; Port = 5433", "db", "5433")]
    [InlineData("amqp://guest:guest@rabbit:5672", "rabbit", "5672")]
    [InlineData("redis:6379,ssl=true", "redis", "6379")]
    public void Places_AreThoseOfTheCharacters(string text, string host, string port)
    {
        var endpoint = Assert.Single(NamedEndpoints.Read(Value(text)));
        Assert.Equal(host, text.Substring(endpoint.HostPlace.Start, endpoint.HostPlace.Length));
        Assert.Equal(port, text.Substring(endpoint.PortPlace!.Value.Start, endpoint.PortPlace.Value.Length));
    }

    [Theory]
    [InlineData("localhost:1", true)]
    [InlineData("127.0.0.2:1", true)]
    [InlineData("http://[::1]:1", true)]
    [InlineData("http://shop.localhost:1", true)]
    [InlineData("Server=(LOCAL);x=y", true)]
    [InlineData("db:1", false)]
    [InlineData("localhost.example.org:1", false)]
    public void Loopback_IsKnownByItsNames(string text, bool expected) => Assert.Equal(expected, Assert.Single(NamedEndpoints.Read(Value(text))).IsLoopback);

    [Theory]
    [InlineData("mongodb://db/x", 27017)]
    [InlineData("amqps://mq", 5671)]
    [InlineData("localhost,ssl=true", 6379)]
    public void MissingPort_IsTheProductsOwn(string text, int port) => Assert.Equal([port], Assert.Single(NamedEndpoints.Read(Value(text))).DefaultPorts);

    [Theory]
    [InlineData(';')]
    [InlineData('=')]
    [InlineData(',')]
    [InlineData('"')]
    [InlineData('[')]
    [InlineData('@')]
    public void RepeatedCharacters_AreReadToTheEnd(char character)
    {
        foreach (var start in new[] { "", "Server=", "a://", "a=\"" })
            Assert.NotNull(NamedEndpoints.Read(Value(start + new string(character, 4000))));
    }

    private static string Read(string text)
        => string.Join(' ', NamedEndpoints.Read(Value(text)).Select(static endpoint => endpoint.Host + ":" + (endpoint.Port?.ToString(CultureInfo.InvariantCulture) ?? "-")));

    private static SettingValue Value(string text) => new(text, new TextPlace("file", 0, text.Length, 0, 0));
}
