using System;
using System.IO;
using System.Linq;
using ConnLint.Package.Tests.Fixture;
using Xunit.Abstractions;

namespace ConnLint.Package.Tests;

/// <summary>However the package comes into a repository: the same findings at the same lines, a publish without it, and an app that starts.</summary>
[Collection(WithPackage.Name)]
public sealed class InstallVariantsTests(PackedPackage package, ITestOutputHelper output)
{
    private const string Output = "Shop/bin/Debug/net10.0";
    private const string Published = Output + "/publish";

    private const string Solution = """
        Microsoft Visual Studio Solution File, Format Version 12.00
        Project("{9A19103F-16F7-4668-BE54-9A1E7A4F7556}") = "Shop", "Shop\Shop.csproj", "{11111111-1111-1111-1111-111111111111}"
        EndProject
        Project("{9A19103F-16F7-4668-BE54-9A1E7A4F7556}") = "Stock", "Stock\Stock.csproj", "{22222222-2222-2222-2222-222222222222}"
        EndProject
        Global
        	GlobalSection(SolutionConfigurationPlatforms) = preSolution
        		Debug|Any CPU = Debug|Any CPU
        	EndGlobalSection
        	GlobalSection(ProjectConfigurationPlatforms) = postSolution
        		{11111111-1111-1111-1111-111111111111}.Debug|Any CPU.ActiveCfg = Debug|Any CPU
        		{11111111-1111-1111-1111-111111111111}.Debug|Any CPU.Build.0 = Debug|Any CPU
        		{22222222-2222-2222-2222-222222222222}.Debug|Any CPU.ActiveCfg = Debug|Any CPU
        		{22222222-2222-2222-2222-222222222222}.Debug|Any CPU.Build.0 = Debug|Any CPU
        	EndGlobalSection
        EndGlobal
        """;

    private const string NewSolution = """<Solution><Project Path="Shop/Shop.csproj" /><Project Path="Stock/Stock.csproj" /></Solution>""";

    [Fact]
    public void DotnetAddPackage()
    {
        using var shop = new Shop(package, reference: "");
        var add = DotNet.Run(shop.Files.Root, "add", "Shop", "package", "ConnLint", "--version", PackedPackage.Version);
        Assert.True(add.ExitCode == 0, add.Output);
        Assert.Contains("<PrivateAssets>all</PrivateAssets>", File.ReadAllText(shop.Files["Shop/Shop.csproj"]), StringComparison.Ordinal);

        shop.AssertFindings(shop.Publish("Shop"));
        shop.AssertStarts(Output, Published);
    }

    [Theory]
    [InlineData(Shop.WithoutVersion, "Directory.Packages.props", "<PackageVersion", "All.sln", Solution)]
    [InlineData("", "Directory.Packages.props", "<GlobalPackageReference", "All.slnx", NewSolution)]
    [InlineData("", "Directory.Build.props", "<PackageReference", "Shop", null)]
    public void OneFileForAllProjects(string reference, string file, string item, string built, string? solution)
    {
        using var shop = new Shop(package, reference);
        var central = file == "Directory.Packages.props" ? "<PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup>" : "";
        shop.Files.Write(file, $"""<Project>{central}<ItemGroup>{item} Include="ConnLint" Version="{PackedPackage.Version}" /></ItemGroup></Project>""");
        if (solution is not null) shop.Files.Write(built, solution);

        shop.AssertFindings(shop.Publish(built));
        shop.AssertStarts(Output, Published);
    }

    [Fact]
    public void ArtifactsPath_InAFolderWithBlanksAndForeignLetters()
    {
        using var shop = new Shop(package, folder: "Läden & Söhne (+ 店) 100%");
        shop.AssertFindings(shop.Publish("Shop", "--artifacts-path", shop.Files["gebaut für alle"]));
        shop.AssertStarts("gebaut für alle/bin/Shop/debug", "gebaut für alle/publish/Shop/debug");
    }

    [Fact]
    public void BuildServer_WithLockedRestore()
    {
        using var shop = new Shop(package, properties: "<ContinuousIntegrationBuild>true</ContinuousIntegrationBuild><RestorePackagesWithLockFile>true</RestorePackagesWithLockFile>");
        Assert.Equal(0, DotNet.Run(shop.Files.Root, "restore", "Shop").ExitCode);
        shop.AssertFindings(shop.Publish("Shop", "-p:RestoreLockedMode=true"));
        shop.AssertStarts(Output, Published);
    }

    [Fact]
    public void SeveralFrameworks()
    {
        using var shop = new Shop(package);
        shop.Files.Write("Shop/Shop.csproj", File.ReadAllText(shop.Files["Shop/Shop.csproj"]).Replace("<TargetFramework>net10.0</TargetFramework>", "<TargetFrameworks>net8.0;net10.0</TargetFrameworks>", StringComparison.Ordinal));
        shop.AssertFindings(shop.Files.Build("Shop"));
        Assert.Equal(0, shop.Publish("Shop", "-f", "net10.0", "--no-build").ExitCode);
        shop.AssertStarts(Output, Published);
    }

    [Fact]
    public void TreatWarningsAsErrors_FailsOnTheFindingsAlone()
    {
        using var shop = new Shop(package, properties: "<TreatWarningsAsErrors>true</TreatWarningsAsErrors><MSBuildTreatWarningsAsErrors>true</MSBuildTreatWarningsAsErrors>");
        var build = shop.Publish("Shop");
        Assert.NotEqual(0, build.ExitCode);
        Assert.Equal(Shop.Expected.Select(static line => line.Replace(": warning ", ": error ", StringComparison.Ordinal)), shop.Files.Findings(build));
        Assert.Equal(2, build.LinesWith(": error ").Count());

        var silenced = shop.Publish("Shop", "-p:ConnLintAnalysisMode=None");
        Assert.True(silenced.ExitCode == 0, silenced.Output);
        shop.AssertStarts(Output, Published);
    }

    [Fact]
    public void GitWorktree_WithinItsRepository()
    {
        using var shop = new Shop(package);
        shop.Files.Write(".gitignore", "trees/\nbin/\nobj/\n");
        Git("init", "-q");
        Git("add", ".");
        Git("-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "-q", "-m", "all");
        Git("worktree", "add", "-q", "trees/other");

        // Neither sees the other's copies of its files, of which each would hold the ports of the first.
        const string Tree = "trees/other/";
        var build = shop.Publish(Tree + "Shop");
        Assert.Equal(Shop.Expected.Select(static line => Tree + line), shop.Files.Findings(build));
        shop.AssertStarts(Tree + Output, Tree + Published);
        shop.AssertFindings(shop.Files.Build("Shop"));

        void Git(params string[] arguments)
        {
            using var git = DotNet.Start(shop.Files.Root, "git", arguments);
            Assert.Equal(0, git.WaitForExit(TimeSpan.FromSeconds(30)).ExitCode);
        }
    }

    [Fact]
    public void Upgrade_ReplacesTheVersionBefore()
    {
        package.AddVersion("0.0.9-test");
        using var shop = new Shop(package, Workspace.Reference.Replace(PackedPackage.Version, "0.0.9-test", StringComparison.Ordinal));
        shop.AssertFindings(shop.Files.Build("Shop"));

        shop.Files.Write("Shop/Shop.csproj", File.ReadAllText(shop.Files["Shop/Shop.csproj"]).Replace("0.0.9-test", PackedPackage.Version, StringComparison.Ordinal));
        shop.AssertFindings(shop.Publish("Shop"));
        shop.AssertStarts(Output, Published);
    }

    [Fact]
    public void ReadOnlySources_WithArtifactsElsewhere()
    {
        using var shop = new Shop(package, folder: "sources");
        var artifacts = Path.Combine(shop.Files.Root, "..", "artifacts");
        using var publish = ReadOnly.Start(shop.Files.Root, "dotnet", "publish", "Shop", "-c", "Debug", "--artifacts-path", artifacts);
        if (publish is null)
        {
            output.WriteLine("not tested, because a folder cannot be made read-only here");
            return;
        }

        var published = publish.WaitForExit(TimeSpan.FromMinutes(2));
        ReadOnly.End(shop.Files.Root);
        shop.AssertFindings(published);
        Assert.Empty(Directory.GetDirectories(shop.Files["Shop"], "obj"));
        shop.AssertStarts(artifacts + "/bin/Shop/debug", artifacts + "/publish/Shop/debug");
    }

    [Fact]
    public void BesideOtherAnalyzers_AllSpeak()
    {
        using var shop = new Shop(package, Workspace.Reference + """
            <PackageReference Include="SonarAnalyzer.CSharp" Version="10.32.0.713" PrivateAssets="all" />
            <PackageReference Include="Meziantou.Analyzer" Version="3.0.300" PrivateAssets="all" />
            <PackageReference Include="Roslynator.Analyzers" Version="4.16.0" PrivateAssets="all" />
            <ProjectReference Include="../Other/Other.csproj" OutputItemType="Analyzer" ReferenceOutputAssembly="false" />
            <Analyzer Include="../Other/bin/Debug/netstandard2.0/YamlDotNet.dll;../Other/bin/Debug/netstandard2.0/Newtonsoft.Json.dll" />
            """);
        OtherAnalyzer.Write(shop.Files);
        shop.Files.Write(".globalconfig", "is_global = true\ndotnet_diagnostic.RCS1110.severity = warning\ndotnet_diagnostic.S3903.severity = warning\ndotnet_diagnostic.MA0047.severity = warning\n");
        shop.Files.Write("Shop/Empty.cs", "public class Empty { }");

        var build = shop.Publish("Shop");
        shop.AssertFindings(build);
        Assert.Contains("YamlDotNet 13.0.0.0, Newtonsoft.Json 12.0.0.0", Assert.Single(build.LinesWith("warning OTHER001")), StringComparison.Ordinal);
        foreach (var id in new[] { "RCS1110", "S3903", "MA0047" }) Assert.Contains("Empty.cs(1,14)", Assert.Single(build.LinesWith("warning " + id)), StringComparison.Ordinal);
        shop.AssertStarts(Output, Published);
    }
}
