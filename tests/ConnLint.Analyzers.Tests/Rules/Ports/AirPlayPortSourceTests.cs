using System.Threading.Tasks;

namespace ConnLint.Analyzers.Tests.Rules.Ports;

/// <summary>CONN2005 on calls that bind; AirPlayPortTests has the configuration files.</summary>
public sealed class AirPlayPortSourceTests
{
    private const string Id = "CONN2005";

    [Theory]
    [InlineData("""builder.WebHost.UseUrls("[|http://localhost:5000|]");""")]
    [InlineData("""builder.WebHost.UseUrls("http://localhost:5080;[|http://*:7000|]");""")]
    [InlineData("""builder.WebHost.ConfigureKestrel(o => o.[|ListenLocalhost|](5000));""")]
    [InlineData("""builder.WebHost.ConfigureKestrel(o => o.Listen([|IPAddress.Any|], Known.AirPlay));""")]
    [InlineData("""builder.Build().Run("[|http://localhost:5000|]");""")]
    [InlineData("""new TcpListener([|IPAddress.Any|], 7000).Start();""")]
    [InlineData("""if (builder.Environment.IsDevelopment()) builder.WebHost.UseUrls("[|http://localhost:5000|]");""")]
    public Task PortOfAirPlay_Triggers(string statement) => EndpointTest.InProgramAsync(Id, statement);

    [Theory]
    [InlineData("""builder.WebHost.UseUrls("http://localhost:5001");""")]
    [InlineData("""builder.WebHost.UseUrls("http://localhost:50000");""")]
    [InlineData("""builder.WebHost.UseUrls($"http://localhost:{args[0]}");""")]
    [InlineData("""if (builder.Environment.IsProduction()) builder.WebHost.UseUrls("http://*:5000");""")]
    [InlineData("""if (builder.Environment.IsDevelopment()) { } else { builder.WebHost.UseUrls("http://*:5000"); }""")]
    [InlineData("""var client = new HttpClient { BaseAddress = new Uri("http://localhost:5000") };""")]
    [InlineData("""builder.WebHost.ConfigureKestrel(o => o.ListenAnyIP(int.Parse(args[0])));""")]
    public Task OtherPorts_DoNotTrigger(string statement) => EndpointTest.InProgramAsync(Id, statement);

    [Fact]
    public Task Container_DoesNotTrigger() => EndpointTest.WithConfigurationAsync(Id, "build_property.ConnLintContainer = true", "builder.WebHost.UseUrls(\"http://*:5000\");");

    [Fact]
    public Task ProjectThatIsNoContainerByItsOptions_Triggers() => EndpointTest.WithConfigurationAsync(
        Id, "build_property.ConnLintContainer = true\nconnlint.container = false", "builder.WebHost.UseUrls(\"[|http://*:5000|]\");");

    [Fact]
    public Task SameNamesElsewhere_DoNotTrigger() => new EndpointTest(Id, """
        namespace Shop;
        class WebHost { public void UseUrls(string url) { } public void Listen(string address, int port) { } public void ListenLocalhost(int port) { } }
        class Program { static void Main() { var host = new WebHost(); host.UseUrls("http://localhost:5000"); host.Listen("192.168.1.20", 5000); host.ListenLocalhost(5000); } }
        """).RunAsync();
}
