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

    [Theory]
    [InlineData("KAFKA_CFG_ADVERTISED_LISTENERS")]
    [InlineData("KAFKA_ADVERTISED_HOST_NAME")]
    [InlineData("REDPANDA_ADVERTISE_KAFKA_ADDRESS")]
    [InlineData("PULSAR_PREFIX_advertisedAddress")]
    [InlineData("PULSAR_PREFIX_advertisedListeners")]
    [InlineData("advertisedAddress")]
    [InlineData("advertised.host.name")]
    [InlineData("advertised.host")]
    public void VariableOfAnyImage_IsReported(string name) => Assert.NotEmpty(In(name + ": PLAINTEXT://localhost:9092", Client));

    [Theory]
    [InlineData("['redpanda', 'start', '--advertise-kafka-addr', 'localhost:9092']", "compose.yaml:6 Warning localhost -> kafka")]
    [InlineData("['redpanda', 'start', '--advertise-kafka-addr=localhost:9092']", "compose.yaml:6 Warning localhost -> kafka")]
    [InlineData("['start.sh', '--override', 'advertised.listeners=PLAINTEXT://localhost:9092']", "compose.yaml:6 Warning localhost -> kafka")]
    [InlineData("['redpanda', 'start', '--advertise-kafka-addr']", "")]
    [InlineData("['redpanda', 'start', '--kafka-addr', 'localhost:9092']", "")]
    public void ArgumentOfTheServer_CountsAsWell(string command, string expected) => Assert.Equal(expected, In("A: b", "    command: " + command + "\n" + Client));

    [Theory]
    [InlineData("", "; advertise 'kafka' in 'KAFKA_ADVERTISED_LISTENERS'")]
    [InlineData("    ports: ['9092:9092']\n", "; add a listener of 'kafka' for the network to 'KAFKA_ADVERTISED_LISTENERS'")]
    public void Message_NamesTheRemedy(string ports, string remedy)
        => Assert.EndsWith(remedy, FindingText.Lines(AdvertisedLoopback.In, Files("KAFKA_ADVERTISED_LISTENERS: PLAINTEXT://localhost:9092", ports + Client)));

    private static string In(string variable, string rest) => FindingText.Of(AdvertisedLoopback.In, Files(variable, rest));

    private static string Files(string variable, string rest) => $"""
        === compose.yaml
        services:
          kafka:
            image: apache/kafka
            environment:
              {variable}
        {rest}
        """;
}
