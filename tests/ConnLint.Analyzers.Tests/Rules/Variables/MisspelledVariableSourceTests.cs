using System.Threading.Tasks;
using ConnLint.Analyzers.Rules.Variables;
using ConnLint.CodeFixes.Rules.Variables;
using ConnLint.Testing;
using Microsoft.CodeAnalysis;

namespace ConnLint.Analyzers.Tests.Rules.Variables;

/// <summary>CONN3003 on names in C#; MisspelledVariableTests has the configuration files.</summary>
public sealed class MisspelledVariableSourceTests
{
    [Theory]
    [InlineData("""var url = Environment.GetEnvironmentVariable("[|ASPNETCORE_URL|]");""")]
    [InlineData("""var name = Environment.GetEnvironmentVariable("[|ASPNETCORE_ENVIROMENT|]") ?? "Production";""")]
    [InlineData("""Environment.SetEnvironmentVariable("[|ASPNETCORE_HTTP_PORT|]", "8080");""")]
    [InlineData("""Environment.SetEnvironmentVariable([|Known.Slip|], "http://localhost:5080", EnvironmentVariableTarget.Process);""")]
    [InlineData("""System.Environment.SetEnvironmentVariable(("[|DOTNET_ENVIROMENT|]"), "Development");""")]
    [InlineData("""var url = GetEnvironmentVariable("[|ASPNETCORE_URL|]");""")]
    [InlineData("""var url = Env.GetEnvironmentVariable("[|ASPNETCORE_URL|]");""")]
    [InlineData("""var name = WebApplication.CreateBuilder(args).Configuration["[|ASPNETCORE_ENVIROMENT|]"];""")]
    [InlineData("""var start = new ProcessStartInfo("dotnet"); start.Environment["[|ASPNETCORE_URL|]"] = "http://localhost:5080";""")]
    [InlineData("""var start = new ProcessStartInfo("dotnet"); start.EnvironmentVariables["[|ASPNETCORE_URL|]"] = "http://localhost:5080";""")]
    [InlineData("""var start = new ProcessStartInfo("dotnet") { Environment = { ["[|ASPNETCORE_URL|]"] = "http://localhost:5080", ["A"] = "B" } };""")]
    [InlineData("""WebApplication.CreateBuilder(args).WebHost.UseSetting("[|http_port|]", "8080");""")]
    [InlineData("""WebApplication.CreateBuilder(args).WebHost.UseSetting("[|enviroment|]", "Development");""")]
    [InlineData("""new WebHostBuilder().UseSetting("[|preferHostingUrl|]", "true");""")]
    public Task NearMiss_Triggers(string statement) => Test(statement).RunAsync();

    [Theory]
    [InlineData("""var url = Environment.GetEnvironmentVariable("ASPNETCORE_URLS");""")]
    [InlineData("""var port = Environment.GetEnvironmentVariable("ASPNETCORE_PORT");""")]
    [InlineData("""var port = Environment.GetEnvironmentVariable("ASPNETCORE_ORDERS_API");""")]
    [InlineData("""var port = Environment.GetEnvironmentVariable("URL");""")]
    [InlineData("""var port = Environment.GetEnvironmentVariable(args[0]);""")]
    [InlineData("""var port = Environment.GetEnvironmentVariable($"ASPNETCORE_UR{args[0]}");""")]
    [InlineData("""var text = "ASPNETCORE_URL";""")]
    [InlineData("""Console.WriteLine("ASPNETCORE_ENVIROMENT");""")]
    [InlineData("""var all = new Dictionary<string, string>(); all["ASPNETCORE_URL"] = "x"; var one = all["ASPNETCORE_URL"];""")]
    [InlineData("""Environment.ExpandEnvironmentVariables("ASPNETCORE_URL");""")]
    [InlineData("""WebApplication.CreateBuilder(args).WebHost.UseSetting("Shop:Url", "x").UseSetting("urls", "http://localhost:5080").UseSetting("https_port", "443").UseSetting("DetailedErrors", "true");""")]
    [InlineData("""WebApplication.CreateBuilder(args).Configuration["Url"] = "http://localhost:5080";""")]
    [InlineData("""var start = new ProcessStartInfo("dotnet"); start.Environment["ASPNETCORE_URLS"] = "http://localhost:5080"; start.ArgumentList.Add("ASPNETCORE_URL");""")]
    [InlineData("""Own.Environment.SetEnvironmentVariable("ASPNETCORE_URL", "http://localhost:5080");""")]
    [InlineData("""new Own.Start().Environment["ASPNETCORE_URL"] = "http://localhost:5080";""")]
    public Task OtherNames_DoNotTrigger(string statement) => Test(statement).RunAsync();

    [Theory]
    [InlineData(".env", "ASPNETCORE_URL=http://localhost:5080")]
    [InlineData("appsettings.json", """{ "ASPNETCORE_URL": "http://localhost:5080" }""")]
    public Task NameOfAFileOfTheRepository_DoesNotTrigger(string file, string content)
    {
        var test = Test("""var url = Environment.GetEnvironmentVariable("ASPNETCORE_URL");""");
        test.TestState.AdditionalFiles.Add((file, content));
        return test.RunAsync();
    }

    [Fact]
    public Task KnownVariable_DoesNotTrigger()
    {
        var test = Test("""var url = Environment.GetEnvironmentVariable("ASPNETCORE_URL");""");
        test.TestState.AnalyzerConfigFiles.Add(("/.globalconfig", "is_global = true\nconnlint.known_variables = ASPNETCORE_URL\n"));
        return test.RunAsync();
    }

    [Fact]
    public Task ProjectOfTests_DoesNotTrigger()
    {
        var test = Test("""Environment.SetEnvironmentVariable("ASPNETCORE_URL", "http://localhost:5080");""");
        test.TestState.AnalyzerConfigFiles.Add(BuildProperties.Global(("IsTestProject", "true")));
        return test.RunAsync();
    }

    [Fact]
    public Task ClassicMainAndGeneratedCode()
    {
        var test = new CSharpAnalyzerTest<MisspelledVariableAnalyzer>
        {
            TestCode = """class Program { static string Url => Environment.GetEnvironmentVariable("[|ASPNETCORE_URL|]")!; static void Main() { } }""",
        };
        test.TestState.Sources.Add(("/0/A.g.cs", """class A { string Url => System.Environment.GetEnvironmentVariable("ASPNETCORE_URL"); }"""));
        return test.RunAsync();
    }

    [Fact]
    public Task AspireResource_Triggers() => new CSharpAnalyzerTest<MisspelledVariableAnalyzer>
    {
        TestCode = """
            using Aspire.Hosting;
            new Api().WithEnvironment("[|ASPNETCORE_HTTP_PORT|]", "8080").WithEnvironment("ASPNETCORE_HTTP_PORTS", "8080");
            new Other().WithEnvironment("ASPNETCORE_HTTP_PORT", "8080");
            class Other { public void WithEnvironment(string name, string value) { } }
            namespace Aspire.Hosting
            {
                public class Api;
                public static class ResourceBuilderExtensions { public static Api WithEnvironment(this Api api, string name, string value) => api; }
            }
            """,
    }.RunAsync();

    [Theory]
    [InlineData("""var url = Environment.GetEnvironmentVariable("{|#0:ASPNETCORE_URL|}");""", "Nobody sets the variable 'ASPNETCORE_URL'; the one that ASP.NET Core or .NET reads is 'ASPNETCORE_URLS'")]
    [InlineData("""Environment.SetEnvironmentVariable("{|#0:ASPNETCORE_URL|}", "");""", "Nobody reads the variable 'ASPNETCORE_URL'; the one that ASP.NET Core or .NET reads is 'ASPNETCORE_URLS'")]
    [InlineData("""WebApplication.CreateBuilder(args).WebHost.UseSetting("{|#0:url|}", "");""", "Nobody reads the key 'url'; the one that ASP.NET Core or .NET reads is 'urls'")]
    public Task Message_SaysWhoIsMissing(string statement, string message)
    {
        var test = Test(statement);
        test.TestState.ExpectedDiagnostics.Add(new DiagnosticResult("CONN3003", DiagnosticSeverity.Warning).WithLocation(0).WithMessage(message));
        return test.RunAsync();
    }

    [Fact]
    public Task Fix_WritesTheRightName() => new CSharpCodeFixTest<MisspelledVariableAnalyzer, MisspelledVariableFixer>
    {
        TestCode = """
            Environment.SetEnvironmentVariable("[|ASPNETCORE_URL|]", /* kept */ "http://localhost:5080");
            WebApplication.CreateBuilder(args).WebHost.UseSetting("[|http_port|]", "8080");
            """,
        FixedCode = """
            Environment.SetEnvironmentVariable("ASPNETCORE_URLS", /* kept */ "http://localhost:5080");
            WebApplication.CreateBuilder(args).WebHost.UseSetting("http_ports", "8080");
            """,
    }.RunAsync();

    [Theory]
    [InlineData("""var url = Environment.GetEnvironmentVariable([|Known.Slip|]);""")]
    [InlineData("""var url = Environment.GetEnvironmentVariable([|"ASPNETCORE_UR\u004C"|]);""")]
    public Task NameThatStandsElsewhere_IsNotFixed(string statement)
    {
        var code = Code(statement);
        return new CSharpCodeFixTest<MisspelledVariableAnalyzer, MisspelledVariableFixer> { TestCode = code, FixedCode = code }.RunAsync();
    }

    private static CSharpAnalyzerTest<MisspelledVariableAnalyzer> Test(string statement) => new() { TestCode = Code(statement) };

    private static string Code(string statement) =>
        $$"""
        using System.Diagnostics;
        using static System.Environment;
        using Env = System.Environment;
        {{statement}}
        static class Known { public const string Slip = "ASPNETCORE_" + "URL"; }
        namespace Own
        {
            static class Environment { public static void SetEnvironmentVariable(string name, string value) { } }
            class Start { public Dictionary<string, string> Environment { get; } = []; }
        }
        """;
}
