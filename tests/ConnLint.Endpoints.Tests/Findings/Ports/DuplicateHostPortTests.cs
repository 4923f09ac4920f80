using ConnLint.Endpoints.Findings.Ports;

namespace ConnLint.Endpoints.Tests.Findings.Ports;

public sealed class DuplicateHostPortTests
{
    [Theory]
    [InlineData("\"8080:80\"", "\"8080:81\"")]
    [InlineData("\"8080:80\"", "\"127.0.0.1:8080:80\"")]
    [InlineData("\"127.0.0.1:8080:80\"", "\"0.0.0.0:8080:80\"")]
    [InlineData("\"8080-8081:80-81\"", "\"8081:80\"")]
    [InlineData("\"8080:80/udp\"", "\"8080:80/udp\"")]
    [InlineData("\"8080:80\"", "{ target: 80, published: 8080 }")]
    public void OnePortOfTheHost_IsFound(string first, string second) => Assert.Contains(" Warning Port ", Found(Services(first, second)));

    [Theory]
    [InlineData("\"8080:80\"", "\"127.0.0.1:8080:81\"", "Port 8080 is claimed twice: '8080:81 of b' collides with '8080:80 of a' (compose.yaml:6)")]
    [InlineData("\"8080-8082:80-82\"", "\"8081:80\"", "Port 8081 is claimed twice: '8081:80 of b' collides with '8080-8082:80-82 of a' (compose.yaml:6)")]
    [InlineData("\"8081:80\"", "\"8080-8082:80-82\"", "Port 8081 is claimed twice: '8080-8082:80-82 of b' collides with '8081:80 of a' (compose.yaml:6)")]
    public void Message_NamesThePortAndBothMappings(string first, string second, string message) => Assert.Contains(message, Found(Services(first, second)));

    [Theory]
    [InlineData("\"8080:80\"", "\"8080-8089:80\"")]
    [InlineData("\"8080-8089:80\"", "\"8085-8099:80\"")]
    public void RangeOfWhichAFreeOneIsTaken_IsInformation(string first, string second) => Assert.Contains(" Info Port ", Found(Services(first, second)));

    [Fact]
    public void MappingThatTwoServicesShare_IsSilent() => Assert.Equal("", Found("""
        === compose.yaml
        x-app: &app
          image: shop
          ports: ["9000:9000"]
        services:
          app: { <<: *app }
          demo: { <<: *app, command: demo }
        """));

    [Theory]
    [InlineData("\"8080:80\"", "\"8081:80\"")]
    [InlineData("\"8080:80\"", "\"80\"")]
    [InlineData("\"8080:80\"", "\"8080:80/udp\"")]
    [InlineData("\"127.0.0.1:8080:80\"", "\"127.0.0.2:8080:80\"")]
    [InlineData("\"8080:80\"", "\"${PORT}:80\"")]
    [InlineData("\"8080:80\"", "\"${ADDRESS}:8080:80\"")]
    [InlineData("\"8080:80\"", "\"8081-8089:80\"")]
    public void OtherPorts_AreSilent(string first, string second) => Assert.Equal("", Found(Services(first, second)));

    [Theory]
    [InlineData("profiles: [old]", "")]
    [InlineData("profiles: [old]", "profiles: [new]")]
    [InlineData("network_mode: host", "")]
    [InlineData("network_mode: none", "")]
    public void ServicesThatAreAlternatives_AreSilent(string first, string second) => Assert.Equal("", Found(Services("\"8080:80\"", "\"8080:80\"", first, second)));

    [Fact]
    public void ServicesOfOneProfile_AreFound() => Assert.Contains(" Warning Port ", Found(Services("\"8080:80\"", "\"8080:80\"", "profiles: [a, b]", "profiles: [b]")));

    [Fact]
    public void FileThatMayStandAlone_IsNotComparedWithTheDefaultOne()
        => Assert.Equal("", Found("=== compose.yaml\nservices:\n  a:\n    ports: [\"8080:80\"]\n=== docker-compose.dev.yml\nservices:\n  b:\n    ports: [\"8080:80\"]\n"));

    [Fact]
    public void FileThatMayStandAlone_IsComparedWithItself() => Assert.Contains(
        "docker-compose.dev.yml:5:", Found("=== compose.yaml\nservices:\n  a:\n    ports: [\"8080:80\"]\n=== docker-compose.dev.yml\nservices:\n  b:\n    ports: [\"8081:80\"]\n  c:\n    ports: [\"8081:80\"]\n"));

    private static string Services(string first, string second, string ofFirst = "", string ofSecond = "")
        => $"=== compose.yaml\nservices:\n  a:\n    image: a\n    {ofFirst}\n    ports:\n      - {first}\n  b:\n    image: b\n    {ofSecond}\n    ports:\n      - {second}\n";

    private static string Found(string files) => FindingText.Lines(DuplicateHostPort.In, files);
}
