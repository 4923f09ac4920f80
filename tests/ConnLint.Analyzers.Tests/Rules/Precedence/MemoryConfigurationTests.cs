using System.Threading.Tasks;

namespace ConnLint.Analyzers.Tests.Rules.Precedence;

/// <summary>CONN4002 on URLs of collections in memory that reach the host, of a project whose launch profile starts on 5132.</summary>
public sealed class MemoryConfigurationTests
{
    private const string Urls = """new Dictionary<string, string?> { ["urls"] = "http://localhost:5080" }""";

    [Theory]
    [InlineData("Host.CreateDefaultBuilder(args).ConfigureAppConfiguration(settings => settings.AddInMemoryCollection(" + Urls + ")).ConfigureWebHostDefaults(web => web.UseStartup<Startup>()).Build().Run();")]
    [InlineData("Host.CreateDefaultBuilder(args).ConfigureAppConfiguration((context, settings) => { settings.AddJsonFile(\"more.json\"); settings.AddInMemoryCollection(" + Urls + "); }).ConfigureWebHostDefaults(web => web.UseStartup<Startup>()).Build().Run();")]
    [InlineData("Host.CreateDefaultBuilder(args).ConfigureWebHostDefaults(web => web.UseStartup<Startup>().ConfigureAppConfiguration(settings => settings.AddInMemoryCollection(" + Urls + "))).Build().Run();")]
    [InlineData("var builder = WebApplication.CreateBuilder(args); builder.Host.ConfigureAppConfiguration(settings => settings.AddInMemoryCollection(" + Urls + ")); builder.Build().Run();")]
    [InlineData("var builder = WebApplication.CreateBuilder(args); builder.WebHost.ConfigureAppConfiguration((_, settings) => settings.AddInMemoryCollection(" + Urls + ")); builder.Build().Run();")]
    [InlineData("var settings = new ConfigurationBuilder().AddInMemoryCollection(" + Urls + ").Build(); WebHost.CreateDefaultBuilder(args).UseConfiguration(settings).UseStartup<Startup>().Build().Run();")]
    [InlineData("var builder = WebApplication.CreateBuilder(args); builder.WebHost.UseConfiguration(new ConfigurationBuilder().AddJsonFile(\"more.json\").AddInMemoryCollection(" + Urls + ").Build()); builder.Build().Run();")]
    [InlineData("Host.CreateDefaultBuilder(args).ConfigureWebHostDefaults(web => web.UseConfiguration(new ConfigurationBuilder().AddInMemoryCollection(" + Urls + ").Build()).UseStartup<Startup>()).Build().Run();")]
    [InlineData("Host.CreateDefaultBuilder(args).ConfigureWebHostDefaults(web => web.UseStartup<Startup>()).ConfigureHostConfiguration(settings => settings.AddInMemoryCollection(" + Urls + ")).Build().Run();")]
    [InlineData("var host = Host.CreateDefaultBuilder(args); host.ConfigureWebHostDefaults(web => web.UseStartup<Startup>()); host.ConfigureHostConfiguration(settings => settings.AddInMemoryCollection(" + Urls + ")); host.Build().Run();")]
    [InlineData("var builder = WebApplication.CreateBuilder(args); builder.Host.ConfigureHostConfiguration(settings => settings.AddInMemoryCollection(" + Urls + ")); builder.Build().Run();")]
    public async Task CollectionThatReachesTheHost_IsReported(string code) => Assert.Equal("CONN4002 Warning http://localhost:5080", await RepositoryRun.OfAsync(Program(code)));

    [Theory]
    [InlineData("Host.CreateDefaultBuilder(args).ConfigureAppConfiguration(settings => settings.AddInMemoryCollection(" + Urls + ").AddEnvironmentVariables()).ConfigureWebHostDefaults(web => web.UseStartup<Startup>()).Build().Run();")]
    [InlineData("Host.CreateDefaultBuilder(args).ConfigureAppConfiguration(settings => settings.AddInMemoryCollection(" + Urls + ")).ConfigureAppConfiguration(settings => settings.AddCommandLine(args)).ConfigureWebHostDefaults(web => web.UseStartup<Startup>()).Build().Run();")]
    [InlineData("Host.CreateDefaultBuilder(args).ConfigureAppConfiguration((context, settings) => { if (context.HostingEnvironment.IsStaging()) settings.AddInMemoryCollection(" + Urls + "); }).ConfigureWebHostDefaults(web => web.UseStartup<Startup>()).Build().Run();")]
    [InlineData("WebHost.CreateDefaultBuilder(args).ConfigureAppConfiguration(settings => settings.AddInMemoryCollection(" + Urls + ")).UseStartup<Startup>().Build().Run();")] // looks among the host's settings alone
    [InlineData("WebHost.CreateDefaultBuilder(args).UseConfiguration(new ConfigurationBuilder().AddInMemoryCollection(" + Urls + ").AddCommandLine(args).Build()).UseStartup<Startup>().Build().Run();")]
    [InlineData("var settings = new ConfigurationBuilder().AddInMemoryCollection(" + Urls + ").Build(); WebHost.CreateDefaultBuilder(args).UseStartup<Startup>().Build().Run(); Console.WriteLine(settings);")]
    [InlineData("Action<IConfigurationBuilder> add = settings => settings.AddInMemoryCollection(" + Urls + "); WebApplication.CreateBuilder(args).Build().Run(); Console.WriteLine(add);")]
    [InlineData("new Own().ConfigureAppConfiguration(settings => settings.AddInMemoryCollection(" + Urls + ")); WebApplication.CreateBuilder(args).Build().Run();")]
    [InlineData("Host.CreateDefaultBuilder(args).ConfigureHostConfiguration(settings => settings.AddInMemoryCollection(" + Urls + ")).ConfigureWebHostDefaults(web => web.UseStartup<Startup>()).Build().Run();")]
    [InlineData("var host = Host.CreateDefaultBuilder(args); host.ConfigureHostConfiguration(settings => settings.AddInMemoryCollection(" + Urls + ")); host.ConfigureWebHostDefaults(web => web.UseStartup<Startup>()); host.Build().Run();")]
    [InlineData("Host.CreateDefaultBuilder(args).ConfigureWebHostDefaults(web => web.UseStartup<Startup>()).ConfigureHostConfiguration(settings => settings.AddInMemoryCollection(" + Urls + ").AddCommandLine(args)).Build().Run();")]
    [InlineData("Host.CreateDefaultBuilder(args).ConfigureWebHostDefaults(web => web.UseStartup<Startup>()).ConfigureHostConfiguration(settings => settings.AddInMemoryCollection(" + Urls + ")).ConfigureAppConfiguration(settings => settings.AddJsonFile(\"more.json\")).Build().Run();")]
    public async Task CollectionThatMayLoseOrIsNotTheHosts_IsSilent(string code) => Assert.Equal("", await RepositoryRun.OfAsync(Program(code)));

    // CONN4001: the server's own section is the application's, of the oldest builder, too.
    [Fact]
    public Task EndpointForTheServer_DropsTheProfilesUrl() => new OverriddenUrlsTest
    {
        ApplicationUrl = "{|CONN4001:http://localhost:5132|}",
        TestCode = Program("""
            WebHost.CreateDefaultBuilder(args).ConfigureAppConfiguration(settings => settings.AddInMemoryCollection(new Dictionary<string, string?> { ["Kestrel:Endpoints:Http:Url"] = "http://localhost:5080" })).UseStartup<Startup>().Build().Run();
            """),
    }.RunAsync();

    private static string Program(string code) =>
        $$"""
        using System;
        using System.Collections.Generic;
        using Microsoft.AspNetCore;
        using Microsoft.AspNetCore.Hosting;
        using Microsoft.Extensions.Configuration;
        using Microsoft.Extensions.Hosting;

        {{code}}

        internal sealed class Startup { public void Configure(IApplicationBuilder app) { } }
        internal sealed class Own { public void ConfigureAppConfiguration(Action<IConfigurationBuilder> add) => add(new ConfigurationBuilder()); }
        """;
}
