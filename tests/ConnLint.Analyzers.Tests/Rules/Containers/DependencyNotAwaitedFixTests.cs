using System.Threading.Tasks;
using ConnLint.CodeFixes.Rules;

namespace ConnLint.Analyzers.Tests.Rules.Containers;

public sealed class DependencyNotAwaitedFixTests
{
    private const string Program = "var app = WebApplication.CreateBuilder(args).Build();\napp.Run();\n";
    private const string Dockerfile = "FROM mcr.microsoft.com/dotnet/aspnet:10.0\nCOPY . .\nENTRYPOINT [\"dotnet\", \"Api.dll\"]\n";

    [Theory]
    [InlineData("      - [|db|]\n", "      db:\n        condition: service_healthy\n")]
    [InlineData("      - \"[|db|]\" # first\n", "      \"db\":\n        condition: service_healthy # first\n")]
    [InlineData("      - cache\n      # then\n      - [|db|]\n", "      cache:\n        condition: service_started\n      # then\n      db:\n        condition: service_healthy\n")]
    [InlineData("      [|db|]:\n        condition: service_started\n", "      db:\n        condition: service_healthy\n")]
    [InlineData("      [|db|]: { condition: service_started, restart: true }\n      cache:\n        condition: service_started\n", "      db: { condition: service_healthy, restart: true }\n      cache:\n        condition: service_started\n")]
    [InlineData("      cache: { condition: service_started }\n      [|db|]:\n        required: true\n        condition: service_started # for now\n", "      cache: { condition: service_started }\n      db:\n        required: true\n        condition: service_healthy # for now\n")]
    [InlineData("      - '[|db|]'\n      - 'cache'\n", "      'db':\n        condition: service_healthy\n      'cache':\n        condition: service_started\n")]
    [InlineData("      -   [|db|]\n\n\n      - cache # last\n", "      db:\n        condition: service_healthy\n\n\n      cache:\n        condition: service_started # last\n")]
    [InlineData("      - \"cache\"\n      - [|db|]\n", "      \"cache\":\n        condition: service_started\n      db:\n        condition: service_healthy\n")]
    [InlineData("      [|db|]:\n\n        # for now\n        condition: service_started\n", "      db:\n\n        # for now\n        condition: service_healthy\n")]
    [InlineData("      \"[|db|]\":\n        condition: service_started\n", "      \"db\":\n        condition: service_healthy\n")]
    public Task Dependency_GetsItsCondition(string dependencies, string repaired) => FixOf(Compose(dependencies), Compose(repaired)).RunAsync();

    [Fact]
    public Task LinesOfWindows_Stay()
        => FixOf(Compose("      - [|db|]\n").Replace("\n", "\r\n", System.StringComparison.Ordinal), Compose("      db:\n        condition: service_healthy\n").Replace("\n", "\r\n", System.StringComparison.Ordinal)).RunAsync();

    [Theory]
    [InlineData("    depends_on:\n      - [|db|]\n", "")]
    [InlineData("    depends_on: [ [|db|], cache ]\n", "    healthcheck: { test: pg_isready }\n")]
    [InlineData("    depends_on:\n      [|db|]: {}\n", "    healthcheck: { test: pg_isready }\n")]
    [InlineData("    depends_on:\n      [|db|]: {}\n      cache: { condition: service_started }\n", "    healthcheck: { test: pg_isready }\n")]
    [InlineData("    extends: { service: base }\n    depends_on:\n      - [|db|]\n", "    healthcheck: { test: pg_isready }\n  base:\n    image: alpine:3\n    depends_on:\n      - cache\n")]
    public Task WhatHasNoEvidentCondition_IsNotChanged(string dependencies, string check)
    {
        var compose = ComposeOf(dependencies, check);
        return FixOf(compose, compose).RunAsync();
    }

    private static string Compose(string dependencies) => ComposeOf("    depends_on:\n" + dependencies, "    healthcheck: { test: pg_isready }\n");

    private static string ComposeOf(string dependencies, string check)
        => "services:\n  api:\n    build: .\n    environment:\n      ConnectionStrings__Main: Host=db;Database=main\n" + dependencies
            + "    ports: [\"8800:8080\"]\n  db:\n    image: postgres:16\n" + check + "  cache:\n    image: redis:7\n";

    private static RepositoryFixTest<RepositoryFixer> FixOf(string compose, string repaired)
        => new("CONN6008", Program, ("Dockerfile", Dockerfile), ("docker-compose.yml", compose)) { RepairedProgram = Program, RepairedFiles = [("docker-compose.yml", repaired)] };
}
