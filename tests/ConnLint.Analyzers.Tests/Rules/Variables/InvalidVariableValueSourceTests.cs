using System.Threading.Tasks;
using ConnLint.Analyzers.Rules.Variables;
using ConnLint.CodeFixes.Rules.Variables;
using ConnLint.Testing;
using Microsoft.CodeAnalysis;

namespace ConnLint.Analyzers.Tests.Rules.Variables;

/// <summary>CONN3004 on values that C# gives a variable or the host; InvalidVariableValueTests has the configuration files.</summary>
public sealed class InvalidVariableValueSourceTests
{
    private const string Bare = """{ "profiles": { "bare": { "commandName": "Executable" } } }""";

    [Theory]
    [InlineData("""Environment.SetEnvironmentVariable("ASPNETCORE_URLS", "[|5000|]");""")]
    [InlineData("""Environment.SetEnvironmentVariable("DOTNET_URLS", "http://localhost:5000;[|5001|]");""")]
    [InlineData("""Environment.SetEnvironmentVariable("ASPNETCORE_HTTP_PORTS", "[|http://localhost:8080|]");""")]
    [InlineData("""Environment.SetEnvironmentVariable("aspnetcore_https_ports", "8080;[|99999|]");""")]
    [InlineData("""Environment.SetEnvironmentVariable("ASPNETCORE_HTTP_PORTS", "[|8080,8081|]");""")]
    [InlineData("""Environment.SetEnvironmentVariable("ASPNETCORE_HTTP_PORTS", [|Known.Word|]);""")]
    [InlineData("""var ports = $"http://localhost:{8080}"; Environment.SetEnvironmentVariable("ASPNETCORE_HTTP_PORTS", [|ports|]);""")]
    [InlineData("""new ProcessStartInfo("dotnet").Environment["ASPNETCORE_URLS"] = "[|5000|]";""")]
    [InlineData("""var start = new ProcessStartInfo { EnvironmentVariables = { ["ASPNETCORE_URLS"] = "[|5000|]" } };""")]
    public Task WrongForm_Triggers(string statement) => Test(statement).RunAsync();

    [Theory]
    [InlineData("""Environment.SetEnvironmentVariable("ASPNETCORE_URLS", "http://localhost:5000");""")]
    [InlineData("""Environment.SetEnvironmentVariable("ASPNETCORE_URLS", args[0]);""")]
    [InlineData("""Environment.SetEnvironmentVariable("ASPNETCORE_URLS", null);""")]
    [InlineData("""Environment.SetEnvironmentVariable("ASPNETCORE_URLS", "");""")]
    [InlineData("""Environment.SetEnvironmentVariable("ASPNETCORE_URLS", $"http://localhost:{args[0]}");""")]
    [InlineData("""Environment.SetEnvironmentVariable("ASPNETCORE_URLS", "%PORT%");""")]
    [InlineData("""Environment.SetEnvironmentVariable("ASPNETCORE_HTTP_PORTS", "8080; 8081;");""")]
    [InlineData("""Environment.SetEnvironmentVariable("ASPNETCORE_HTTP_PORTS", "+:8080");""")]
    [InlineData("""Environment.SetEnvironmentVariable("ASPNETCORE_HTTPS_PORT", "abc");""")]
    [InlineData("""Environment.SetEnvironmentVariable("URLS", "5000"); Environment.SetEnvironmentVariable("HTTP_PORTS", "abc");""")]
    [InlineData("""Environment.SetEnvironmentVariable("SHOP_URLS", "5000");""")]
    [InlineData("""var urls = Environment.GetEnvironmentVariable("ASPNETCORE_URLS");""")]
    [InlineData("""new Dictionary<string, string>()["ASPNETCORE_URLS"] = "5000";""")]
    [InlineData("""Own.Environment.SetEnvironmentVariable("ASPNETCORE_URLS", "5000");""")]
    public Task OtherValues_DoNotTrigger(string statement) => Test(statement).RunAsync();

    [Theory]
    [InlineData("5000", "'5000' is no value for 'ASPNETCORE_URLS': it is a port and no URL, so the server refuses to start; write 'http://localhost:5000'", "")]
    [InlineData("5000", "'5000' is no value for 'ASPNETCORE_URLS': it is a port and no URL, so the server refuses to start; write 'http://*:5000'", "connlint.container = true")]
    public Task Message_NamesTheFormOfThePlace(string value, string message, string configuration)
    {
        var test = Test($$"""Environment.SetEnvironmentVariable("ASPNETCORE_URLS", "{|#0:{{value}}|}");""");
        test.TestState.AnalyzerConfigFiles.Add(("/.globalconfig", "is_global = true\n" + configuration + "\n"));
        test.TestState.ExpectedDiagnostics.Add(new DiagnosticResult("CONN3004", DiagnosticSeverity.Error).WithLocation(0).WithMessage(message));
        return test.RunAsync();
    }

    [Fact]
    public Task Fix_WritesTheRightForm() => new CSharpCodeFixTest<InvalidVariableValueAnalyzer, InvalidVariableValueFixer>
    {
        TestCode = """Environment.SetEnvironmentVariable("ASPNETCORE_HTTP_PORTS", /* kept */ "[|http://localhost:8080|]"); Environment.SetEnvironmentVariable("DOTNET_URLS", "[|5000|];http://localhost:5001");""",
        FixedCode = """Environment.SetEnvironmentVariable("ASPNETCORE_HTTP_PORTS", /* kept */ "8080"); Environment.SetEnvironmentVariable("DOTNET_URLS", "http://localhost:5000;http://localhost:5001");""",
    }.RunAsync();

    [Fact]
    public Task ConstantOfAnotherPlace_IsNotFixed()
    {
        const string Code = """const string Ports = "8,9,7"; Environment.SetEnvironmentVariable("ASPNETCORE_HTTP_PORTS", [|Ports|]);""";
        return new CSharpCodeFixTest<InvalidVariableValueAnalyzer, InvalidVariableValueFixer> { TestCode = Code, FixedCode = Code }.RunAsync();
    }

    [Theory]
    [InlineData("""builder.WebHost.UseSetting("http_ports", "http://localhost:8080");""", "CONN3004 Error http://localhost:8080")]
    [InlineData("""builder.WebHost.UseSetting(Microsoft.AspNetCore.Hosting.WebHostDefaults.HttpsPortsKey, "8443;99999");""", "CONN3004 Error 99999")]
    [InlineData("""builder.Configuration["HTTP_PORTS"] = "eighty";""", "CONN3004 Warning eighty")]
    [InlineData("""builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["http_ports"] = "eighty" });""", "CONN3004 Warning eighty")]
    [InlineData("""builder.WebHost.UseSetting("http_ports", "8080");""", "")]
    [InlineData("""builder.WebHost.UseSetting("http_ports", args[0]);""", "")]
    [InlineData("""if (args.Length > 0) builder.WebHost.UseSetting("http_ports", "eighty");""", "")]
    [InlineData("""builder.WebHost.UseSetting("http_ports", "eighty").UseUrls("http://localhost:5132");""", "")]
    [InlineData("""builder.WebHost.UseSetting("http_ports", "eighty").ConfigureKestrel(options => options.ListenLocalhost(5132));""", "")]
    [InlineData("""builder.WebHost.UseSetting("http_ports", "eighty"); builder.Configuration["Kestrel:Endpoints:A:Url"] = "http://localhost:5132";""", "")]
    public async Task PortsOfTheHost_AreJudgedWhereTheyAreUsed(string statement, string said)
        => Assert.Equal(said, await RepositoryRun.OfAsync("using System.Collections.Generic;\nusing Microsoft.AspNetCore.Hosting;\nvar builder = WebApplication.CreateBuilder(args);\n" + statement + "\nbuilder.Build().Run();", ("Properties/launchSettings.json", Bare)));

    [Theory]
    [InlineData("""builder.WebHost.UseSetting("https_port", "8443");""", "8080 8443", "CONN3004 Warning 8443")]
    [InlineData("""builder.Configuration["HTTPS_PORT"] = "443";""", "8080 8443", "")]
    [InlineData("""builder.WebHost.UseSetting("https_port", "443");""", "8080 443", "")] // what a proxy serves
    [InlineData("""builder.WebHost.UseSetting("https_port", "8443");""", "8080", "")]
    [InlineData("""builder.WebHost.UseSetting("https_port", args[0]);""", "8080 8443", "")]
    [InlineData("""builder.WebHost.UseSetting("https_port", "8443").ConfigureKestrel(options => options.ListenAnyIP(8443));""", "8443", "")]
    public async Task PortOfRedirects_IsNoneToListenOn(string statement, string exposed, string said)
        => Assert.Equal(said, await RepositoryRun.OfAsync(
            "using Microsoft.AspNetCore.Hosting;\nvar builder = WebApplication.CreateBuilder(args);\n" + statement + "\nbuilder.Build().Run();",
            ("Properties/launchSettings.json", Bare),
            ("Dockerfile", $"FROM mcr.microsoft.com/dotnet/aspnet:10.0\nEXPOSE {exposed}\nENTRYPOINT [\"dotnet\", \"Api.dll\"]\n")));

    private static CSharpAnalyzerTest<InvalidVariableValueAnalyzer> Test(string statement) => new()
    {
        TestCode = $$"""
        using System.Diagnostics;
        {{statement}}
        static class Known { public const string Word = "eighty"; }
        namespace Own
        {
            static class Environment { public static void SetEnvironmentVariable(string name, string value) { } }
        }
        """,
    };
}
