using System.Threading.Tasks;

namespace ConnLint.Analyzers.Tests.Rules.Ports;

/// <summary>CONN2006 on calls that bind; DynamicRangePortTests has the configuration files.</summary>
public sealed class DynamicRangePortSourceTests
{
    private const string Id = "CONN2006";

    [Theory]
    [InlineData("""builder.WebHost.UseUrls("[|http://localhost:49152|]");""")]
    [InlineData("""builder.WebHost.UseUrls("http://localhost:5080;[|https://*:65535|]");""")]
    [InlineData("""builder.WebHost.ConfigureKestrel(o => o.[|ListenLocalhost|](Known.Dynamic));""")]
    [InlineData("""builder.WebHost.ConfigureKestrel(o => o.Listen([|IPAddress.Loopback|], 60000));""")]
    [InlineData("""builder.Build().Urls.Add("[|http://localhost:51234|]");""")]
    [InlineData("""new TcpListener([|IPAddress.Loopback|], 55555).Start();""")]
    [InlineData("""TcpListener.[|Create|](55555).Start();""")]
    public Task PortOfTheRange_Triggers(string statement) => EndpointTest.InProgramAsync(Id, statement);

    [Theory]
    [InlineData("""builder.WebHost.UseUrls("http://localhost:49151");""")]
    [InlineData("""builder.WebHost.UseUrls("http://localhost:5080");""")]
    [InlineData("""builder.WebHost.UseUrls("http://127.0.0.1:0");""")]
    [InlineData("""builder.WebHost.ConfigureKestrel(o => o.ListenLocalhost(int.Parse(args[0])));""")]
    [InlineData("""builder.WebHost.UseUrls($"http://localhost:5{args[0]}");""")]
    [InlineData("""var client = new HttpClient { BaseAddress = new Uri("http://localhost:50123") };""")]
    [InlineData("""builder.WebHost.UseSetting("shop", "http://localhost:50123");""")]
    public Task OtherPorts_DoNotTrigger(string statement) => EndpointTest.InProgramAsync(Id, statement);

    [Fact]
    public Task SameNamesElsewhere_DoNotTrigger() => new EndpointTest(Id, """
        namespace Shop;
        class WebHost { public void UseUrls(string url) { } public void Listen(string address, int port) { } public void ListenLocalhost(int port) { } }
        class Program { static void Main() { var host = new WebHost(); host.UseUrls("http://localhost:50123"); host.Listen("192.168.1.20", 50123); host.ListenLocalhost(50123); } }
        """).RunAsync();
}
