using System.Threading.Tasks;

namespace ConnLint.Analyzers.Tests.Rules.Ports;

/// <summary>CONN2004 on calls that bind; PrivilegedPortTests has the configuration files.</summary>
public sealed class PrivilegedPortSourceTests
{
    private const string Id = "CONN2004";

    [Theory]
    [InlineData("""builder.WebHost.UseUrls("[|http://*:80|]");""")]
    [InlineData("""builder.WebHost.UseUrls("[|http://localhost|]");""")]
    [InlineData("""builder.WebHost.UseUrls("http://localhost:5080;[|https://localhost:443|]");""")]
    [InlineData("""builder.WebHost.ConfigureKestrel(o => o.[|ListenAnyIP|](443));""")]
    [InlineData("""builder.WebHost.ConfigureKestrel(o => o.Listen([|IPAddress.Any|], Known.Low));""")]
    [InlineData("""builder.Build().Run("[|http://localhost:1023|]");""")]
    [InlineData("""new TcpListener([|IPAddress.Loopback|], 502).Start();""")]
    [InlineData("""new HttpListener().Prefixes.Add("[|http://localhost:80/|]");""")]
    public Task PortBelow1024_Triggers(string statement) => EndpointTest.InProgramAsync(Id, statement);

    [Theory]
    [InlineData("""builder.WebHost.UseUrls("http://*:1024");""")]
    [InlineData("""builder.WebHost.UseUrls("http://127.0.0.1:0");""")]
    [InlineData("""builder.WebHost.ConfigureKestrel(o => o.ListenAnyIP(8443));""")]
    [InlineData("""builder.WebHost.ConfigureKestrel(o => o.ListenAnyIP(int.Parse(args[0])));""")]
    [InlineData("""builder.WebHost.UseUrls($"http://localhost:{args[0]}");""")]
    [InlineData("""builder.WebHost.UseUrls("http://localhost:22");""")]
    [InlineData("""builder.WebHost.UseUrls("http://localhost:abc");""")]
    [InlineData("""var client = new TcpClient("localhost", 80);""")]
    [InlineData("""builder.WebHost.ConfigureKestrel(o => o.ListenUnixSocket("/tmp/80.sock"));""")]
    public Task OtherPorts_DoNotTrigger(string statement) => EndpointTest.InProgramAsync(Id, statement);

    [Fact]
    public Task Container_DoesNotTrigger() => EndpointTest.WithConfigurationAsync(Id, "build_property.ConnLintContainer = true", "builder.WebHost.UseUrls(\"http://*:80\");");

    [Fact]
    public Task SameNamesElsewhere_DoNotTrigger() => new EndpointTest(Id, """
        namespace Shop;
        class WebHost { public void UseUrls(string url) { } public void Listen(string address, int port) { } public void ListenLocalhost(int port) { } }
        class Program { static void Main() { var host = new WebHost(); host.UseUrls("http://localhost:80"); host.Listen("192.168.1.20", 80); host.ListenLocalhost(80); } }
        """).RunAsync();
}
