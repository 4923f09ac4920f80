using System;
using System.IO;
using System.Linq;
using ConnLint.Cli.Running;
using ConnLint.Probing.Waiting;

namespace ConnLint.Cli.Tests.Running;

public sealed class ExpectedListenersTests : IDisposable
{
    private readonly ScratchRepository _repository = new();

    public ExpectedListenersTests()
    {
        _repository.Write("src/Api/Api.csproj", """<Project Sdk="Microsoft.NET.Sdk.Web" />""");
        _repository.Write("src/Api/Properties/launchSettings.json", """
            {
              "profiles": {
                "http": { "commandName": "Project", "applicationUrl": "http://localhost:5080" },
                "https": { "commandName": "Project", "applicationUrl": "https://localhost:7080;http://localhost:5080" }
              }
            }
            """);
        _repository.Write("demo/api.cs", "");
        _repository.Write("demo/api.run.json", """{ "profiles": { "http": { "commandName": "Project", "applicationUrl": "http://localhost:5086" } } }""");
        _repository.Write("tool/Tool.csproj", """<Project Sdk="Microsoft.NET.Sdk" />""");
    }

    public void Dispose() => _repository.Dispose();

    [Theory]
    [InlineData("http://localhost:5080", WaitKind.Tcp, "http://localhost:5080")]
    [InlineData("http://localhost:5080/", WaitKind.Http, "http://localhost:5080")]
    [InlineData("http://localhost:5080/healthz", WaitKind.Http, "http://localhost:5080/healthz")]
    [InlineData("5432", WaitKind.Tcp, "tcp://localhost:5432")]
    [InlineData("grpc://localhost:5080", WaitKind.Grpc, "grpc://localhost:5080")]
    public void Url_IsAskedAsItIsWritten(string url, object kind, string shown)
    {
        var target = Assert.Single(Read("", [url], "anything").Targets);
        Assert.Equal((kind, shown), (target.Kind, target.Shown));
    }

    [Theory]
    [InlineData("src/Api", "dotnet run", "http://localhost:5080", "by profile:http of Api")]
    [InlineData("src/Api", "npm start", "http://localhost:5080", "by profile:http of Api")]
    [InlineData("", "dotnet run --project src/Api", "http://localhost:5080", "by profile:http of src/Api")]
    [InlineData("", "dotnet run --project=src/Api/Api.csproj", "http://localhost:5080", "by profile:http of src/Api")]
    [InlineData("", "dotnet watch --project src/Api", "http://localhost:5080", "by profile:http of src/Api")]
    [InlineData("src/Api", "dotnet run --launch-profile https", "https://localhost:7080, http://localhost:5080", "by profile:https of Api")]
    [InlineData("src/Api", "dotnet run -lp https", "https://localhost:7080, http://localhost:5080", "by profile:https of Api")]
    [InlineData("src/Api", "dotnet run --no-launch-profile", "http://localhost:5000", "by bare of Api")]
    [InlineData("demo", "dotnet run api.cs", "http://localhost:5086", "by profile:http of api.cs")]
    [InlineData("", "dotnet run --file demo/api.cs", "http://localhost:5086", "by profile:http of demo/api.cs")]
    [InlineData("src/Api", "dotnet run -- --launch-profile https", "http://localhost:5080", "by profile:http of Api")]
    public void Promise_IsThatOfTheProjectThatStarts(string folder, string command, string shown, string source)
    {
        var expected = Read(folder, [], command.Split(' '));
        Assert.Equal((shown, source), (expected.Shown, expected.Source));
        Assert.All(expected.Targets, static target => Assert.Equal(WaitKind.Tcp, target.Kind));
    }

    [Theory]
    [InlineData("", "dotnet run", "nothing says where 'dotnet run' should listen. Give a URL in front of '--', or run this in the folder of one project.")]
    [InlineData("", "dotnet run --project nowhere", "nothing says where 'dotnet run' should listen. Give a URL in front of '--', or run this in the folder of one project.")]
    [InlineData("tool", "dotnet run", "Tool.csproj promises no endpoint that could be waited for. Give a URL in front of '--'.")]
    [InlineData("src/Api", "dotnet run --launch-profile htps", "no project here has a launch profile 'htps'. Give one of 'http', 'https'.")]
    public void NoPromise_IsAFault(string folder, string command, string expected)
    {
        Assert.Null(ExpectedListeners.Read([], command.Split(' '), Path.Combine(_repository.Folder, folder), out var fault));
        Assert.Equal(expected, fault);
    }

    private ExpectedListeners Read(string folder, string[] urls, params string[] command)
    {
        var expected = ExpectedListeners.Read(urls, command, Path.Combine(_repository.Folder, folder), out var fault);
        Assert.Null(fault);
        return expected!;
    }
}
