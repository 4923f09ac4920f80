using System;
using System.Linq;
using System.Threading.Tasks;
using ConnLint.Testing;
using static ConnLint.Analyzers.Tests.Rules.ConfigurationFile;

namespace ConnLint.Analyzers.Tests.Rules.BindAddress;

/// <summary>CONN1009 where a host hands its URLs to HTTP.sys, and CONN1001, which leaves them to it.</summary>
public sealed class PrefixOfTheHostTests
{
    private const string HttpSys = "var builder = WebApplication.CreateBuilder(args);\nbuilder.WebHost.UseHttpSys();\nbuilder.Build().Run();";

    private const string Settings = """{ "Urls": "http://shop.example.com:5080" }""";

    [Theory]
    [InlineData("builder.WebHost.UseHttpSys();")]
    [InlineData("builder.WebHost.UseHttpSys(options => options.MaxConnections = 10);")]
    [InlineData("WebHostBuilderHttpSysExtensions.UseHttpSys(builder.WebHost);")]
    [InlineData("builder.WebHost.UseShutdownTimeout(TimeSpan.Zero).UseHttpSys();")]
    public async Task Call_MakesHttpSysTheServer(string call)
        => Assert.Equal("CONN1009 Info /0/appsettings.json", await Said(call));

    [Theory]
    [InlineData("")]
    [InlineData("// builder.WebHost.UseHttpSys();")]
    [InlineData("if (OperatingSystem.IsWindows()) builder.WebHost.UseHttpSys();")]
    [InlineData("builder.UseHttpSys();")]
    [InlineData("builder.WebHost.UseHttpSys(options => options.UrlPrefixes.Add(\"http://localhost:5005\"));")]
    [InlineData("builder.WebHost.UseHttpSys(options => options.UrlPrefixes.Add(args[0]));")]
    [InlineData("builder.WebHost.UseHttpSys().UseUrls(args[0]);")]
    public async Task OtherCalls_AreSilent(string call) => Assert.Empty(await Said(call));

    [Theory]
    [InlineData("builder.WebHost.UseHttpSys().UseUrls(\"http://+:5005\");", "http://+:5005")]
    [InlineData("builder.WebHost.UseHttpSys().UseUrls(\"http://localhost:5005;http://shop:5006\");", "http://shop:5006")]
    [InlineData("builder.WebHost.UseHttpSys().UseSetting(\"urls\", \"http://*:5005\");", "http://*:5005")]
    public async Task UrlInCode_IsFound(string call, string url) => Assert.Equal($"CONN1009 Info {url}", await Said(call));

    [Theory]
    [InlineData("http://localhost:5005")]
    [InlineData("http://127.0.0.1:5005;http://[::1]:5005")]
    public async Task LoopbackInCode_IsSilent(string url) => Assert.Empty(await Said($"builder.WebHost.UseHttpSys().UseUrls(\"{url}\");"));

    [Theory]
    [InlineData("http://*:5000")]
    [InlineData("http://0.0.0.0:5000")]
    public Task BindOnEveryInterface_LeavesFilesToIt(string url)
    {
        var test = new ConfigurationTest<Analyzers.Rules.BindAddress.BindsAllInterfacesAnalyzer>(Profile(url)) { TestCode = HttpSys };
        return test.RunAsync();
    }

    [Fact]
    public Task BindOnEveryInterface_StaysWhereKestrelMayServe()
    {
        var test = new ConfigurationTest<Analyzers.Rules.BindAddress.BindsAllInterfacesAnalyzer>(Profile("[|http://*:5000|]"))
        {
            TestCode = "var builder = WebApplication.CreateBuilder(args);\nif (OperatingSystem.IsWindows()) builder.WebHost.UseHttpSys();\nbuilder.Build().Run();",
        };
        return test.RunAsync();
    }

    [Theory]
    [InlineData("builder.WebHost.UseHttpSys().UseUrls(\"http://*:5000\");")]
    [InlineData("builder.WebHost.UseHttpSys(options => options.UrlPrefixes.Add(\"http://+:5000\"));")]
    [InlineData("[System.Runtime.Versioning.SupportedOSPlatform(\"windows\")] class Callback { void Listen() => new System.Net.HttpListener().Prefixes.Add(\"http://+:5000/\"); }")]
    public Task BindOnEveryInterface_LeavesCodeToIt(string statement)
        => new CSharpAnalyzerTest<Analyzers.Rules.BindAddress.BindsAllInterfacesAnalyzer> { TestCode = "var builder = WebApplication.CreateBuilder(args);\n" + statement }.RunAsync();

    private static async Task<string> Said(string call, params (string, string)[] files) => string.Join('\n', (await RepositoryRun.OfAsync(
        $$"""
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Hosting;

        var builder = WebApplication.CreateBuilder(args);
        {{call}}
        builder.Build().Run();

        static class Mine
        {
            public static void UseHttpSys(this WebApplicationBuilder builder)
            {
            }
        }
        """,
        files.Length > 0 ? files : [("appsettings.json", Settings)])).Split('\n').Where(static line => line.StartsWith("CONN1009", StringComparison.Ordinal)));
}
