using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Findings.Ports;

namespace ConnLint.Endpoints.Tests.Findings.Ports;

public sealed class PlatformPortIgnoredTests
{
    private const string Project = "=== Api/Api.csproj\n<Project Sdk=\"Microsoft.NET.Sdk.Web\"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>\n";

    private const string Other = "=== Jobs/Jobs.csproj\n<Project Sdk=\"Microsoft.NET.Sdk.Web\"/>\n";

    private const string HerokuImage = "=== heroku.yml\nbuild:\n  docker:\n    web: Api/Dockerfile\n";

    [Fact]
    public void Message_NamesPlatformProjectBindAndRemedy() => Assert.Equal(
        "Procfile:1:1 Warning Heroku hands over a port in the variable PORT, which neither the start command nor the C# of 'Api.csproj' reads: "
        + "it listens on 'http://localhost:5000' (the default); end the start command with '--urls http://*:$PORT'",
        Found(Project + "=== Procfile\nweb: ./Api/bin/publish/Api\n"));

    [Theory]
    [InlineData("web: ./bin/publish/Api --urls http://*:$PORT")]
    [InlineData("web: ASPNETCORE_URLS=http://*:${PORT} dotnet Api.dll")]
    [InlineData("web: export ASPNETCORE_URLS=http://*:$PORT && dotnet Api.dll")]
    [InlineData("web: dotnet Api.dll --urls http://*:$WEB_PORT")]
    [InlineData("worker: dotnet Api.dll")]
    [InlineData("web: ./start.sh")]
    [InlineData("web: npm start")]
    [InlineData("web: dotnet Unknown.dll")]
    [InlineData("web: cd $HOME/heroku_output && dotnet ./Api.dll")]
    [InlineData("# nothing")]
    public void OtherProcfiles_AreSilent(string procfile) => Assert.Empty(Found(Project + "=== Procfile\n" + procfile + "\n"));

    [Fact]
    public void ProcfileBesideAnImage_IsSilent() => Assert.Empty(Found(Project + "=== Procfile\nweb: dotnet Api.dll\n" + HerokuImage));

    [Theory]
    [InlineData("ENTRYPOINT [\"dotnet\", \"Api.dll\"]", true)]
    [InlineData("CMD [\"dotnet\", \"Api.dll\", \"--urls\", \"http://*:$PORT\"]", true)]
    [InlineData("CMD dotnet Api.dll --urls http://*:$PORT", false)]
    [InlineData("CMD ASPNETCORE_HTTP_PORTS=$PORT dotnet Api.dll", false)]
    [InlineData("CMD ASPNETCORE_HTTP_PORTS=5000 dotnet Api.dll", true)]
    [InlineData("CMD [\"sh\", \"-c\", \"dotnet Api.dll --urls http://*:$PORT\"]", false)]
    [InlineData("ENTRYPOINT [\"/entrypoint.sh\"]", false)]
    public void ImageOfHeroku_IsJudgedByWhatItStarts(string start, bool isFound)
        => Assert.Equal(isFound, Found(Project + "=== Api/Dockerfile\nFROM mcr.microsoft.com/dotnet/aspnet:10.0\n" + start + "\n" + HerokuImage).Length > 0);

    [Theory]
    [InlineData("=== app.json\n{ \"env\": { \"A\": \"b\" } }\n")]
    [InlineData("=== app.yaml\nruntime: aspnetcore\n")]
    [InlineData("=== fly.toml\n[env]\nPORT = \"3000\"\n")]
    [InlineData(HerokuImage)]
    public void PlatformThatBuildsTheProgramItself_IsSilent(string file) => Assert.Empty(Found(Project + file));

    [Theory]
    [InlineData("=== app.yaml\nruntime: custom\n", false)]
    [InlineData("=== app.yaml\nruntime: custom\nenv_variables:\n  ASPNETCORE_HTTP_PORTS: \"5000\"\n", true)]
    [InlineData("=== fly.toml\napp = 'a'\n[http_service]\ninternal_port = 3000\n", false)]
    [InlineData("=== fly.toml\n[env]\nPORT = \"3000\"\n", true)]
    [InlineData("=== fly.toml\n[env]\nPORT = \"3000\"\nASPNETCORE_URLS = \"http://*:3000\"\n", false)]
    [InlineData("=== cloudbuild.yaml\nsteps:\n- name: gcloud\n  args: [run, deploy, api, --port, $_PORT]\n", false)]
    [InlineData("=== cloudbuild.yaml\nsteps:\n- name: gcloud\n  args: [run, deploy, api, --port, \"3000\"]\n", true)]
    public void AssignedPort_IsComparedWithTheImages(string file, bool isFound)
        => Assert.Equal(isFound, Found(Project + "=== Api/Dockerfile\nFROM mcr.microsoft.com/dotnet/aspnet:10.0\nENTRYPOINT [\"dotnet\", \"Api.dll\"]\n" + file).Length > 0);

    [Fact]
    public void OneOfSeveralServers_IsSilent()
        => Assert.Empty(Found(Project + Other + "=== Api/Dockerfile\nFROM mcr.microsoft.com/dotnet/aspnet:10.0\nENTRYPOINT [\"dotnet\", \"Api.dll\"]\n" + HerokuImage));

    [Fact]
    public void CodeThatNamesPort_IsSilent()
        => Assert.Empty(FindingText.Lines(PlatformPortIgnored.In, Project + "=== Procfile\nweb: dotnet Api.dll\n", static project => project with { NamesPort = new(static () => true) }));

    [Fact]
    public void UnreadCode_IsSilent()
        => Assert.Empty(FindingText.Lines(PlatformPortIgnored.In, Project + "=== Procfile\nweb: dotnet Api.dll\n", static project => project with { Program = null }));

    [Fact]
    public void ComputedBind_IsSilent() => Assert.Empty(FindingText.Lines(PlatformPortIgnored.In, Project + "=== Procfile\nweb: dotnet Api.dll\n", static project => project with
    {
        Program = new HostProgram(HostBuilderKind.WebApplication, [new AppUrlStatement("Urls.Add", new SettingValue("http://*:\0", new TextPlace("a.cs", 0, 1, 0, 0)), false)]),
    }));

    private static string Found(string files) => FindingText.Lines(PlatformPortIgnored.In, files);
}
