using System.Threading.Tasks;

namespace ConnLint.Analyzers.Tests.Rules.Ports;

/// <summary>CONN2003 on calls that bind; BrowserBlockedPortTests has the configuration files.</summary>
public sealed class BrowserBlockedPortSourceTests
{
    private const string Id = "CONN2003";

    [Theory]
    [InlineData("""builder.WebHost.UseUrls("[|http://localhost:6000|]");""")]
    [InlineData("""builder.WebHost.UseUrls("http://localhost:5080;[|https://localhost:6667|]");""")]
    [InlineData("""builder.WebHost.ConfigureKestrel(o => o.[|ListenLocalhost|](6000));""")]
    [InlineData("""builder.WebHost.ConfigureKestrel(o => o.[|ListenAnyIP|](Known.Blocked));""")]
    [InlineData("""builder.WebHost.ConfigureKestrel(o => o.Listen([|IPAddress.Loopback|], 10080));""")]
    [InlineData("""builder.Build().Urls.Add("[|http://*:2049|]");""")]
    [InlineData("""new HttpListener().Prefixes.Add("[|http://localhost:6000/|]");""")]
    [InlineData("""builder.WebHost.ConfigureKestrel(o => o.[|ListenLocalhost|](6000, https => { https.UseHttps(); https.Protocols = Microsoft.AspNetCore.Server.Kestrel.Core.HttpProtocols.Http2; }));""")]
    public Task BlockedPort_Triggers(string statement) => EndpointTest.InProgramAsync(Id, statement);

    [Theory]
    [InlineData("""builder.WebHost.UseUrls("http://localhost:6001");""")]
    [InlineData("""builder.WebHost.UseUrls("http://localhost:60001");""")]
    [InlineData("""builder.WebHost.ConfigureKestrel(o => o.ListenLocalhost(0));""")]
    [InlineData("""builder.WebHost.ConfigureKestrel(o => o.ListenLocalhost(int.Parse(args[0])));""")]
    [InlineData("""builder.WebHost.UseUrls($"http://localhost:6{args[0]}");""")]
    [InlineData("""new TcpListener(IPAddress.Loopback, 6000).Start();""")]
    [InlineData("""TcpListener.Create(6667).Start();""")]
    [InlineData("""var client = new HttpClient { BaseAddress = new Uri("http://localhost:6000") };""")]
    [InlineData("""builder.WebHost.ConfigureKestrel(o => o.ListenLocalhost(6000, http => http.Protocols = Microsoft.AspNetCore.Server.Kestrel.Core.HttpProtocols.Http2));""")]
    public Task OtherPorts_DoNotTrigger(string statement) => EndpointTest.InProgramAsync(Id, statement);

    [Theory]
    [InlineData(Id, """builder.WebHost.UseUrls("[|http://localhost:6000|]");""")]
    [InlineData("CONN1003", """builder.WebHost.UseUrls("http://shop.local:5080");""")]
    [InlineData("CONN2004", """builder.WebHost.UseUrls("http://localhost:443");""")]
    [InlineData("CONN2006", """builder.WebHost.UseUrls("http://localhost:50123");""")]
    public Task ProjectOfTests_IsJudgedByThisRuleAlone(string id, string statement)
        => EndpointTest.WithConfigurationAsync(id, "build_property.IsTestProject = true", statement);

    [Fact]
    public Task SameNamesElsewhere_DoNotTrigger() => new EndpointTest(Id, """
        namespace Shop;
        class WebHost { public void UseUrls(string url) { } public void Listen(string address, int port) { } public void ListenLocalhost(int port) { } }
        class Program { static void Main() { var host = new WebHost(); host.UseUrls("http://localhost:6000"); host.Listen("192.168.1.20", 6000); host.ListenLocalhost(6000); } }
        """).RunAsync();
}
