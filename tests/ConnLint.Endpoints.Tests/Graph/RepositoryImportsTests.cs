using System.Linq;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Graph;
using ConnLint.Endpoints.Graph.Repositories;

namespace ConnLint.Endpoints.Tests.Graph;

/// <summary>What <c>Directory.Build.props</c> says of the projects below it.</summary>
public sealed class RepositoryImportsTests
{
    private const string Above = "<Import Project=\"$([MSBuild]::GetPathOfFileAbove('Directory.Build.props', '$(MSBuildThisFileDirectory)../'))\" />";

    [Theory]
    [InlineData("=== Directory.Build.props\n<Project><PropertyGroup><TargetFramework>net9.0</TargetFramework></PropertyGroup></Project>\n", "", "net9.0")]
    [InlineData("=== src/Directory.Build.props\n<Project><PropertyGroup><TargetFramework>net9.0</TargetFramework></PropertyGroup></Project>\n", "", "net9.0")]
    [InlineData("=== test/Directory.Build.props\n<Project><PropertyGroup><TargetFramework>net9.0</TargetFramework></PropertyGroup></Project>\n", "", "")]
    [InlineData("=== Directory.Build.props\n<Project><PropertyGroup><TargetFramework>net9.0</TargetFramework></PropertyGroup></Project>\n", "<TargetFramework>net10.0</TargetFramework>", "net10.0")]
    [InlineData("=== Directory.Build.props\n<Project><PropertyGroup><TargetFramework>net9.0</TargetFramework></PropertyGroup></Project>\n", "<TargetFrameworks>net8.0;net10.0</TargetFrameworks>", "net8.0 net10.0")]
    [InlineData("=== Directory.Build.props\n<Project><PropertyGroup Condition=\"'$(T)' == ''\"><TargetFramework>net9.0</TargetFramework></PropertyGroup></Project>\n", "", "")]
    [InlineData("=== Directory.Build.props\n<Project><PropertyGroup><TargetFramework>net8.0</TargetFramework><TargetFramework Condition=\"'$(T)' == ''\">net9.0</TargetFramework></PropertyGroup></Project>\n", "", "")]
    [InlineData("=== Directory.Build.props\n<Project><PropertyGroup><TargetFramework>net8.0", "", "")]
    public void Framework_IsThatOfTheNearestFile(string props, string own, string frameworks) => Assert.Equal(frameworks, string.Join(' ', ProjectOf(props, own).File.TargetFrameworks));

    [Theory]
    [InlineData("", "")]
    [InlineData(Above, "net9.0")]
    public void NextFileAbove_CountsWhereTheNearestAsksForIt(string import, string frameworks) => Assert.Equal(
        frameworks,
        string.Join(' ', ProjectOf("=== Directory.Build.props\n<Project><PropertyGroup><TargetFramework>net9.0</TargetFramework></PropertyGroup></Project>\n=== src/Directory.Build.props\n<Project>" + import + "</Project>\n", "").File.TargetFrameworks));

    [Fact]
    public void ItemsAndWhatIsSaidOfContainers_CountToo()
    {
        var project = ProjectOf(
            "=== Directory.Build.props\n<Project><PropertyGroup><ConnLintContainer>true</ConnLintContainer></PropertyGroup><ItemGroup><ContainerPort Include=\"80\" /><ContainerPort Include=\"81\" Condition=\"'$(T)' == ''\" /></ItemGroup></Project>\n", "");
        Assert.True(project.IsSaidToBeContainerised);
        Assert.Equal("80", Assert.Single(project.File.ItemsOf("ContainerPort")).Include.Text);
    }

    [Fact]
    public void TestsByAnImport_AreNoServers()
        => Assert.False(ProjectOf("=== Directory.Build.props\n<Project><PropertyGroup><IsTestProject>true</IsTestProject></PropertyGroup></Project>\n", "").IsServer);

    [Theory]
    [InlineData("Directory.Build.props", "src/Shop/Shop.csproj", true)]
    [InlineData("src/Directory.Build.props", "src/Shop/Shop.csproj", true)]
    [InlineData("src/Shop/Directory.Build.props", "src/Shop/Shop.csproj", true)]
    [InlineData("src/Shop/Directory.Build.props", "src/Shop.Api/Shop.Api.csproj", false)]
    [InlineData("test/Directory.Build.props", "src/Shop/Shop.csproj", false)]
    public void Import_IsHandedToAllProjectsBelow(string import, string project, bool isHanded)
    {
        var repository = RepositoryReader.Read(GraphText.Files("=== src/Shop/Shop.csproj\n<Project/>\n=== src/Shop.Api/Shop.Api.csproj\n<Project/>\n"));
        Assert.Equal(isHanded, new FileOwnership(repository, repository.Projects.Select(static one => one.Path)).IsHandedTo(project, new RepositoryFile(import, "")));
    }

    [Theory]
    [InlineData(true, "", "bare,image")]
    [InlineData(null, "", "bare")]
    [InlineData(false, "", "bare")]
    [InlineData(true, "<DockerfileFile>../docker/shop</DockerfileFile>", "bare")]
    [InlineData(true, "", "bare", "=== tools/Dockerfile\nFROM alpine\n")] // may be its own
    [InlineData(true, "", "bare,image", "=== src/Other/Other.csproj\n<Project Sdk=\"Microsoft.NET.Sdk.Web\"/>\n=== src/Other/Dockerfile\nFROM mcr.microsoft.com/dotnet/aspnet:9.0\nENTRYPOINT [\"dotnet\", \"Other.dll\"]\n")]
    public void WhatTheUserSaysOfContainers_MakesTheImageOfTheSdk(bool? said, string own, string contexts, string more = "")
    {
        var repository = RepositoryReader.Read(GraphText.Files(Shop(own) + more));
        repository = repository with { Projects = [.. repository.Projects.Select(project => project.FileName == "Shop.csproj" ? project with { IsSaidToBeContainerised = said } : project)] };
        Assert.Equal(contexts, string.Join(',', new LaunchContexts(repository).Of(repository.Projects.Single(static project => project.FileName == "Shop.csproj")).Select(static context => context.Name)));
    }

    private static RepositoryProject ProjectOf(string props, string own) => RepositoryReader.Read(GraphText.Files(props + Shop(own))).Projects.Single();

    private static string Shop(string own) => $"=== src/Shop/Shop.csproj\n<Project Sdk=\"Microsoft.NET.Sdk.Web\"><PropertyGroup>{own}</PropertyGroup></Project>\n";
}
