using System.Threading.Tasks;
using ConnLint.Analyzers.Rules.Precedence;
using ConnLint.CodeFixes.Rules.Precedence;
using ConnLint.Testing;
using Verify = ConnLint.Testing.CSharpCodeFixVerifier<
    ConnLint.Analyzers.Rules.Precedence.UrlsOverriddenByKestrelAnalyzer,
    ConnLint.CodeFixes.Rules.Precedence.UrlsOverriddenByKestrelFixer>;

namespace ConnLint.Analyzers.Tests.Rules.Precedence;

public sealed class UrlsOverriddenByKestrelFixTests
{
    [Theory]
    [InlineData("{|CONN4001:http://localhost:5000|}", "http://localhost:8080")]
    [InlineData("{|CONN4001:https://localhost:5001|};{|CONN4001:http://127.0.0.1:5000/|}", "https://localhost:8443;http://127.0.0.1:8080/")]
    [InlineData("http://localhost:8080;{|CONN4001:http://*:5000|}", "http://localhost:8080;http://*:8080")]
    public Task ApplicationUrl_GetsThePortThatIsBound(string urls, string repaired) => VerifyLaunchAsync($"\"applicationUrl\": \"{urls}\"", $"\"applicationUrl\": \"{repaired}\"");

    [Theory]
    [InlineData("ASPNETCORE_HTTP_PORTS", "{|CONN4001:5000|}", "8080")]
    [InlineData("HTTPS_PORTS", "{|CONN4001:5001|}", "8443")]
    [InlineData("ASPNETCORE_URLS", "{|CONN4001:http://+:5000|}", "http://+:8080")]
    public Task Variable_GetsThePortThatIsBound(string name, string value, string repaired) => VerifyLaunchAsync(
        $$"""
        "environmentVariables": { "{{name}}": "{{value}}" }
        """,
        $$"""
        "environmentVariables": { "{{name}}": "{{repaired}}" }
        """);

    [Fact]
    public Task CommentsAndLayout_Stay() => VerifyLaunchAsync(
        """
        // the team's port
              "applicationUrl" :   "{|CONN4001:http://localhost:5000|}" , /* why? */
                "launchBrowser":true
        """,
        """
        // the team's port
              "applicationUrl" :   "http://localhost:8080" , /* why? */
                "launchBrowser":true
        """);

    [Theory]
    [InlineData("{|CONN4001:http:\\/\\/localhost:5000|}")]
    [InlineData("{|CONN4001:http://localhost|}")]
    public Task UrlThatCannotBeReplaced_IsLeft(string urls) => VerifyLaunchAsync($"\"applicationUrl\": \"{urls}\"", $"\"applicationUrl\": \"{urls}\"");

    [Fact]
    public Task UseUrlsStatement_IsRemoved() => Verify.VerifyCodeFixAsync(
        """
        var builder = WebApplication.CreateBuilder(args);
        // ours
        builder.WebHost.UseUrls("http://localhost:5000");

        builder.WebHost.ConfigureKestrel(options => options.{|CONN4001:ListenLocalhost|}(8080));
        """,
        """
        var builder = WebApplication.CreateBuilder(args);
        // ours

        builder.WebHost.ConfigureKestrel(options => options.ListenLocalhost(8080));
        """);

    [Fact]
    public Task UseUrlsInAChain_LeavesTheChain() => Verify.VerifyCodeFixAsync(
        """
        Host.CreateDefaultBuilder(args).ConfigureWebHostDefaults(web => web
            .UseUrls("http://localhost:5000")
            .ConfigureKestrel(options => options.{|CONN4001:ListenLocalhost|}(8080)));
        """,
        """
        Host.CreateDefaultBuilder(args).ConfigureWebHostDefaults(web => web
            .ConfigureKestrel(options => options.ListenLocalhost(8080)));
        """);

    [Fact]
    public Task UseUrlsAtTheEndOfAChain_LeavesTheChain() => Verify.VerifyCodeFixAsync(
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.WebHost.ConfigureKestrel(options => options.{|CONN4001:ListenLocalhost|}(8080)).UseUrls("http://localhost:5000", "http://localhost:5002");
        """,
        """
        var builder = WebApplication.CreateBuilder(args);
        builder.WebHost.ConfigureKestrel(options => options.ListenLocalhost(8080));
        """);

    [Fact]
    public Task CommentsInAChain_Stay() => Verify.VerifyCodeFixAsync(
        """
        Host.CreateDefaultBuilder(args).ConfigureWebHostDefaults(web => web
            .ConfigureKestrel(options => options.{|CONN4001:ListenLocalhost|}(8080)) // the port
            // for the browser
            .UseUrls("http://localhost:5000") // not this
            .UseSetting("a", "b"));
        """,
        """
        Host.CreateDefaultBuilder(args).ConfigureWebHostDefaults(web => web
            .ConfigureKestrel(options => options.ListenLocalhost(8080)) // the port
            // for the browser
             // not this
            .UseSetting("a", "b"));
        """);

    [Fact]
    public Task UseUrlsAsLambdaBody_IsLeft() => Verify.VerifyCodeFixAsync(UseUrlsAsBody, UseUrlsAsBody);

    [Fact]
    public Task UseUrlsAgainstSettings_IsRemoved() => new CSharpCodeFixTest<UrlsOverriddenByKestrelAnalyzer, UrlsOverriddenByKestrelFixer>
    {
        TestCode = """
            var builder = WebApplication.CreateBuilder(args);
            builder.WebHost.UseUrls("{|CONN4001:http://localhost:5000|}", "{|CONN4001:http://localhost:5002|}"); // both
            builder.Build().Run();
            """,
        FixedCode = """
            var builder = WebApplication.CreateBuilder(args);
             // both
            builder.Build().Run();
            """,
        TestState = { AdditionalFiles = { ("appsettings.json", Endpoints) } },
    }.RunAsync();

    [Fact]
    public Task EverythingAtOnce_IsFixed() => new CSharpCodeFixTest<UrlsOverriddenByKestrelAnalyzer, UrlsOverriddenByKestrelFixer>
    {
        TestCode = """
            var builder = WebApplication.CreateBuilder(args);
            builder.WebHost.UseSetting("urls", "{|CONN4001:http://localhost:5002|}");
            builder.Build().Run();
            """,
        FixedCode = "var builder = WebApplication.CreateBuilder(args);\nbuilder.Build().Run();",
        TestState = { AdditionalFiles = { ("appsettings.json", Endpoints), Launch("\"applicationUrl\": \"{|CONN4001:http://localhost:5004|}\"") } },
        FixedState = { AdditionalFiles = { Launch("\"applicationUrl\": \"http://localhost:8080\"") } },
    }.RunAsync();

    private const string Endpoints = """{ "Kestrel": { "Endpoints": { "Http": { "Url": "http://*:8080" }, "Https": { "Url": "https://*:8443" } } } }""";

    private const string UseUrlsAsBody = """
        Host.CreateDefaultBuilder(args).ConfigureWebHostDefaults(web => web.UseUrls("http://localhost:5000"));
        Host.CreateDefaultBuilder(args).ConfigureWebHostDefaults(web => web.ConfigureKestrel(options => options.{|CONN4001:ListenLocalhost|}(8080)));
        """;

    private static (string FileName, string Content) Launch(string profile) => ("Properties/launchSettings.json", $$"""
        {
          "profiles": {
            "http": {
              {{profile}},
              "commandName": "Project"
            }
          }
        }
        """);

    private static Task VerifyLaunchAsync(string profile, string repaired) => new CSharpCodeFixTest<UrlsOverriddenByKestrelAnalyzer, UrlsOverriddenByKestrelFixer>
    {
        TestCode = "class C;",
        TestState = { AdditionalFiles = { ("appsettings.json", Endpoints), Launch(profile) } },
        FixedState = { AdditionalFiles = { Launch(repaired) } },
    }.RunAsync();
}
