using System.Linq;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Graph;
using ConnLint.Endpoints.Graph.Repositories;
using Address = ConnLint.Endpoints.Addresses.BindAddress;

namespace ConnLint.Endpoints.Tests.Graph;

public sealed class ConfiguredProgramTests
{
    private static readonly TextPlace InCode = new("Api/Program.cs", 40, 21, 2, 4);
    private static readonly SettingRead Setting = new("Port", false, null);
    private static readonly SettingRead Variable = new("PORT", true, null);

    [Theory]
    [InlineData("\"Port\": \"5999\"", "http://localhost:5999")]
    [InlineData("\"Port\": 5999", "http://localhost:5999")]
    [InlineData("\"Ports\": \"5999\"", null)]
    public void PortOfTheSettings_IsBound(string settings, string? bound)
    {
        Assert.Equal(bound, Bound(new AppUrlStatement("Run", Url(Setting), true), settings));
        Assert.Equal(bound, Bound(new SettingStatement("urls", "UseUrls", [Url(Setting)]), settings));
        Assert.Equal(bound, Bound(Listen(Setting), settings));
    }

    [Theory]
    [InlineData("\"PORT\": \"5999\"", "", "http://localhost:5999")]
    [InlineData("\"PORT\": \"5998\", \"PORT\": \"5999\"", "", "http://localhost:5999")]
    [InlineData("\"OTHER\": \"5999\"", "\"PORT\": \"5999\"", null)] // a variable is no setting of a file
    public void PortOfAVariable_IsTheLaunchProfiles(string variables, string settings, string? bound)
        => Assert.Equal(bound, Bound(Listen(Variable), settings, variables));

    [Fact]
    public void DefaultOfTheCode_CountsWhereNothingSetsThePort()
    {
        Assert.Equal("http://localhost:5999", Bound(Listen(Setting with { Otherwise = "5999" }), ""));
        Assert.Equal("http://localhost:5998", Bound(Listen(Setting with { Otherwise = "5999" }), "\"Port\": \"5998\""));
        Assert.Null(Bound(Listen(Setting with { Otherwise = "5999" }), "", kind: LaunchKind.Bare)); // whoever starts it may set it
    }

    [Theory]
    [InlineData("\"Port\": \"65535\"", "http://localhost:65535")]
    [InlineData("\"Port\": \"65536\"", null)]
    [InlineData("\"Port\": \"-1\"", null)]
    [InlineData("\"Port\": \"web\"", null)]
    public void ListenCall_TakesPortsOnly(string settings, string? bound) => Assert.Equal(bound, Bound(Listen(Setting), settings));

    [Fact]
    public void FurtherSources_LeaveThePortOpen()
        => Assert.Null(Bound(Listen(Setting), "\"Port\": \"5999\"", program: static program => program with { AddsConfiguration = true }));

    [Fact]
    public void UrlBesideOneThatIsRead_IsBoundToo() => Assert.Equal(
        "http://localhost:5999;http://localhost:6000", Bound(new SettingStatement("urls", "UseUrls", [Url(Setting), new SettingValue("http://localhost:6000", InCode)]), "\"Port\": \"5999\""));

    [Fact]
    public void SecondUrlThatNobodyKnows_LeavesTheWholeOpen() => Assert.Null(Bound(
        new SettingStatement("urls", "UseUrls", [Url(Setting), new SettingValue("http://localhost:\0", InCode)]), "\"Port\": \"5999\""));

    private static SettingValue Url(SettingRead read) => new("http://localhost:\0", InCode) { Read = read };

    private static ListenStatement Listen(SettingRead read)
        => new(new Bind(UrlSource.KestrelCode, "ListenLocalhost", "ListenLocalhost(port)", "http", Address.Localhost, null, InCode)) { PortRead = read };

    // What is bound; null where that is not known.
    private static string? Bound(HostStatement statement, string settings, string variables = "", LaunchKind kind = LaunchKind.Profile, System.Func<HostProgram, HostProgram>? program = null)
    {
        var repository = RepositoryReader.Read(GraphText.Files($$"""
            === Api/Api.csproj
            <Project Sdk="Microsoft.NET.Sdk.Web" />
            === Api/Properties/launchSettings.json
            { "profiles": { "a": { "commandName": "Project", "environmentVariables": { {{variables}} } } } }
            === Api/appsettings.json
            { {{settings}} }
            """));
        var written = (program ?? (static one => one))(new HostProgram(HostBuilderKind.WebApplication, [statement]));
        var context = new LaunchContexts(repository).Of(repository.Projects[0] with { Program = written }).First(one => one.Kind == kind);
        var effective = ConfiguredProgram.Binds(written, context, EffectiveBinds.Of(written, context));
        return effective.IsUnknown ? null : string.Join(';', effective.Binds.Select(static bind => bind.Url));
    }
}
