using System.Linq;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Findings;
using ConnLint.Endpoints.Findings.Variables;
using ConnLint.Endpoints.Graph.Repositories;
using ConnLint.Endpoints.Tests.Graph;

namespace ConnLint.Endpoints.Tests.Findings.Variables;

public sealed class UndeclaredVariableTests
{
    private const string Project = "=== Api/Api.csproj\n<Project Sdk=\"Microsoft.NET.Sdk.Web\"/>\n";

    [Fact]
    public void Message_NamesVariableAndProfile() => Assert.Equal(
        "Api/Program.cs:3:5 Warning The code cannot do without the environment variable 'ORDERS_URL', but no launch profile, .env, Dockerfile, compose or workflow file "
        + "of the repository names it; declare it in the launch profile 'http' (Api/Properties/launchSettings.json:1), or give the read a fallback",
        Found(Project + "=== Api/Properties/launchSettings.json\n{ \"profiles\": { \"http\": { \"commandName\": \"Project\", \"applicationUrl\": \"http://localhost:5132\" } } }\n"));

    [Fact]
    public void ReadThatReachesNoEndpoint_IsInformation() => Assert.Contains(" Info ", Found(Project, "ORDERS_URL", reachesEndpoint: false));

    [Theory]
    [InlineData("=== compose.yaml\nservices:\n  api:\n    image: a\n    environment:\n      ORDERS_URL: ${ORDERS_URL}\n")]
    [InlineData("=== .env\nexport orders_url=\n")]
    [InlineData("=== Api/Dockerfile\nFROM a\nARG ORDERS_URL\n")]
    [InlineData("=== .github/workflows/a.yml\njobs:\n  a:\n    env:\n      ORDERS_URL: ${{ secrets.URL }}\n")]
    [InlineData("=== azure-pipelines.yml\nvariables:\n- name: ORDERS_URL\n")]
    [InlineData("=== compose.yaml\nservices:\n  api:\n    image: a\n    env_file: secret.env\n")]
    [InlineData("=== Host/Host.csproj\n<Project Sdk=\"Aspire.AppHost.Sdk/9.0.0\"/>\n")]
    [InlineData("=== k8s.yaml\napiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: a\nspec:\n  template:\n    spec:\n      containers:\n      - name: a\n        image: a\n        envFrom:\n        - secretRef:\n            name: s\n")]
    public void VariableThatAFileNamesOrMayBring_IsSilent(string file) => Assert.Empty(Found(Project + file));

    [Theory]
    [InlineData("=== .env\nORDERS_URL_OLD=a\nMY_ORDERS_URL=b\n")]
    [InlineData("=== .env.example\nORDERS_URL=a\n")]
    [InlineData("=== compose.yaml\nservices:\n  api:\n    image: a\n    env_file: a.env\n=== a.env\nA=b\n")]
    public void OtherNames_DeclareNothing(string file) => Assert.NotEmpty(Found(Project + file));

    [Theory]
    [InlineData("PATH")]
    [InlineData("ASPNETCORE_URLS")]
    [InlineData("WEBSITE_SITE_NAME")]
    [InlineData("userprofile")]
    public void VariablesOfTheSystem_AreSilent(string name) => Assert.Empty(Found(Project, name));

    [Fact]
    public void PackageThatLoadsEnvFiles_IsSilent()
        => Assert.Empty(Found("=== Api/Api.csproj\n<Project Sdk=\"Microsoft.NET.Sdk.Web\"><ItemGroup><PackageReference Include=\"DotNetEnv\" Version=\"3.1.1\"/></ItemGroup></Project>\n"));

    [Fact]
    public void CodeThatSetsTheVariable_IsSilent()
        => Assert.Empty(FindingText.Lines(UndeclaredVariable.In, Project, static project => project with { Reads = [Read("ORDERS_URL", true)], SetVariables = ["ORDERS_URL"] }));

    [Fact]
    public void SettingOfProjectWithUserSecrets_IsSilent() => Assert.Empty(FindingText.Lines(
        UndeclaredVariable.In,
        "=== Api/Api.csproj\n<Project Sdk=\"Microsoft.NET.Sdk.Web\"><PropertyGroup><UserSecretsId>a</UserSecretsId></PropertyGroup></Project>\n",
        static project => project with { Reads = [Read("ORDERS_URL", true) with { IsSetting = true }] }));

    [Fact]
    public void KnownVariable_IsSilent()
    {
        var repository = RepositoryReader.Read(GraphText.Files(Project));
        var read = repository with { Projects = [.. repository.Projects.Select(static project => project with { Program = HostProgram.Unread, Reads = [Read("ORDERS_URL", true)] })] };
        Assert.Empty(UndeclaredVariable.In(new RepositoryConfiguration(read) { KnownVariables = static path => path == "Api/Program.cs" ? ["ORDERS_URL"] : [] }));
    }

    [Fact]
    public void TwoReadsOfOneVariable_AreOneFinding()
        => Assert.Single(FindingText.Lines(UndeclaredVariable.In, Project, static project => project with { Reads = [Read("A_URL", false), Read("A_URL", true)] }).Split('\n'), static line => line.Contains("Warning", System.StringComparison.Ordinal));

    private static VariableRead Read(string name, bool reachesEndpoint) => new(name, new TextPlace("Api/Program.cs", 40, 8, 2, 4), reachesEndpoint);

    private static string Found(string files, string name = "ORDERS_URL", bool reachesEndpoint = true)
        => FindingText.Lines(UndeclaredVariable.In, files, project => project with { Reads = project.Path == "Api/Api.csproj" ? [Read(name, reachesEndpoint)] : [] });
}
