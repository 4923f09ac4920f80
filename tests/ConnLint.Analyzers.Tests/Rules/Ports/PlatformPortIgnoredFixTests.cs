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

    [Fact]
    public Task UrlInCode_IsNotChanged()
        => FixOf("var app = WebApplication.CreateBuilder(args).Build();\napp.Run(\"http://*:5080\");\n", "[|web|]: dotnet out/Api.dll\n", "[|web|]: dotnet out/Api.dll\n").RunAsync();

    [Fact]
    public Task SeveralCommands_AreNotChanged() => FixOf(Program, "[|web|]: cd out && ./Api\n", "[|web|]: cd out && ./Api\n").RunAsync();

    private static RepositoryFixTest<RepositoryFixer> FixOf(string program, string procfile, string repaired)
        => new("CONN2009", program, ("Procfile", procfile)) { RepairedProgram = program, RepairedFiles = [("Procfile", repaired)] };
}
