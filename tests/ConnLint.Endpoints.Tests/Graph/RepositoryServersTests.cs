using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Readers.Projects;

namespace ConnLint.Endpoints.Tests.Graph;

public sealed class RepositoryServersTests
{
    private const string Framework = """<ItemGroup><FrameworkReference Include="Microsoft.AspNetCore.App" /></ItemGroup>""";

    [Theory]
    [InlineData("""<Project Sdk="Microsoft.NET.Sdk">""" + Framework + "</Project>")]
    [InlineData("""<Project Sdk="Microsoft.NET.Sdk.Web"><PropertyGroup><OutputType>Library</OutputType></PropertyGroup></Project>""")]
    [InlineData("""<Project Sdk="Microsoft.NET.Sdk.Web"><ItemGroup><PackageReference Include="Microsoft.NET.Test.Sdk" /></ItemGroup></Project>""")]
    [InlineData("""<Project Sdk="Microsoft.NET.Sdk.Web"><PropertyGroup><IsTestProject>true</IsTestProject></PropertyGroup></Project>""")]
    [InlineData("""<Project Sdk="MSTest.Sdk/4.0.0"></Project>""")]
    public void LibrariesAndTests_DoNotListen(string project)
        => Assert.Empty(GraphText.Graph($"=== a.csproj\n{project}\n").Projects);

    [Theory]
    [InlineData("""<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><OutputType>Exe</OutputType></PropertyGroup>""" + Framework + "</Project>")]
    [InlineData("""<Project Sdk="Microsoft.NET.Sdk.Worker">""" + Framework + "</Project>")]
    [InlineData("""<Project Sdk="Microsoft.NET.Sdk.Web"><PropertyGroup><OutputType Condition="'$(T)' == ''">Library</OutputType></PropertyGroup></Project>""")]
    public void ProgramsOfTheFramework_Listen(string project)
        => Assert.Equal("bare: http://localhost:5000 the default", GraphText.Contexts(GraphText.Graph($"=== a.csproj\n{project}\n")));

    [Fact]
    public void ProfileOfATest_IsNoServer() => Assert.Empty(GraphText.Graph("""
        === t/t.csproj
        <Project Sdk="Microsoft.NET.Sdk.Web"><ItemGroup><PackageReference Include="Microsoft.NET.Test.Sdk" Version="17.0.0" /></ItemGroup></Project>
        === t/Properties/launchSettings.json
        { "profiles": { "t": { "commandName": "Project", "applicationUrl": "http://localhost:5999" } } }
        """).Projects);

    [Fact]
    public void TestByAnotherFilesPackages_IsNoServer()
        => Assert.False(new RepositoryProject("a.csproj", ProjectFileReader.Read("a.csproj", """<Project Sdk="Microsoft.NET.Sdk.Web" />""")) { IsTestForMSBuild = true }.IsServer);

    [Fact]
    public void BlazorWebAssembly_IsServedUnderItsProfilesAlone() => Assert.Equal(
        "profile:w: http://localhost:5100 w/Properties/launchSettings.json:1",
        GraphText.Contexts(GraphText.Graph("""
            === w/w.csproj
            <Project Sdk="Microsoft.NET.Sdk.BlazorWebAssembly" />
            === w/Properties/launchSettings.json
            { "profiles": { "w": { "commandName": "Project", "applicationUrl": "http://localhost:5100" } } }
            """)));

    [Theory]
    [InlineData("""<Project Sdk="Aspire.AppHost.Sdk/13.0.0" />""")]
    [InlineData("""<Project Sdk="Microsoft.NET.Sdk"><Sdk Name="Aspire.AppHost.Sdk" Version="9.0.0" /></Project>""")]
    [InlineData("""<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><IsAspireHost>true</IsAspireHost></PropertyGroup></Project>""")]
    public void AspireHost_HasADashboardWhereAProfileGivesItAUrl(string project) => Assert.Equal(
        "profile:https: https://localhost:17000 h/Properties/launchSettings.json:1",
        GraphText.Contexts(GraphText.Graph($$"""
            === h/h.csproj
            {{project}}
            === h/Properties/launchSettings.json
            { "profiles": { "https": { "commandName": "Project", "applicationUrl": "https://localhost:17000" }, "manifest": { "commandName": "Project" } } }
            """)));
}
