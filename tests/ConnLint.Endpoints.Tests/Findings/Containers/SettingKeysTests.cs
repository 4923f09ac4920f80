using ConnLint.Endpoints.Findings.Containers;

namespace ConnLint.Endpoints.Tests.Findings.Containers;

public sealed class SettingKeysTests
{
    [Theory]
    [InlineData("Orders:Url")]
    [InlineData("ConnectionStrings:Main")]
    [InlineData("Redis:Host")]
    public void KeyOfADependency_IsConnectedTo(string key) => Assert.True(SettingKeys.IsConnectedTo(key));

    [Theory]
    [InlineData("PublicUrl")]
    [InlineData("VITE_API_URL")]
    [InlineData("Oidc:metadataAddress")]
    [InlineData("Consul:ServiceAddress")]
    [InlineData("ASPIRE_ALLOW_URL")]
    public void KeyOfWhatIsPassedOnOrListenedOn_IsNot(string key) => Assert.False(SettingKeys.IsConnectedTo(key));

    [Theory]
    [InlineData("Otlp:Endpoint", true)]
    [InlineData("OpenTelemetry:Url", true)]
    [InlineData("Zipkin", true)]
    [InlineData("Orders:Url", false)]
    public void ExporterOfTraces_IsTelemetry(string key, bool isTelemetry) => Assert.Equal(isTelemetry, SettingKeys.IsTelemetry(key));

    [Theory]
    [InlineData("SignalRHubSettings:HubUrl", true)]
    [InlineData("Hubs:Chat", true)]
    [InlineData("GitHub:Url", false)]
    [InlineData("Orders:Url", false)]
    public void UrlOfAHub_IsKnownByItsKey(string key, bool isHub) => Assert.Equal(isHub, SettingKeys.IsHub(key));

    [Theory]
    [InlineData("Redis:Host", true)]
    [InlineData("redisServer", true)]
    [InlineData("Smtp:Endpoint", true)]
    [InlineData("connectionstrings:Cache", true)]
    [InlineData("ConnectionStrings:Shop", false)]
    [InlineData("Redis:Name", false)]
    [InlineData("Orders:Host", false)]
    public void HostOfAProduct_IsADependency(string key, bool isHost) => Assert.Equal(isHost, SettingKeys.IsHostOfDependency(key));

    [Theory]
    [InlineData("Redis:Host", 6379)]
    [InlineData("RABBITMQ:Host", 5672)]
    [InlineData("Kafka:Broker", 9092)]
    [InlineData("Vault:Address", 8200)]
    [InlineData("CassandraHosts", 9042)]
    public void Product_HasItsPort(string key, int port) => Assert.Equal([port], SettingKeys.PortsOf(key));

    [Fact]
    public void OtherKey_HasNoPort() => Assert.Empty(SettingKeys.PortsOf("Orders:Host"));

    [Theory]
    [InlineData("Smtp:Host", "Smtp:port")]
    [InlineData("Smtp:HOSTNAME", "Smtp:port")]
    [InlineData("SmtpServer", "Smtpport")]
    [InlineData("Kafka:Servers", "Kafka:port")]
    [InlineData("Smtp:Url", null)]
    public void PortBeside_IsNamedAsTheHost(string key, string? port) => Assert.Equal(port, SettingKeys.PortBeside(key));
}
