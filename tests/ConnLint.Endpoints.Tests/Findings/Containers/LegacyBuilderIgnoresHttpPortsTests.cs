using System.Linq;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Findings;
using ConnLint.Endpoints.Findings.Containers;
using ConnLint.Endpoints.Rules;

namespace ConnLint.Endpoints.Tests.Findings.Containers;

public sealed class LegacyBuilderIgnoresHttpPortsTests
{
    private const string Code = "=== Program.cs\nWebHost.CreateDefaultBuilder(args)\n";

    private const string Found = "Program.cs:1 Warning CreateDefaultBuilder";

    private const string Compose = "=== compose.yaml\nservices:\n  shop:\n    build: .\n";

    private static readonly TextPlace Builder = new("Program.cs", 8, 20, 0, 8);

    [Theory]
    [InlineData(ContainerFindings.Dockerfile)]
    [InlineData(ContainerFindings.Dockerfile + Compose)]
    [InlineData(ContainerFindings.Dockerfile + Compose + "    environment:\n      ASPNETCORE_HTTP_PORTS: 8081\n")]
    [InlineData(ContainerFindings.Dockerfile + Compose + "    environment:\n      ASPNETCORE_ENVIRONMENT: Production\n    ports: ['8080:8080']\n")]
    [InlineData(ContainerFindings.Dockerfile + "=== appsettings.json\n{ \"Urls\": \"http://*:8080\" }\n")]
    public void PortsAlone_AreReported(string files) => Assert.Equal(Found, Of(files));

    [Fact]
    public void SdkContainer_IsReported()
        => Assert.Equal(Found, Of("", ContainerFindings.Project.Replace("</PropertyGroup>", "<ContainerRepository>shop</ContainerRepository></PropertyGroup>")));

    [Theory]
    [InlineData("In its container, 'Shop' listens on 'http://localhost:5000', which nobody outside of it reaches, because this builder does not read ASPNETCORE_HTTP_PORTS of mcr.microsoft.com/dotnet/aspnet:8.0; set ASPNETCORE_URLS=http://*:8080, or call UseUrls", ContainerFindings.Dockerfile)]
    [InlineData("In its container, 'Shop' listens on 'http://localhost:5000', which nobody outside of it reaches, because this builder does not read ASPNETCORE_HTTP_PORTS, compose.yaml:5; set ASPNETCORE_URLS=http://*:8081, or call UseUrls", ContainerFindings.Dockerfile + Compose + "    environment:\n      ASPNETCORE_HTTP_PORTS: 8081\n")]
    public void Message_NamesThePorts(string message, string files) => Assert.Equal(
        "Program.cs:1:9 Warning " + message, FindingText.Lines(LegacyBuilderIgnoresHttpPorts.In, ContainerFindings.Project + files, static project => Legacy(project, HostBuilderKind.WebHost)));

    [Theory]
    [InlineData(ContainerFindings.Dockerfile + Compose + "    environment:\n      ASPNETCORE_URLS: http://*:8080\n")]
    [InlineData(ContainerFindings.Dockerfile + Compose + "    env_file: shop.env\n")]
    [InlineData(ContainerFindings.Dockerfile + Compose + "    command: ['--urls', 'http://*:8080']\n")]
    [InlineData("=== Dockerfile\nFROM mcr.microsoft.com/dotnet/aspnet:8.0\nENV ASPNETCORE_URLS=http://+:8080\nENTRYPOINT [\"dotnet\", \"Shop.dll\"]\n")]
    [InlineData("=== Dockerfile\nFROM mcr.microsoft.com/dotnet/aspnet:7.0\nENTRYPOINT [\"dotnet\", \"Shop.dll\"]\n")]
    [InlineData("=== Dockerfile\nFROM example.com/our/aspnet:8.0\nENTRYPOINT [\"dotnet\", \"Shop.dll\"]\n")]
    [InlineData("=== Dockerfile\nFROM example.com/our/aspnet:8.0\nENV ASPNETCORE_HTTP_PORTS=8080\nENTRYPOINT [\"dotnet\", \"Shop.dll\"]\n")]
    [InlineData("=== Dockerfile\nFROM ubuntu:24.04\nENTRYPOINT [\"dotnet\", \"Shop.dll\"]\n")]
    [InlineData("=== Dockerfile\nFROM mcr.microsoft.com/dotnet/aspnet:8.0\nENTRYPOINT [\"./start.sh\"]\n")]
    [InlineData("")]
    public void UrlsAndWhatNobodyKnows_AreSilent(string files) => Assert.Empty(Of(files));

    [Theory]
    [InlineData("net7.0")]
    [InlineData("netcoreapp3.1")]
    [InlineData("net48")]
    public void OlderFramework_IsSilent(string framework) => Assert.Empty(Of(ContainerFindings.Dockerfile, ContainerFindings.Project.Replace("net8.0", framework)));

    [Theory]
    [InlineData(HostBuilderKind.WebApplication)]
    [InlineData(HostBuilderKind.GenericHost)]
    internal void OtherBuilders_AreSilent(HostBuilderKind kind)
        => Assert.Empty(FindingText.Of(LegacyBuilderIgnoresHttpPorts.In, ContainerFindings.Project + ContainerFindings.Dockerfile + Code, project => Legacy(project, kind)));

    [Fact]
    public void ConfigurationOfItsOwn_IsSilent() => Assert.Empty(FindingText.Of(
        LegacyBuilderIgnoresHttpPorts.In, ContainerFindings.Project + ContainerFindings.Dockerfile + Code,
        static project => Legacy(project, HostBuilderKind.WebHost) with { Program = Legacy(project, HostBuilderKind.WebHost).Program! with { AddsConfiguration = true } }));

    [Fact]
    public void CodeThatNobodyHasRead_IsSilent()
        => Assert.Empty(FindingText.Of(LegacyBuilderIgnoresHttpPorts.In, ContainerFindings.Project + ContainerFindings.Dockerfile + Code, static project => project with { Program = null }));

    [Theory]
    [InlineData("", true, Found)]
    [InlineData(ContainerFindings.Dockerfile, false, "")]
    [InlineData("=== tools/Dockerfile\nFROM mcr.microsoft.com/dotnet/aspnet:8.0\n", true, "")]
    public void WordOfTheUser_Counts(string files, bool said, string found) => Assert.Equal(found, FindingText.Of(
        RepositoryRules.All.Single(static rule => rule.Rule == RuleCatalogue.LegacyBuilderIgnoresHttpPorts).In, ContainerFindings.Project + files + Code,
        project => Legacy(project, HostBuilderKind.WebHost) with { IsSaidToBeContainerised = said }));

    private static string Of(string files, string project = ContainerFindings.Project)
        => FindingText.Of(LegacyBuilderIgnoresHttpPorts.In, project + files + Code, static read => Legacy(read, HostBuilderKind.WebHost));

    private static RepositoryProject Legacy(RepositoryProject project, HostBuilderKind kind) => project with { Program = project.Program! with { Builder = kind, BuilderPlace = Builder } };
}
