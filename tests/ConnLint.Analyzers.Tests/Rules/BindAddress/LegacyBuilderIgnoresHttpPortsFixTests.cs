using System;
using System.Threading.Tasks;
using ConnLint.CodeFixes.Rules;

namespace ConnLint.Analyzers.Tests.Rules.BindAddress;

public sealed class LegacyBuilderIgnoresHttpPortsFixTests
{
    private const string Build = "FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build\nRUN dotnet publish\n";
    private const string Image = "FROM mcr.microsoft.com/dotnet/aspnet:10.0";
    private const string Rest = "\nCOPY . .\nENTRYPOINT [\"dotnet\", \"Api.dll\"]\n";

    [Theory]
    [InlineData(Image + Rest, Image + "\nENV ASPNETCORE_URLS=http://*:8080" + Rest)]
    [InlineData(Build + Image + " AS final" + Rest, Build + Image + " AS final\nENV ASPNETCORE_URLS=http://*:8080" + Rest)]
    [InlineData(Image + "\nENV ASPNETCORE_HTTP_PORTS=8090" + Rest, Image + "\nENV ASPNETCORE_URLS=http://*:8090\nENV ASPNETCORE_HTTP_PORTS=8090" + Rest)]
    public Task Image_IsToldTheUrl(string dockerfile, string repaired) => FixOf(dockerfile, Broken, repaired, Repaired).RunAsync();

    [Fact]
    public Task LinesOfWindows_Stay() => FixOf(
        (Image + Rest).Replace("\n", "\r\n", StringComparison.Ordinal), Broken, (Image + "\nENV ASPNETCORE_URLS=http://*:8080" + Rest).Replace("\n", "\r\n", StringComparison.Ordinal), Repaired).RunAsync();

    [Fact]
    public Task InstructionThatGoesOn_IsNotChanged() => FixOf(
        "FROM mcr.microsoft.com/dotnet/aspnet:10.0 \\\n  AS final" + Rest, Broken, "FROM mcr.microsoft.com/dotnet/aspnet:10.0 \\\n  AS final" + Rest, Broken).RunAsync();

    [Fact]
    public Task ContainerWithoutDockerfile_IsNotChanged()
    {
        var test = new RepositoryFixTest<RepositoryFixer>("CONN1010", Broken) { RepairedProgram = Broken };
        test.TestState.AnalyzerConfigFiles.Add(("/0/container.globalconfig", "is_global = true\nconnlint.container = true\n"));
        return test.RunAsync();
    }

    private static string Broken => Program("{|CONN1010:CreateDefaultBuilder|}");

    private static string Repaired => Program("CreateDefaultBuilder");

    private static RepositoryFixTest<RepositoryFixer> FixOf(string dockerfile, string program, string repairedDockerfile, string repairedProgram)
        => new("CONN1010", program, ("Dockerfile", dockerfile)) { RepairedProgram = repairedProgram, RepairedFiles = [("Dockerfile", repairedDockerfile)] };

    private static string Program(string builder)
        => "using Microsoft.AspNetCore;\nWebHost." + builder + "(args).UseStartup<Startup>().Build().Run();\npublic class Startup { public void Configure(IApplicationBuilder app) { } }\n";
}
