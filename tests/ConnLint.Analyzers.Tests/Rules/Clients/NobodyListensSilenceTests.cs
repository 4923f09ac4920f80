using System.Threading.Tasks;
using ConnLint.Testing;

namespace ConnLint.Analyzers.Tests.Rules.Clients;

public sealed class NobodyListensSilenceTests
{
    private const string Client = """await new HttpClient().GetAsync("http://localhost:5999");""";

    [Theory]
    [InlineData("http://localhost:5100")]
    [InlineData("http://127.0.0.1:5100/users")]
    [InlineData("https://localhost:5100")]
    [InlineData("https://localhost:5101")]
    [InlineData("http://localhost:5900")]
    [InlineData("http://localhost:5901")]
    [InlineData("http://localhost")]
    [InlineData("https://localhost/")]
    [InlineData("http://localhost:3000")]
    [InlineData("http://localhost:9200")]
    [InlineData("http://localhost:4317")]
    [InlineData("http://example.com:5999")]
    [InlineData("http://192.168.0.1:5999")]
    [InlineData("http://localhost.example.com:5999")]
    [InlineData("redis://localhost:5999")]
    [InlineData("localhost:5999")]
    [InlineData("/users")]
    [InlineData("http://localhost:99999")]
    [InlineData("")]
    public Task ServedKnownOrForeignUrl_DoesNotTrigger(string url) => new ClientTest { TestCode = $"await new HttpClient().GetAsync(\"{url}\");" }.RunAsync();

    [Theory]
    [InlineData("await client.GetAsync(args[0]);")]
    [InlineData("await client.GetAsync($\"http://localhost:{args[0]}\");")]
    [InlineData("await client.GetAsync($\"http://localhost:5999{args[0]}\");")]
    [InlineData("await client.GetAsync(\"http://localhost:\" + args[0] + \"/\");")]
    [InlineData("await client.GetAsync($\"http://{args[0]}:5999/\");")]
    [InlineData("client.BaseAddress = new Uri(args.Length > 0 ? args[0] : \"http://localhost:5999\");")]
    [InlineData("client.BaseAddress = new Uri(Environment.GetEnvironmentVariable(\"API\") ?? \"http://localhost:5999\");")]
    [InlineData("var url = \"http://localhost:5999\"; url = args[0]; client.BaseAddress = new Uri(url);")]
    [InlineData("Console.WriteLine(\"http://localhost:5999\");")]
    [InlineData("var issuer = new Uri(\"http://localhost:5999\");")]
    public Task ComputedPortOrNoClient_DoesNotTrigger(string code) => new ClientTest { TestCode = $"var client = new HttpClient();\n{code}" }.RunAsync();

    [Theory]
    [InlineData("builder.WebHost.UseUrls(\"http://localhost:5999\");")]
    [InlineData("builder.WebHost.UseUrls(args[0]);")]
    [InlineData("builder.WebHost.UseUrls(\"http://127.0.0.1:0\");")]
    [InlineData("builder.WebHost.ConfigureKestrel(options => options.ListenAnyIP(5999));")]
    [InlineData("builder.WebHost.ConfigureKestrel(options => options.ListenAnyIP(args.Length));")]
    [InlineData("if (args.Length > 0) builder.WebHost.UseUrls(\"http://localhost:5999\");")]
    [InlineData("builder.WebHost.ConfigureKestrel(options => options.ListenAnyIP(6000)); builder.WebHost.UseUrls(\"http://localhost:5999\").PreferHostingUrls(true);")]
    [InlineData("builder.Build().Run(\"http://localhost:5999\");")]
    [InlineData("new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 5999).Start();")]
    [InlineData("var web = new System.Net.HttpListener(); web.Prefixes.Add(\"http://localhost:5999/\"); web.Start();")]
    public Task PortBoundByOwnCode_DoesNotTrigger(string code) => new ClientTest { TestCode = $"var builder = WebApplication.CreateBuilder(args);\n{code}\n{Client}" }.RunAsync();

    [Theory]
    [InlineData(""" "commandName": "Project", "applicationUrl": "https://localhost:6001;http://localhost:5999" """)]
    [InlineData(""" "commandName": "Project", "environmentVariables": { "ASPNETCORE_HTTP_PORTS": "5999" }, "applicationUrl": "" """)]
    [InlineData(""" "commandName": "Project", "commandLineArgs": "--urls=http://*:5999", "applicationUrl": "http://localhost:6000" """)]
    public Task PortOfOwnProfile_DoesNotTrigger(string profile) => new ClientTest
    {
        LaunchSettings = $$"""{ "profiles": { "other": { "commandName": "Project", "applicationUrl": "http://localhost:6000" }, "http": { {{profile}} } } }""",
        TestCode = Client,
    }.RunAsync();

    [Theory]
    [InlineData("44321")]
    [InlineData("6002")]
    public Task PortOfIisExpress_DoesNotTrigger(string port) => new ClientTest
    {
        LaunchSettings = """
            { "iisSettings": { "iisExpress": { "applicationUrl": "http://localhost:6002", "sslPort": 44321 } },
              "profiles": { "IIS Express": { "commandName": "IISExpress" } } }
            """,
        TestCode = $"await new HttpClient().GetAsync(\"http://localhost:{port}\");",
        TestState = { AnalyzerConfigFiles = { ("/.globalconfig", "is_global = true\nbuild_property.UsingMicrosoftNETSdkWeb = true\n") } },
    }.RunAsync();

    [Fact]
    public Task DefaultPortOfAWebProject_DoesNotTrigger() => new ClientTest
    {
        LaunchSettings = """{ "profiles": { "http": { "commandName": "Project", "applicationUrl": "http://localhost:6000" } } }""",
        TestCode = """await new HttpClient().GetAsync("http://localhost:5000");""",
    }.RunAsync();

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("root\t/repo\nproject\tApi/Api.csproj")]
    [InlineData("project\tA/A.csproj\nbind\tbare\t\tKestrelSettings\tUrl\thttp://127.0.0.1:0")]
    public Task NoServerOrItsPortUnknown_DoesNotTrigger(string? summary) => new ClientTest(summary) { TestCode = Client }.RunAsync();

    [Theory]
    [InlineData("if (!app.Environment.IsDevelopment()) await client.GetAsync(\"http://localhost:5999\");")]
    [InlineData("if (app.Environment.IsDevelopment()) client.BaseAddress = null; else client.BaseAddress = new Uri(\"http://localhost:5999\");")]
    [InlineData("var uri = app.Environment.IsProduction() ? client.BaseAddress = new Uri(\"http://localhost:5999\") : null;")]
    public Task CodeOutsideDevelopment_DoesNotTrigger(string code) => new ClientTest { TestCode = $"var client = new HttpClient();\nvar app = WebApplication.Create(args);\n{code}" }.RunAsync();

    [Theory]
    [InlineData("true")]
    [InlineData("\"1\"")]
    public Task PreferredUrl_DoesNotTrigger(string preference) => new ClientTest
    {
        AppSettings = $$"""{ "preferHostingUrls": {{preference}}, "Urls": "http://localhost:5999", "Kestrel:Endpoints:A:Url": "http://localhost:6000", "Api": "http://localhost:5999" }""",
        TestCode = "WebApplication.CreateBuilder(args);\n" + Client,
    }.RunAsync();

    [Fact]
    public Task KnownPortsOfTheGlobalConfiguration_DoNotTrigger() => new ClientTest
    {
        TestCode = Client,
        AppSettings = """{ "Api": "http://localhost:5998" }""",
        TestState = { AnalyzerConfigFiles = { ("/.globalconfig", "is_global = true\nconnlint.known_ports = 5999, 5998\n") } },
    }.RunAsync();

    [Fact]
    public Task SameNamedClient_DoesNotTrigger() => new ClientTest
    {
        TestCode = """
            var client = new Shop.HttpClient { BaseAddress = new Uri("http://localhost:5999") };
            client.GetAsync("http://localhost:5999");
            namespace Shop
            {
                internal sealed class HttpClient { public Uri? BaseAddress { get; set; } public void GetAsync(string requestUri) => BaseAddress = new Uri(requestUri); }
            }
            """,
    }.RunAsync();

    [Fact]
    public Task GeneratedCode_DoesNotTrigger() => new ClientTest { TestState = { Sources = { ("Client.g.cs", Client) } } }.RunAsync();

    [Theory]
    [InlineData("await new HttpClient().GetAsync(;")]
    [InlineData("await new HttpClient().GetAsync(\"http://localhost:5999);")]
    [InlineData("new HttpClient { BaseAddress = };")]
    [InlineData("new HttpClient { BaseAddress = new Uri( };")]
    [InlineData("var uri = new Uri(uri); new HttpClient().GetAsync(uri);")]
    [InlineData("new HttpRequestMessage(,);")]
    public Task BrokenSyntax_DoesNotCrash(string code) => new ClientTest { TestCode = code, CompilerDiagnostics = CompilerDiagnostics.None }.RunAsync();

    [Fact]
    public Task TestProject_DoesNotTrigger() => new ClientTest
    {
        TestCode = Client,
        TestState = { AnalyzerConfigFiles = { ("/.globalconfig", "is_global = true\nbuild_property.IsTestProject = true\n") } },
    }.RunAsync();
}
