using System;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using ConnLint.Cli.Code;
using ConnLint.Endpoints.Facts;

namespace ConnLint.Cli.Tests.Code;

public sealed class CodeReaderTests(ReadProjects projects) : IClassFixture<ReadProjects>
{
    [Fact]
    public void Reading_ChangesNoFileOfTheRepository() => Assert.Equal(projects.Tree.Before, projects.Tree.After);

    [Fact]
    public void Projects_AreAnsweredInTheirOrder() => Assert.Equal(["Urls.csproj", "Shared.csproj", "Listen.csproj"], projects.Names[..3]);

    [Fact]
    public void UseUrls_IsASettingWithItsPlace()
    {
        var code = projects["Urls"];
        var setting = Assert.IsType<SettingStatement>(Assert.Single(code.Program!.Statements));
        Assert.Equal("http://127.0.0.1:5101", setting.Joined.Text);
        Assert.Equal(Path.Combine(projects.Folder, "Urls", "Program.cs"), setting.Joined.Place.Path);
        Assert.Equal("http://127.0.0.1:5101", ReadProjects.TextAt(setting.Joined.Place));
        Assert.True(code.HasWebHost);
        Assert.Empty(code.Gaps);
    }

    [Fact]
    public void KestrelListen_TakesAConstantOfAProjectThatWasNotBuilt()
    {
        var listen = Assert.IsType<ListenStatement>(Assert.Single(projects["Listen"].Program!.Statements));
        Assert.Equal(5102, listen.Endpoint.Port);
        Assert.False(projects["Listen"].Program!.PassesArguments);
        Assert.Empty(projects["Listen"].Gaps);
    }

    [Fact]
    public async Task MissingSdk_IsNamed()
    {
        using var repository = new ScratchRepository();
        repository.Write("global.json", """{ "sdk": { "version": "1.2.345", "rollForward": "disable" } }""");
        var project = repository.Write("a/a.csproj", """<Project Sdk="Microsoft.NET.Sdk.Web" />""");
        var code = Assert.Single(await new CodeReader(repository.Folder).ReadAsync([project], CancellationToken.None));
        Assert.Equal("its global.json asks for the .NET SDK 1.2.345, which is not installed", Assert.Single(code.Gaps).Reason);
    }

    [Fact]
    public async Task FailedRestore_LeavesTheCodeUnread()
    {
        using var repository = new ScratchRepository();
        var project = repository.Write("a/a.csproj", """<Project Sdk="Microsoft.NET.Sdk.Web"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>""");
        repository.Write("a/Program.cs", "WebApplication.Create(args).Run();");
        repository.Write("a/obj/project.assets.json", """
            { "version": 3, "targets": { "net10.0": {} }, "libraries": {}, "projectFileDependencyGroups": { "net10.0": [] },
              "project": { "version": "1.0.0", "frameworks": { "net10.0": { "targetAlias": "net10.0" } } },
              "logs": [ { "code": "NU1101", "level": "Error", "message": "Unable to find package Absent.", "libraryId": "Absent" } ] }
            """);
        var code = Assert.Single(await new CodeReader(repository.Folder).ReadAsync([project], CancellationToken.None));
        Assert.Null(code.Program);
        Assert.Equal("not restored: dotnet restore failed with NU1101: Unable to find package Absent.", Assert.Single(code.Gaps).Reason);
    }

    [Theory]
    [InlineData("Urls", HostBuilderKind.WebApplication, "http://127.0.0.1:5101")]
    [InlineData("Generic", HostBuilderKind.GenericHost, "http://localhost:5103")]
    [InlineData("Slim", HostBuilderKind.SlimWebApplication, "http://localhost:5104")]
    [InlineData("Undefined", HostBuilderKind.WebApplication, "http://localhost:5108")]
    [InlineData("Multi", HostBuilderKind.WebApplication, "http://localhost:5110")]
    public void Program_HasItsBuilderAndUrl(string name, object builder, string url)
    {
        var program = projects[name].Program!;
        Assert.Equal(builder, program.Builder);
        Assert.Equal(url, UrlOf(Assert.Single(program.Statements)));
        Assert.Empty(projects[name].Gaps);
    }

    [Fact]
    public void Client_HasItsUrlAndSocket()
    {
        var code = projects["Client"];
        var client = Assert.Single(code.Clients);
        Assert.Equal(5105, client.Url.Port);
        Assert.Equal("5105", ReadProjects.TextAt(client.Place));
        Assert.Equal(5106, Assert.Single(code.Sockets).Port);
        Assert.False(code.HasWebHost);
    }

    [Fact]
    public void SyntaxError_IsAGapBesideTheFacts()
    {
        var code = projects["Broken"];
        Assert.Equal("http://localhost:5107", UrlOf(code.Program!.Statements[0]));
        var gap = Assert.Single(code.Gaps);
        Assert.Equal("The C# around Broken/Program.cs:4", gap.Subject);
        Assert.Equal("it does not compile: CS1026", gap.Reason);
    }

    [Fact]
    public void DeeplyNestedCode_IsAGapBesideTheFacts()
    {
        Assert.Equal(5113, Assert.Single(projects["Deep"].Clients).Url.Port);
        Assert.Equal("The C# of Deep/Nested.cs", Assert.Single(projects["Deep"].Gaps).Subject);
    }

    [Theory]
    [InlineData("Unrestored", "not restored: run dotnet restore")]
    [InlineData("Odd (1);name %41", "not restored: run dotnet restore")]
    [InlineData("FSharp", "only C# is read")]
    [InlineData("Absent", "there is no such file")]
    public void UnreadableCode_IsAGapWithItsReason(string name, string reason)
    {
        Assert.Null(projects[name].Program);
        Assert.Equal(reason, Assert.Single(projects[name].Gaps).Reason);
    }

    [Fact]
    public void Gap_NamesTheProject() => Assert.Equal("The C# of Unrestored/Unrestored.csproj", Assert.Single(projects["Unrestored"].Gaps).Subject);

    [Theory]
    [InlineData("Malformed", "MSB4025")]
    [InlineData("Import", "MSB4019")]
    public void BrokenProject_QuotesMSBuild(string name, string code)
    {
        var gap = Assert.Single(projects[name].Gaps);
        Assert.StartsWith(code + ": ", gap.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain("hidden", gap.Reason, StringComparison.Ordinal);
        Assert.Null(projects[name].Properties);
    }

    [Fact]
    public void Properties_OfAWebProject()
    {
        var properties = projects["Urls"].Properties!;
        Assert.Equal(("net10.0", "Urls", "Exe"), (properties.TargetFramework, properties.AssemblyName, properties.OutputType));
        Assert.True(properties is { IsWeb: true, IsTestProject: false, EnableSdkContainerSupport: true, ContainerPorts: [], ContainerVariables: [] });
    }

    [Theory]
    [InlineData("Unrestored", true)]
    [InlineData("FSharp", true)]
    [InlineData("Odd (1);name %41", true)]
    [InlineData("Client", false)]
    public void Properties_NeedNeitherRestoreNorCSharp(string name, bool isWeb) => Assert.Equal(isWeb, projects[name].Properties!.IsWeb);

    [Fact]
    public void Properties_OfSeveralFrameworks_AreTheFirst() => Assert.Equal("net10.0", projects["Multi"].Properties!.TargetFramework);

    [Fact]
    public void Properties_OfATestProject() => Assert.True(projects["Tests"].Properties is { IsTestProject: true, OutputType: "Library" });

    [Fact]
    public void Properties_OfAnImage()
    {
        var properties = projects["Image"].Properties!;
        Assert.Equal(("example.org/aspnet:10.0", "alpine"), (properties.ContainerBaseImage, properties.ContainerFamily));
        Assert.Equal([new ContainerPort("8085", "tcp"), new ContainerPort("8086", "")], properties.ContainerPorts);
        Assert.Equal([new ContainerVariable("ASPNETCORE_URLS", "http://+:8085;http://+:8086?a=b*")], properties.ContainerVariables);
    }

    [Fact]
    public void NewestCSharp_IsUnderstood()
    {
        Assert.Empty(projects["Newest"].Gaps);
        Assert.Single(projects["Newest"].Program!.Statements);
    }

    private static string UrlOf(HostStatement statement) => statement switch
    {
        SettingStatement setting => setting.Joined.Text,
        AppUrlStatement url => url.Url.Text,
        _ => statement.ToString(),
    };
}
