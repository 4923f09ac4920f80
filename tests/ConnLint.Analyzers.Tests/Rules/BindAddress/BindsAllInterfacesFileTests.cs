using System.Threading.Tasks;
using ConnLint.Analyzers.Rules.BindAddress;
using ConnLint.CodeFixes.Rules.BindAddress;
using ConnLint.Testing;
using Microsoft.CodeAnalysis;
using static ConnLint.Analyzers.Tests.Rules.ConfigurationFile;
using Test = ConnLint.Analyzers.Tests.Rules.ConfigurationTest<ConnLint.Analyzers.Rules.BindAddress.BindsAllInterfacesAnalyzer>;

namespace ConnLint.Analyzers.Tests.Rules.BindAddress;

public sealed class BindsAllInterfacesFileTests
{
    private const string Everywhere = "http://*:5000";

    [Theory]
    [InlineData("[|http://*:5000|]")]
    [InlineData("http://localhost:5000;[|https://0.0.0.0:5001|]")]
    [InlineData("[|http://+|];[|http://[::]:5001|]")]
    public Task DevelopmentProfile_Triggers(string url) => new Test(Profile(url)).RunAsync();

    [Theory]
    [InlineData(""" "ASPNETCORE_URLS": "[|http://+:5000|]" """)]
    [InlineData(""" "ASPNETCORE_HTTP_PORTS": "[|8080|]" """)]
    [InlineData(""" "Kestrel__Endpoints__A__Url": "[|http://*:5000|]" """)]
    public Task VariableOfAProfile_Triggers(string variables) => new Test(ProfileWith(variables)).RunAsync();

    [Fact]
    public Task Settings_TriggerWhereADevelopmentProfileBindsThem() => new Test(
        Profile("http://localhost:5000"), Settings("""{ "Kestrel": { "Endpoints": { "A": { "Url": "[|http://*:5000|]" } } } }""")).RunAsync();

    // Production reads the same file, and there the address is the one to bind.
    [Fact]
    public Task SettingsOfAllEnvironments_AreInfo() => Info("", """{ "Urls": "{|#0:http://*:5000|}" }""", Profile("http://localhost:5000"));

    [Fact]
    public Task SettingsForDevelopmentThatRepeatThoseOfAllEnvironments_AreInfo() => Info("Development", """{ "Urls": "{|#0:http://*:5000|}" }""", Settings("""{ "Urls": "http://*:5000" }"""));

    [Fact]
    public Task PortsOfBrowsersThatDevelopmentRepeats_DoNotTrigger() => new Test(
        Settings("""{ "Kestrel": { "Endpoints": { "Http": { "Url": "http://0.0.0.0:80" } } } }"""),
        Settings("Development", """{ "Kestrel": { "Endpoints": { "Http": { "Url": "http://0.0.0.0:80" } } } }""")).RunAsync();

    [Fact]
    public Task ProfileThatRepeatsTheSettings_Triggers() => new Test(Profile("[|http://*:5000|]"), Settings("""{ "Api": "http://*:5000" }""")).RunAsync();

    [Fact]
    public Task SettingsForDevelopment_TriggerWithoutProfiles() => new Test(
        Settings("""{ "Urls": "http://*:5000" }"""), Settings("Development", """{ "Urls": "[|http://*:5001|]" }""")).RunAsync();

    [Theory]
    [InlineData("http://*:80")]
    [InlineData("https://*:443")]
    [InlineData("http://*")]
    public Task PortsOfBrowsersInSettingsOfAllEnvironments_DoNotTrigger(string url) => new Test(
        Profile("http://localhost:5000"), Settings($$"""{ "Kestrel": { "Endpoints": { "A": { "Url": "{{url}}" } } } }""")).RunAsync();

    [Fact]
    public async Task PortsOfBrowsersInDevelopment_Trigger()
    {
        await new Test(Profile("[|http://*:80|]")).RunAsync();
        await new Test(Settings("Development", """{ "Urls": "[|https://*:443|]" }""")).RunAsync();
    }

    [Theory]
    [InlineData("http://localhost:5000;http://127.0.0.1:5001;http://[::1]:5002")]
    [InlineData("http://shop.localhost:5000")]
    [InlineData("http://shop.local:5000")]
    [InlineData("http://*:$PORT")]
    [InlineData("http://192.168.1.20:5000")]
    [InlineData("http://unix:/tmp/shop.sock")]
    [InlineData("*:5000")]
    public Task OtherAddresses_DoNotTrigger(string url) => new Test(Profile(url)).RunAsync();

    [Theory]
    [InlineData("Production")]
    [InlineData("Staging")]
    public Task ProfileOfAnotherEnvironment_DoesNotTrigger(string environment) => new Test(Profile(Everywhere, environment)).RunAsync();

    [Fact]
    public Task SettingsOutsideDevelopment_DoNotTrigger() => new Test(
        Profile("http://localhost:5000"), Settings("Production", """{ "Urls": "http://*:80" }"""), Settings("""{ "HTTP_PORTS": "80" }""")).RunAsync();

    [Fact]
    public Task SettingsWithoutAnyDevelopment_DoNotTrigger() => new Test(Settings("""{ "Urls": "http://*:5000" }""")).RunAsync();

    [Fact]
    public Task SettingThatLoses_DoesNotTrigger() => new Test(
        Profile("http://*:5000"), Settings("Development", """{ "Kestrel": { "Endpoints": { "A": { "Url": "http://localhost:5000" } } } }""")).RunAsync();

    [Fact]
    public Task DockerAndIisExpress_DoNotTrigger() => new Test(Launch("""
        { "iisSettings": { "iisExpress": { "applicationUrl": "http://*:5000" } },
          "profiles": { "IIS Express": { "commandName": "IISExpress" }, "Container": { "commandName": "Docker", "environmentVariables": { "ASPNETCORE_HTTP_PORTS": "8080" } } } }
        """)).RunAsync();

    [Theory]
    [InlineData("/.editorconfig", "root = true\n[launchSettings.json]\nconnlint.allow_all_interfaces = true\n")]
    [InlineData("/.editorconfig", "root = true\n[*.cs]\nconnlint.container = true\n")]
    [InlineData("/.globalconfig", "is_global = true\nconnlint.allow_all_interfaces = true\n")]
    [InlineData("/.globalconfig", "is_global = true\nconnlint.container = true\n")]
    [InlineData("/.globalconfig", "is_global = true\nbuild_property.ConnLintContainer = true\n")]
    [InlineData("/.globalconfig", "is_global = true\nbuild_property.IsTestProject = true\n")]
    public Task WantedExposure_DoesNotTrigger(string name, string content)
    {
        var test = new Test(Profile(Everywhere));
        test.TestState.AnalyzerConfigFiles.Add((name, content));
        return test.RunAsync();
    }

    [Fact]
    public Task ContainerThatIsNone_Triggers()
    {
        var test = new Test(Profile("[|http://*:5000|]"));
        test.TestState.AnalyzerConfigFiles.Add(("/.globalconfig", "is_global = true\nbuild_property.ConnLintContainer = true\n"));
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "root = true\n[*.cs]\nconnlint.container = false\n"));
        return test.RunAsync();
    }

    [Fact]
    public Task Message_NamesUrlAndLoopback()
    {
        var test = new Test(Profile("{|#0:http://0.0.0.0:5000|}"));
        test.TestState.ExpectedDiagnostics.Add(new DiagnosticResult("CONN1001", DiagnosticSeverity.Warning).WithLocation(0)
            .WithMessage("'http://0.0.0.0:5000' listens on every network interface; bind 'http://localhost:5000' unless other machines have to reach it"));
        return test.RunAsync();
    }

    [Theory]
    [InlineData("[|http://*:5000|];[|https://0.0.0.0|]", "http://localhost:5000;https://localhost")]
    [InlineData("[|http://[::]:0|]", "http://127.0.0.1:0")]
    public Task Fix_BindsLoopbackInProfiles(string url, string repaired) => Fix([Profile(url)], [Profile(repaired)]);

    [Fact]
    public Task Fix_LeavesSettingsOfAllEnvironments()
    {
        (string, string)[] files = [Profile("http://localhost:5000"), Settings("""{ "Urls": "[|http://*:5000|]" }""")];
        return Fix(files, files);
    }

    private static Task Info(string environment, string settings, (string, string) other)
    {
        var test = new Test(other, environment.Length == 0 ? Settings(settings) : Settings(environment, settings));
        test.TestState.ExpectedDiagnostics.Add(new DiagnosticResult("CONN1001", DiagnosticSeverity.Info).WithLocation(0));
        return test.RunAsync();
    }

    private static Task Fix((string Name, string Content)[] files, (string Name, string Content)[] repaired)
    {
        var test = new CSharpCodeFixTest<BindsAllInterfacesAnalyzer, BindsAllInterfacesFixer> { TestCode = "class C;" };
        foreach (var file in files) test.TestState.AdditionalFiles.Add(file);
        foreach (var file in repaired) test.FixedState.AdditionalFiles.Add(file);
        return test.RunAsync();
    }
}
