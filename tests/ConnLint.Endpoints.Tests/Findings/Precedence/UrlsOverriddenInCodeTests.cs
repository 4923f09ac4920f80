using System.Linq;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Findings.Precedence;

namespace ConnLint.Endpoints.Tests.Findings.Precedence;

public sealed class UrlsOverriddenInCodeTests
{
    private static readonly TextPlace InCode = new("Api/Program.cs", 40, 21, 2, 4);

    [Theory]
    [InlineData("\"applicationUrl\": \"http://localhost:5132\"", "http://localhost:5132", "applicationUrl")]
    [InlineData("\"environmentVariables\": { \"ASPNETCORE_HTTP_PORTS\": \"5132\" }", "5132", "ASPNETCORE_HTTP_PORTS")]
    public void UrlOrPortOfTheProfile_IsReplaced(string profile, string loser, string name) => Assert.Equal(
        $"Api/Program.cs:3:5 Warning 'http://localhost:5999' in code replaces '{loser}' of {name} (Api/Properties/launchSettings.json:1), where nobody will listen; remove it from the code, or give both the same port",
        Found(profile, new SettingStatement("urls", "UseUrls", [new SettingValue("http://localhost:5999", InCode)])));

    [Fact]
    public void UrlOfTheApplication_ReplacesTheProfile()
        => Assert.NotEqual("", Found("\"applicationUrl\": \"http://localhost:5132\"", new AppUrlStatement("Run", new SettingValue("http://localhost:5999", InCode), true)));

    [Fact]
    public void EachUrlThatIsLost_IsReported()
        => Assert.Equal(2, Found("\"applicationUrl\": \"https://localhost:7132;http://localhost:5132;http://localhost:5999\"", new SettingStatement("urls", "UseUrls", [new SettingValue("http://localhost:5999", InCode)])).Split('\n').Length);

    [Theory]
    [InlineData("\"applicationUrl\": \"http://localhost:5132\"", "http://localhost:5132")]
    [InlineData("\"applicationUrl\": \"http://localhost:5132\"", "http://*:5132")]
    [InlineData("\"applicationUrl\": \"http://127.0.0.1:0\"", "http://localhost:5999")]
    [InlineData("\"applicationUrl\": \"http://unix:/a.sock\"", "http://localhost:5999")]
    [InlineData("\"applicationUrl\": \"http://localhost:5132\"", "localhost:5999")]
    [InlineData("\"applicationUrl\": \"http://localhost:5132\"", "\0")]
    [InlineData("\"launchBrowser\": true", "http://localhost:5999")]
    public void WhatIsBoundOrNotKnown_IsSilent(string profile, string url)
        => Assert.Equal("", Found(profile, new SettingStatement("urls", "UseUrls", [new SettingValue(url, InCode)])));

    [Theory]
    [InlineData("=== compose.yaml\nservices:\n  api:\n    build: Api\n    environment: [ ASPNETCORE_URLS=http://*:8080 ]", 1)]
    [InlineData("=== compose.yaml\nservices:\n  api:\n    build: Api\n    environment: [ ASPNETCORE_URLS=http://*:8080, PORT=8080 ]", 0)]
    [InlineData("=== compose.yaml\nservices:\n  api:\n    build: Api\n    environment: [ 'ASPNETCORE_URLS=http://*:8080', 'PORT=${PORT}' ]", 0)]
    [InlineData("=== appsettings.json\n{}", 0)] // of an image alone nobody knows what else its platform sets
    public void DefaultOfAPortThatCodeReads_CountsWhereFilesSayEverything(string more, int count)
    {
        var read = new SettingValue("http://localhost:\0", InCode) { Read = new SettingRead("PORT", true, "5999") };
        var files = "=== Api/Api.csproj\n<Project Sdk=\"Microsoft.NET.Sdk.Web\"><PropertyGroup><TargetFramework>net8.0</TargetFramework></PropertyGroup></Project>\n"
            + "=== Api/Dockerfile\nFROM mcr.microsoft.com/dotnet/aspnet:8.0\nENV ASPNETCORE_URLS=http://*:8081\nENTRYPOINT [\"dotnet\", \"Api.dll\"]\n" + more;
        var found = FindingText.Lines(UrlsOverriddenInCode.In, files, project => project with { Program = new HostProgram(HostBuilderKind.WebApplication, [new AppUrlStatement("Run", read, true)]) });
        Assert.Equal(count, found.Split('\n', System.StringSplitOptions.RemoveEmptyEntries).Count(static line => line.Contains("'http://*:8080'", System.StringComparison.Ordinal)));
        Assert.DoesNotContain("{…}", found, System.StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://localhost:5998", false)]
    [InlineData("http://localhost:\0", true)]
    public void UrlBesideOneThatIsComputed_IsSilent(string other, bool isSilent)
    {
        var program = new HostProgram(HostBuilderKind.WebApplication, [new AppUrlStatement("Add", new SettingValue("http://localhost:5999", InCode), false), new AppUrlStatement("Add", new SettingValue(other, InCode), false)]);
        Assert.Equal(isSilent, FindingText.Lines(UrlsOverriddenInCode.In, Files("\"applicationUrl\": \"http://localhost:5132\""), project => project with { Program = program }).Length == 0);
    }

    [Fact]
    public void ProjectWithoutCode_IsSilent() => Assert.Equal("", FindingText.Lines(UrlsOverriddenInCode.In, Files("\"applicationUrl\": \"http://localhost:5132\""), static project => project with { Program = null }));

    [Fact]
    public void KestrelEndpointsOfTheSettings_AreAnotherRulesCause() => Assert.Equal(
        "", FindingText.Lines(
            UrlsOverriddenInCode.In, Files("\"applicationUrl\": \"http://localhost:5132\"") + "\n=== Api/appsettings.json\n{ \"Kestrel\": { \"Endpoints\": { \"A\": { \"Url\": \"http://localhost:5001\" } } } }",
            static project => project with { Program = new HostProgram(HostBuilderKind.WebApplication, [new SettingStatement("urls", "UseUrls", [new SettingValue("http://localhost:5999", InCode)])]) }));

    private static string Found(string profile, HostStatement statement)
        => FindingText.Lines(UrlsOverriddenInCode.In, Files(profile), project => project with { Program = new HostProgram(HostBuilderKind.WebApplication, [statement]) });

    private static string Files(string profile) =>
        $$"""
        === Api/Api.csproj
        <Project Sdk="Microsoft.NET.Sdk.Web"/>
        === Api/Properties/launchSettings.json
        { "profiles": { "a": { "commandName": "Project", {{profile}} } } }
        """;
}
