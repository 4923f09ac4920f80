using System;
using System.Linq;
using System.Threading.Tasks;

namespace ConnLint.Analyzers.Tests.Rules.BindAddress;

/// <summary>Which calls CONN1010 takes for the builder; what the container is told is tested with the model.</summary>
public sealed class LegacyBuilderIgnoresHttpPortsTests
{
    private const string Dockerfile = "FROM mcr.microsoft.com/dotnet/aspnet:10.0\nCOPY . .\nENTRYPOINT [\"dotnet\", \"Api.dll\"]\n";

    [Theory]
    [InlineData("WebHost.CreateDefaultBuilder(args).UseStartup<Startup>().Build().Run();", "CreateDefaultBuilder")]
    [InlineData("WebHost.CreateDefaultBuilder<Startup>(args).Build().Run();", "CreateDefaultBuilder<Startup>")]
    [InlineData("Microsoft.AspNetCore.WebHost.CreateDefaultBuilder().Build().Run();", "CreateDefaultBuilder")]
    [InlineData("new WebHostBuilder().UseKestrel().UseStartup<Startup>().Build().Run();", "WebHostBuilder")]
    [InlineData("Legacy.CreateDefaultBuilder(args).Build().Run();", "CreateDefaultBuilder")]
    [InlineData("Run(); void Run() => WebHost.CreateDefaultBuilder(args).Build().Run();", "CreateDefaultBuilder")]
    public async Task Builder_IsFound(string code, string name) => Assert.Equal($"CONN1010 Warning {name}", await Said(code));

    [Theory]
    [InlineData("WebHost.CreateDefaultBuilder(args).UseUrls(\"http://*:8080\").Build().Run();")]
    [InlineData("WebHost.CreateDefaultBuilder(args).UseUrls(args[0]).Build().Run();")]
    [InlineData("WebHost.CreateDefaultBuilder(args).UseSetting(WebHostDefaults.ServerUrlsKey, \"http://*:8080\").Build().Run();")]
    [InlineData("WebHost.CreateDefaultBuilder(args).ConfigureKestrel(o => o.ListenAnyIP(8080)).Build().Run();")]
    [InlineData("WebHost.CreateDefaultBuilder(args).UseKestrel(o => o.Listen(System.Net.IPAddress.Any, args.Length)).Build().Run();")]
    [InlineData("var builder = WebHost.CreateDefaultBuilder(args); if (args.Length > 0) builder.UseUrls(\"http://*:8080\"); builder.Build().Run();")]
    [InlineData("WebHost.CreateDefaultBuilder(args).UseConfiguration(new ConfigurationBuilder().AddJsonFile(\"hosting.json\").Build()).Build().Run();")]
    [InlineData("WebApplication.CreateBuilder(args).Build().Run();")]
    [InlineData("Host.CreateDefaultBuilder(args).ConfigureWebHostDefaults(web => web.UseStartup<Startup>()).Build().Run();")]
    [InlineData("Mine.WebHost.CreateDefaultBuilder(args);")]
    [InlineData("new Mine.WebHostBuilder();")]
    [InlineData("WebHost.CreateDefaultBuilder(args).Build(); WebApplication.CreateBuilder(args).Build().Run();")]
    [InlineData("WebHost.CreateDefaultBuilder.Build(")]
    public async Task UrlsAndOtherBuilders_AreSilent(string code) => Assert.Empty(await Said(code));

    [Fact]
    public async Task UserWhoSaysNoContainer_IsHeard()
        => Assert.Empty(await Said("WebHost.CreateDefaultBuilder(args).Build().Run();", (".editorconfig", "root = true\n[*.cs]\nconnlint.container = false\n")));

    [Fact]
    public async Task UserWhoSaysContainer_IsHeard() => Assert.Equal("CONN1010 Warning CreateDefaultBuilder", Only(await RepositoryRun.OfAsync(
        Program("WebHost.CreateDefaultBuilder(args).Build().Run();"), (".editorconfig", "root = true\n[*.cs]\nconnlint.container = true\n"))));

    [Fact]
    public async Task NoContainer_IsSilent() => Assert.Empty(Only(await RepositoryRun.OfAsync(Program("WebHost.CreateDefaultBuilder(args).Build().Run();"))));

    private static async Task<string> Said(string code, params (string, string)[] files) => Only(await RepositoryRun.OfAsync(Program(code), [("Dockerfile", Dockerfile), .. files]));

    private static string Only(string said) => string.Join('\n', said.Split('\n').Where(static line => line.StartsWith("CONN1010", StringComparison.Ordinal)));

    private static string Program(string code) => $$"""
        using Microsoft.AspNetCore;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Hosting;
        using Microsoft.Extensions.Configuration;
        using Microsoft.Extensions.Hosting;
        using Legacy = Microsoft.AspNetCore.WebHost;

        {{code}}

        class Startup
        {
            public void Configure(IApplicationBuilder app)
            {
            }
        }

        namespace Mine
        {
            static class WebHost
            {
                public static void CreateDefaultBuilder(string[] args)
                {
                }
            }

            class WebHostBuilder;
        }
        """;
}
