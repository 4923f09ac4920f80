using System.Threading.Tasks;
using ConnLint.CodeFixes.Rules.Precedence;

namespace ConnLint.Analyzers.Tests.Rules.Precedence;

public sealed class UrlsOverriddenInCodeFixTests
{
    private const string Launch = """{ "profiles": { "http": { "commandName": "Project", "applicationUrl": "http://localhost:5132" } } }""";

    [Theory]
    [InlineData("app.Run(\"[|http://localhost:5999|]\"); // serves", "app.Run(); // serves")]
    [InlineData("app.Run(url: \"[|http://localhost:5999|]\");", "app.Run();")]
    [InlineData("await app.RunAsync(\"[|http://localhost:5999|]\");", "await app.RunAsync();")]
    [InlineData("app.Urls.Add(\"[|http://localhost:5999|]\"); app.Run();", " app.Run();")]
    [InlineData("// own\napp.Urls.Add(\"[|http://localhost:5999|]\");\napp.Run();", "// own\napp.Run();")]
    public Task UrlOfTheApplication_Goes(string code, string repaired) => FixOf("var app = WebApplication.CreateBuilder(args).Build();\n" + code, "var app = WebApplication.CreateBuilder(args).Build();\n" + repaired).RunAsync();

    [Theory]
    [InlineData("builder.WebHost.UseUrls(\"[|http://localhost:5999|]\");\n", "")]
    [InlineData("builder.WebHost.UseSetting(\"urls\", \"[|http://localhost:5999|]\");\n", "")]
    [InlineData("builder.WebHost.UseUrls(\"[|http://localhost:5999|]\").UseKestrel();\n", "builder.WebHost.UseKestrel();\n")]
    [InlineData("builder.WebHost.UseKestrel().UseUrls(\"[|http://localhost:5999|]\");\n", "builder.WebHost.UseKestrel();\n")]
    public Task UrlOfTheBuilder_Goes(string code, string repaired) => FixOf(
        $"var builder = WebApplication.CreateBuilder(args);\n{code}builder.Build().Run();", $"var builder = WebApplication.CreateBuilder(args);\n{repaired}builder.Build().Run();").RunAsync();

    [Fact]
    public Task UrlAsTheOnlyStatement_IsNotChanged()
    {
        const string Code = "var builder = WebApplication.CreateBuilder(args);\nSystem.Action start = () => { };\nvar host = builder.WebHost.UseUrls(\"[|http://localhost:5999|]\");\nstart();\nbuilder.Build().Run();";
        return FixOf(Code, Code).RunAsync();
    }

    // Which of the two was meant, nobody knows.
    [Fact]
    public Task UrlThatReplacesOneOfCode_IsNotChanged()
    {
        const string Code = "var builder = WebApplication.CreateBuilder(args);\nbuilder.WebHost.UseUrls(\"http://localhost:5132\");\nvar app = builder.Build();\napp.Run(\"[|http://localhost:5999|]\");";
        var test = new RepositoryFixTest<UrlsOverriddenInCodeFixer>("CONN4002", Code) { RepairedProgram = Code };
        return test.RunAsync();
    }

    private static RepositoryFixTest<UrlsOverriddenInCodeFixer> FixOf(string program, string repaired)
        => new("CONN4002", program, (RepositoryFixTest<UrlsOverriddenInCodeFixer>.LaunchFile, Launch)) { RepairedProgram = repaired };
}
