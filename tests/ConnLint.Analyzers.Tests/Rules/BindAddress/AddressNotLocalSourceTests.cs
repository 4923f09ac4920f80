using System.Threading.Tasks;

namespace ConnLint.Analyzers.Tests.Rules.BindAddress;

/// <summary>CONN1005 on calls that bind; AddressNotLocalTests has the configuration files.</summary>
public sealed class AddressNotLocalSourceTests
{
    private const string Id = "CONN1005";

    [Theory]
    [InlineData("""builder.WebHost.UseUrls("[|http://192.168.1.20:5080|]");""")]
    [InlineData("""builder.Build().Urls.Add("[|http://[2001:db8::7]:5080|]");""")]
    [InlineData("""builder.Build().Run("[|https://10.0.0.5|]");""")]
    [InlineData("""builder.WebHost.ConfigureKestrel(o => o.Listen([|IPAddress.Parse("192.168.1.20")|], 5080));""")]
    [InlineData("""builder.WebHost.ConfigureKestrel(o => o.Listen([|Known.Lan|], 5080));""")]
    [InlineData("""builder.WebHost.ConfigureKestrel(o => o.Listen(new IPEndPoint([|IPAddress.Parse("192.168.1.20")|], 5080)));""")]
    [InlineData("""new TcpListener([|IPAddress.Parse("192.168.1.20")|], 5080).Start();""")]
    [InlineData("""if (builder.Environment.IsDevelopment()) builder.WebHost.UseUrls("[|http://192.168.1.20:5080|]");""")]
    public Task AddressOfOneMachine_Triggers(string statement) => EndpointTest.InProgramAsync(Id, statement);

    [Theory]
    [InlineData("""builder.WebHost.UseUrls("http://localhost:5080;http://127.0.0.1:5081;http://[::1]:5082;http://*:5083;http://0.0.0.0:5084;http://shop.local:5085");""")]
    [InlineData("""builder.WebHost.ConfigureKestrel(o => { o.Listen(IPAddress.Loopback, 5080); o.Listen(IPAddress.Any, 5081); o.ListenLocalhost(5082); });""")]
    [InlineData("""builder.WebHost.ConfigureKestrel(o => o.Listen(IPAddress.Parse(args[0]), 5080));""")]
    [InlineData("""builder.WebHost.UseUrls($"http://{args[0]}:5080");""")]
    [InlineData("""if (builder.Environment.IsProduction()) builder.WebHost.UseUrls("http://192.168.1.20:5080");""")]
    [InlineData("""if (!builder.Environment.IsDevelopment()) builder.WebHost.ConfigureKestrel(o => o.Listen(IPAddress.Parse("192.168.1.20"), 5080));""")]
    [InlineData("""var client = new TcpClient("192.168.1.20", 5080);""")]
    [InlineData("""var end = new IPEndPoint(IPAddress.Parse("192.168.1.20"), 5080);""")]
    [InlineData("""builder.WebHost.UseUrls("http://192.168.1.20:" + args[0]);""")]
    public Task OtherAddresses_DoNotTrigger(string statement) => EndpointTest.InProgramAsync(Id, statement);

    [Fact]
    public Task SameNamesElsewhere_DoNotTrigger() => new EndpointTest(Id, """
        namespace Shop;
        class WebHost { public void UseUrls(string url) { } public void Listen(string address, int port) { } public void ListenLocalhost(int port) { } }
        class Program { static void Main() { var host = new WebHost(); host.UseUrls("http://192.168.1.20:5080"); host.Listen("192.168.1.20", 5080); host.ListenLocalhost(5080); } }
        """).RunAsync();
}
