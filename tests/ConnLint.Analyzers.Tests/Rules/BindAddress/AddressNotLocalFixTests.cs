using System.Threading.Tasks;
using ConnLint.Analyzers.Rules;
using ConnLint.CodeFixes.Rules.BindAddress;
using ConnLint.Testing;

namespace ConnLint.Analyzers.Tests.Rules.BindAddress;

public sealed class AddressNotLocalFixTests
{
    [Theory]
    [InlineData("""builder.WebHost.UseUrls("[|http://192.168.1.20:5080|]"); // here""", """builder.WebHost.UseUrls(builder.Configuration["ListenUrl"] ?? "http://192.168.1.20:5080"); // here""")]
    [InlineData("""builder.Build().Run("[|https://10.0.0.5|]");""", """builder.Build().Run(builder.Configuration["ListenUrl"] ?? "https://10.0.0.5");""")]
    [InlineData(
        """builder.WebHost.ConfigureKestrel(o => o.Listen([|IPAddress.Parse("192.168.1.20")|], 5080));""",
        """builder.WebHost.ConfigureKestrel(o => o.Listen(IPAddress.Parse(builder.Configuration["ListenAddress"] ?? "192.168.1.20"), 5080));""")]
    [InlineData(
        """new TcpListener(localaddr: [|IPAddress.Parse("192.168.1.20")|], port: 5080).Start();""",
        """new TcpListener(localaddr: IPAddress.Parse(builder.Configuration["ListenAddress"] ?? "192.168.1.20"), port: 5080).Start();""")]
    public Task Address_IsReadFromConfiguration(string statement, string repaired) => FixOf(Program(statement), Program(repaired)).RunAsync();

    [Fact]
    public Task SeveralAddresses_GetKeysOfTheirOwn() => FixOf(
        Program("""builder.WebHost.UseUrls("[|http://192.168.1.20:5080|];[|http://192.168.1.20:5081|]", "[|http://192.168.1.21:5080|]");"""),
        Program("""builder.WebHost.UseUrls(builder.Configuration["ListenUrl"] ?? "http://192.168.1.20:5080;http://192.168.1.20:5081", builder.Configuration["ListenUrl2"] ?? "http://192.168.1.21:5080");""")).RunAsync();

    [Theory]
    [InlineData("""const string Url = "http://192.168.1.20:5080"; builder.WebHost.UseUrls([|Url|]);""")]
    [InlineData("""builder.WebHost.UseUrls([|"http://192.168.1.20:" + "5080"|]);""")]
    [InlineData("""builder.WebHost.ConfigureKestrel(o => o.Listen([|Known.Lan|], 5080));""")]
    public Task WhatStandsElsewhere_IsNotChanged(string statement) => FixOf(Program(statement), Program(statement)).RunAsync();

    [Fact]
    public Task WithoutConfigurationInReach_IsNotOffered()
    {
        const string Source = """new System.Net.Sockets.TcpListener([|System.Net.IPAddress.Parse("192.168.1.20")|], 5080).Start();""";
        return FixOf(Source, Source).RunAsync();
    }

    private static string Program(string statement) =>
        $$"""
        using System.Net;
        using System.Net.Sockets;

        var builder = WebApplication.CreateBuilder(args);
        {{statement}}
        static class Known
        {
            public static readonly IPAddress Lan = IPAddress.Parse("192.168.1.20");
        }
        """;

    private static CSharpCodeFixTest<EndpointRulesAnalyzer, AddressNotLocalFixer> FixOf(string source, string repaired)
    {
        var test = new CSharpCodeFixTest<EndpointRulesAnalyzer, AddressNotLocalFixer> { TestCode = source, FixedCode = repaired };
        test.DisabledDiagnostics.AddRange(OtherRules.Than<EndpointRulesAnalyzer>("CONN1005"));
        return test;
    }
}
