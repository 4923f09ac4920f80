using System;
using System.Threading.Tasks;

namespace ConnLint.Analyzers.Tests.Rules.Precedence;

/// <summary>CONN4002 on URLs of which code reads a part, or all, from its settings or its environment.</summary>
public sealed class ConfiguredPortTests
{
    private const string Settings = """{ "Port": 5080, "Url": "http://localhost:5080" }""";

    [Theory]
    [InlineData("""app.Run($"http://localhost:{builder.Configuration.GetValue("Port", 5080)}");""")]
    [InlineData("""app.Run($"http://localhost:{builder.Configuration.GetValue<int?>("Port") ?? 5080}");""")]
    [InlineData("""app.Run("http://localhost:" + (app.Configuration["Port"] ?? "5080"));""")]
    [InlineData("""app.Run(builder.Configuration["Url"] ?? "http://localhost:5080");""")]
    [InlineData("""var configuration = builder.Configuration; var port = int.Parse(configuration["Port"] ?? "5080"); app.Urls.Add($"http://localhost:{port}"); app.Run();""")]
    [InlineData("""var port = Environment.GetEnvironmentVariable("PORT") ?? "5080"; app.Run($"http://0.0.0.0:{port}");""")]
    [InlineData("""const string Host = "localhost"; app.Run($"http://{Host}:{Convert.ToInt32(Environment.GetEnvironmentVariable("PORT") ?? "5080")}");""")]
    [InlineData("""app.Run(string.Concat(builder.Configuration["Url"] ?? "http://localhost:5080"));""", false)]
    public async Task DefaultOfTheCode_LosesTheProfile(string code, bool isFound = true) => Assert.Equal(isFound, await SaysAsync(code));

    [Theory]
    [InlineData("""app.Run($"http://localhost:{builder.Configuration["Port"]}");""")]
    [InlineData("""app.Run($"http://localhost:{builder.Configuration.GetValue<int>("port")}");""")]
    [InlineData("""app.Run(builder.Configuration["Url"]!);""")]
    public async Task ValueOfTheSettings_LosesTheProfile(string code) => Assert.True(await SaysAsync(code, ("appsettings.json", Settings)));

    [Fact]
    public async Task ValueOfTheSettings_BeatsTheDefault()
        => Assert.False(await SaysAsync("""app.Run($"http://localhost:{builder.Configuration.GetValue("Port", 5080)}");""", ("appsettings.json", """{ "Port": 5132 }""")));

    [Theory]
    [InlineData("""app.Run($"http://localhost:{builder.Configuration.GetValue("Port", 5132)}");""")]
    [InlineData("""app.Run($"http://localhost:{builder.Configuration["Port"]}");""")]
    [InlineData("""app.Run($"http://localhost:{builder.Configuration.GetValue<int>("Port")}");""")]
    [InlineData("""app.Run($"http://localhost:{builder.Configuration["Port"] ?? throw new InvalidOperationException()}");""")]
    [InlineData("""app.Run($"http://localhost:{builder.Configuration["Port"] ?? args[0]}");""")]
    [InlineData("""app.Run($"http://{builder.Configuration["Host"] ?? "localhost"}:{builder.Configuration["Port"] ?? "5080"}");""")]
    [InlineData("""app.Run($"http://localhost:{builder.Configuration.GetValue("Port", 5080):D5}");""")]
    [InlineData("""app.Run($"http://localhost:{builder.Configuration.GetSection("Server")["Port"] ?? "5080"}");""")]
    [InlineData("""app.Run($"http://localhost:{new ConfigurationBuilder().Build()["Port"] ?? "5080"}");""")]
    [InlineData("""app.Run($"http://localhost:{args.FirstOrDefault() ?? "5080"}");""")]
    [InlineData("""if (args.Length > 0) app.Urls.Add($"http://localhost:{builder.Configuration.GetValue("Port", 5080)}"); app.Run();""")]
    [InlineData("""if (!app.Environment.IsDevelopment()) app.Urls.Add($"http://localhost:{builder.Configuration.GetValue("Port", 5080)}"); app.Run();""")]
    [InlineData("""builder.Configuration.AddJsonFile("ports.json"); app.Run($"http://localhost:{builder.Configuration.GetValue("Port", 5080)}");""")]
    [InlineData("""builder.Host.ConfigureAppConfiguration(more => more.AddJsonFile("ports.json")); app.Run($"http://localhost:{builder.Configuration.GetValue("Port", 5080)}");""")]
    [InlineData("""builder.WebHost.UseConfiguration(new ConfigurationBuilder().Build()); app.Run($"http://localhost:{builder.Configuration.GetValue("Port", 5080)}");""")]
    [InlineData("""app.Run($"http://localhost:{Own.Settings["Port"] ?? "5080"}");""")]
    public async Task SamePortOrWhatNobodyKnows_IsSilent(string code) => Assert.False(await SaysAsync(code));

    [Fact]
    public async Task VariableOfTheProfile_Counts() => Assert.False(await SaysAsync(
        """app.Run($"http://localhost:{Environment.GetEnvironmentVariable("PORT") ?? "5080"}");""",
        ("Properties/launchSettings.json", """{ "profiles": { "http": { "commandName": "Project", "applicationUrl": "http://localhost:5132", "environmentVariables": { "PORT": "5132" } } } }""")));

    [Fact]
    public async Task ListenCall_IsLeftToTheRuleAboutEndpoints()
        => Assert.Equal("", await RepositoryRun.OfAsync(Program("""builder.WebHost.ConfigureKestrel(options => options.ListenLocalhost(builder.Configuration.GetValue("Port", 5080))); app.Run();""")));

    private static async Task<bool> SaysAsync(string code, params (string, string)[] files)
    {
        var said = await RepositoryRun.OfAsync(Program(code), files);
        Assert.True(said.Length == 0 || said.StartsWith("CONN4002 Warning ", StringComparison.Ordinal), said);
        return said.Length > 0;
    }

    private static string Program(string statements) =>
        $$"""
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using Microsoft.AspNetCore.Hosting;
        using Microsoft.Extensions.Configuration;
        using Microsoft.Extensions.Hosting;

        var builder = WebApplication.CreateBuilder(args);
        var app = builder.Build();
        {{statements}}

        internal static class Own
        {
            public static Dictionary<string, string?> Settings { get; } = new();
        }
        """;
}
