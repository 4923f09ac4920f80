using System.Threading.Tasks;

namespace ConnLint.Analyzers.Tests.Rules.Ports;

/// <summary>Endpoints that code writes into the configuration of the host, by CONN2003, which asks nothing but the port.</summary>
public sealed class SettingOfTheHostTests
{
    private const string Id = "CONN2003";

    [Theory]
    [InlineData("""builder.Configuration["urls"] = "[|http://localhost:6000|]";""")]
    [InlineData("""builder.Configuration["Urls"] = "http://localhost:5080;[|http://localhost:6000|]";""")]
    [InlineData("""builder.Configuration["Kestrel:Endpoints:Http:Url"] = "[|http://localhost:6000|]";""")]
    [InlineData("""builder.WebHost.UseSetting("Kestrel:Endpoints:Http:Url", "[|http://localhost:6000|]");""")]
    [InlineData("""builder.WebHost.UseSetting("http_ports", "[|6000|]");""")]
    [InlineData("""builder.Configuration["https_ports"] = "[|6000|]";""")]
    [InlineData("""builder.Build().Configuration["urls"] = "[|http://localhost:6000|]";""")]
    [InlineData("""var configuration = builder.Configuration; configuration["urls"] = "[|http://localhost:6000|]";""")]
    [InlineData("""builder.Configuration.AddInMemoryCollection(new Dictionary<string, string> { ["urls"] = "[|http://localhost:6000|]", ["Shop"] = "http://localhost:6667" });""")]
    [InlineData("""builder.Configuration.AddJsonFile("a.json").AddInMemoryCollection([new("Kestrel:Endpoints:A:Url", "[|http://localhost:6000|]")]);""")]
    public Task Endpoint_Triggers(string statement) => EndpointTest.InProgramAsync(Id, statement);

    [Theory]
    [InlineData("""builder.Configuration["Shop:Url"] = "http://localhost:6000";""")]
    [InlineData("""builder.Configuration["Kestrel:Endpoints:Http:Protocols"] = "http://localhost:6000";""")]
    [InlineData("""builder.Configuration["Kestrel:EndpointDefaults:Url"] = "http://localhost:6000";""")]
    [InlineData("""builder.Configuration["https_port"] = "6000";""")]
    [InlineData("""builder.Configuration["urls"] = args[0];""")]
    [InlineData("""builder.Configuration[args[0]] = "http://localhost:6000";""")]
    [InlineData("""var urls = builder.Configuration["urls"];""")]
    [InlineData("""builder.Configuration["urls"] ??= "http://localhost:6000";""")]
    [InlineData("""builder.Configuration.AddInMemoryCollection(new Dictionary<string, string> { ["urls"] = "http://localhost:6000" }).AddCommandLine(args);""")]
    [InlineData("""builder.Configuration["urls"] = "http://localhost:6000"; builder.Configuration.AddJsonFile("own.json");""")]
    [InlineData("""new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string> { ["urls"] = "http://localhost:6000" });""")]
    [InlineData("""new Dictionary<string, string>()["urls"] = "http://localhost:6000";""")]
    [InlineData("""IConfiguration configuration = new ConfigurationBuilder().Build(); configuration["urls"] = "http://localhost:6000";""")]
    public Task OtherSettings_DoNotTrigger(string statement) => EndpointTest.InProgramAsync(Id, statement);

    [Theory]
    [InlineData("CONN1001", """builder.Configuration["urls"] = "[|http://*:5080|]";""")]
    [InlineData("CONN2006", """builder.WebHost.UseSetting("http_ports", "[|50123|]");""")]
    [InlineData("CONN2005", """builder.WebHost.UseSetting("http_ports", "7000");""")] // mostly beaten by the profile's URL
    public Task OtherRules_SeeThem(string id, string statement)
        => id == "CONN1001" ? new Testing.CSharpAnalyzerTest<Analyzers.Rules.BindAddress.BindsAllInterfacesAnalyzer> { TestCode = "var builder = WebApplication.CreateBuilder(args);\n" + statement }.RunAsync() : EndpointTest.InProgramAsync(id, statement);

    [Fact]
    public Task PortsOfTheHost_BindNothingByThemselves()
        => new Testing.CSharpAnalyzerTest<Analyzers.Rules.BindAddress.BindsAllInterfacesAnalyzer> { TestCode = """WebApplication.CreateBuilder(args).WebHost.UseSetting("http_ports", "5080");""" }.RunAsync();
}
