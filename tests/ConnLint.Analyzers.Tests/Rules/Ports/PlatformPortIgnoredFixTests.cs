using System.Threading.Tasks;
using ConnLint.CodeFixes.Rules;

namespace ConnLint.Analyzers.Tests.Rules.Ports;

public sealed class PlatformPortIgnoredFixTests
{
    private const string Program = "var app = WebApplication.CreateBuilder(args).Build();\napp.Run();\n";

    [Theory]
    [InlineData("[|web|]: dotnet out/Api.dll\n", "web: dotnet out/Api.dll --urls http://*:$PORT\n")]
    [InlineData("worker: dotnet Jobs.dll\n[|web|]: ./Api --environment Production  \r\n", "worker: dotnet Jobs.dll\nweb: ./Api --environment Production --urls http://*:$PORT  \r\n")]
    [InlineData("[|web|]: dotnet out/Api.dll", "web: dotnet out/Api.dll --urls http://*:$PORT")]
    public Task Command_HandsThePortOn(string procfile, string repaired) => FixOf(Program, procfile, repaired).RunAsync();

    [Theory]
    [InlineData("run:\n  [|web|]: dotnet Api.dll # in the image\n", "run:\n  web: dotnet Api.dll --urls http://*:$PORT # in the image\n")]
    [InlineData("run:\n  [|web|]: \"dotnet Api.dll\"\n", "run:\n  web: \"dotnet Api.dll --urls http://*:$PORT\"\n")]
    [InlineData("run:\n  [|web|]:\n    command:\n      - dotnet Api.dll\n", "run:\n  web:\n    command:\n      - dotnet Api.dll --urls http://*:$PORT\n")]
    [InlineData("run:\n  [|web|]: dotnet \"Api.dll\"\n", null)]
    [InlineData("run:\n  [|web|]: { command: [dotnet Api.dll] }\n", null)]
    [InlineData("run:\n  [|web|]: dotnet Api.dll > log\n", "run:\n  web: dotnet Api.dll > log --urls http://*:$PORT\n")]
    public Task CommandOfHerokuYml_HandsThePortOn(string yaml, string? repaired) => FixOf(Program, "heroku.yml", yaml, repaired ?? yaml).RunAsync();

    [Fact]
    public Task EntrypointOfAppYaml_HandsThePortOn() => FixOf(
        Program,
        "app.yaml",
        "runtime: [|aspnetcore|]\nenv: flex\nentrypoint: 'dotnet Api.dll'\n",
        "runtime: aspnetcore\nenv: flex\nentrypoint: 'dotnet Api.dll --urls http://*:$PORT'\n").RunAsync();

    [Fact]
    public Task QuotedWordOfAProcfile_IsNotChanged() => FixOf(Program, "Procfile", "[|web|]: \"./Api\"\n", "[|web|]: \"./Api\"\n").RunAsync();

    [Fact]
    public Task UrlInCode_IsNotChanged()
        => FixOf("var app = WebApplication.CreateBuilder(args).Build();\napp.Run(\"http://*:5080\");\n", "[|web|]: dotnet out/Api.dll\n", "[|web|]: dotnet out/Api.dll\n").RunAsync();

    [Fact]
    public Task SeveralCommands_AreNotChanged() => FixOf(Program, "[|web|]: cd out && ./Api\n", "[|web|]: cd out && ./Api\n").RunAsync();

    private static RepositoryFixTest<RepositoryFixer> FixOf(string program, string procfile, string repaired) => FixOf(program, "Procfile", procfile, repaired);

    private static RepositoryFixTest<RepositoryFixer> FixOf(string program, string file, string text, string repaired)
        => new("CONN2009", program, (file, text)) { RepairedProgram = program, RepairedFiles = [(file, repaired)] };
}
