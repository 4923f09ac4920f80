using ConnLint.Endpoints.Findings.Containers;

namespace ConnLint.Endpoints.Tests.Findings.Containers;

public sealed class AdvertisedLoopbackTests
{
    private const string Client = """
          client:
            image: acme/client
            environment: { BROKERS: "kafka:9092" }
        """;

    [Fact]
    public void BrokerThatOnlyTheNetworkReaches_GetsItsOwnName()
        => Assert.Equal("compose.yaml:5 Warning localhost -> kafka", In("KAFKA_ADVERTISED_LISTENERS: PLAINTEXT://localhost:9092", Client));

    [Fact]
    public void BrokerThatTheHostReachesToo_GetsNoReplacement()
        => Assert.Equal("compose.yaml:5 Warning localhost", In("KAFKA_ADVERTISED_LISTENERS: PLAINTEXT://localhost:9092", "    ports: ['9092:9092']\n" + Client));

    [Theory]
    [InlineData("PLAINTEXT://kafka:29092,PLAINTEXT_HOST://localhost:9092")]
    [InlineData("PLAINTEXT://kafka:9092")]
    [InlineData("PLAINTEXT://${HOST}:9092")]
    [InlineData("")]
    public void ListenerForTheNetwork_IsSilent(string listeners) => Assert.Empty(In("KAFKA_ADVERTISED_LISTENERS: " + listeners, Client));

    [Theory]
    [InlineData("")] // for programs of the host alone
    [InlineData("  other:\n    image: acme/other\n    environment: { URL: 'http://elsewhere:80' }")]
    [InlineData("  other:\n    image: acme/other\n    networks: [apart]\n    depends_on: [kafka]")]
    public void BrokerWithoutClientsInItsNetwork_IsSilent(string others) => Assert.Empty(In("KAFKA_ADVERTISED_LISTENERS: PLAINTEXT://localhost:9092", others));

    [Fact]
    public void NetworkOfTheHost_IsSilent()
        => Assert.Empty(In("KAFKA_ADVERTISED_LISTENERS: PLAINTEXT://localhost:9092", "    network_mode: host\n" + Client));

    [Fact]
    public void ClientThatOnlyWaitsForIt_IsReported()
        => Assert.NotEmpty(In("KAFKA_ADVERTISED_LISTENERS: PLAINTEXT://localhost:9092", "  client:\n    image: acme/client\n    depends_on: [kafka]"));

    private static string In(string variable, string rest) => FindingText.Of(AdvertisedLoopback.In, $"""
        === compose.yaml
        services:
          kafka:
            image: apache/kafka
            environment:
              {variable}
        {rest}
        """);
}
