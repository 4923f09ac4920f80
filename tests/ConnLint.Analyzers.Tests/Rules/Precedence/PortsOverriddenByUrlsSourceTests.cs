using System.Threading.Tasks;

namespace ConnLint.Analyzers.Tests.Rules.Precedence;

/// <summary>CONN4004 on ports that C# sets; PortsOverriddenByUrlsTests has those of configuration files.</summary>
public sealed class PortsOverriddenByUrlsSourceTests
{
    [Theory]
    [InlineData("""builder.WebHost.UseSetting("http_ports", "8080").UseUrls("http://localhost:5132");""")]
    [InlineData("""builder.WebHost.UseUrls("http://localhost:5132"); builder.Configuration["HTTP_PORTS"] = "8080";""")]
    [InlineData("""builder.WebHost.UseSetting(WebHostDefaults.HttpPortsKey, "8080"); builder.Configuration["urls"] = "http://localhost:5132";""")]
    [InlineData("""builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["http_ports"] = "8080", ["urls"] = "http://localhost:5132" });""")]
    [InlineData("""builder.Configuration.AddInMemoryCollection([new("urls", "http://localhost:5132"), new("http_ports", "8080")]);""")]
    [InlineData("""builder.Configuration.AddInMemoryCollection(new[] { KeyValuePair.Create<string, string?>("urls", "http://localhost:5132"), KeyValuePair.Create<string, string?>("http_ports", "8080") });""")]
    [InlineData("""var settings = new Dictionary<string, string?> { { "urls", "http://localhost:5132" }, { "http_ports", "8080" } }; builder.Configuration.AddInMemoryCollection(settings);""")]
    [InlineData("""var configuration = builder.Configuration; configuration["http_ports"] = "8080"; configuration["urls"] = "http://localhost:5132";""")]
    public async Task UrlsOfTheSameCode_BeatIt(string statements) => Assert.Equal("CONN4004 Warning 8080", await RepositoryRun.OfAsync(Program(statements)));

    [Fact]
    public async Task AppUrl_BeatsIt() => Assert.Equal(
        "CONN4004 Warning 8080",
        await RepositoryRun.OfAsync("""
            var builder = WebApplication.CreateBuilder(args);
            builder.WebHost.UseSetting("http_ports", "8080");
            builder.Build().Run("http://localhost:5132");
            """));

    [Fact]
    public async Task UrlsOfTheSettings_BeatIt()
        => Assert.Equal("CONN4004 Warning 8080", await RepositoryRun.OfAsync(Program("""builder.WebHost.UseSetting("http_ports", "8080");"""), ("appsettings.json", """{ "Urls": "http://localhost:5132" }""")));

    [Theory]
    [InlineData("""builder.WebHost.UseSetting("http_ports", "8080");""")] // a default: the profile's URL is for development
    [InlineData("""builder.WebHost.UseSetting("http_ports", "5132").UseUrls("http://localhost:5132");""")]
    [InlineData("""builder.WebHost.UseSetting("http_ports", args[0]).UseUrls("http://localhost:5132");""")]
    [InlineData("""if (args.Length > 0) builder.WebHost.UseSetting("http_ports", "8080"); else builder.WebHost.UseUrls("http://localhost:5132");""")]
    [InlineData("""builder.WebHost.UseSetting("http_ports", "8080"); if (!builder.Environment.IsDevelopment()) builder.WebHost.UseUrls("http://localhost:5132");""")]
    [InlineData("""builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["http_ports"] = "8080", ["urls"] = "http://localhost:5132" }).AddEnvironmentVariables();""")]
    [InlineData("""builder.Configuration["http_ports"] = "8080"; builder.Configuration["urls"] = "http://localhost:5132"; builder.Configuration.AddCommandLine(args);""")]
    [InlineData("""builder.WebHost.UseSetting("Shop:http_ports", "8080").UseUrls("http://localhost:5132");""")]
    [InlineData("""new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["http_ports"] = "8080" }); builder.WebHost.UseUrls("http://localhost:5132");""")]
    [InlineData("""new Dictionary<string, string>()["http_ports"] = "8080"; builder.WebHost.UseUrls("http://localhost:5132");""")]
    [InlineData("""builder.WebHost.UseSetting("http_ports", null).UseUrls("http://localhost:5132");""")]
    public async Task PortsThatAreUsedOrNotKnown_AreSilent(string statements) => Assert.Empty(await RepositoryRun.OfAsync(Program(statements)));

    [Fact]
    public async Task PortsOfAFile_AreLeftToTheRuleAboutTheCall() => Assert.Equal(
        "CONN4002 Warning http://localhost:5132",
        await RepositoryRun.OfAsync(
            Program("""builder.WebHost.UseUrls("http://localhost:5132");"""),
            ("Properties/launchSettings.json", """{ "profiles": { "http": { "commandName": "Project", "environmentVariables": { "ASPNETCORE_HTTP_PORTS": "8080" } } } }""")));

    private static string Program(string statements) =>
        $$"""
        using System.Collections.Generic;
        using Microsoft.AspNetCore.Hosting;
        using Microsoft.Extensions.Configuration;
        using Microsoft.Extensions.Hosting;

        var builder = WebApplication.CreateBuilder(args);
        {{statements}}
        builder.Build().Run();
        """;
}
