using System.Threading.Tasks;
using ConnLint.Analyzers.Rules.Precedence;
using ConnLint.CodeFixes.Rules.Precedence;
using ConnLint.Testing;
using Microsoft.CodeAnalysis;

namespace ConnLint.Analyzers.Tests.Rules.Precedence;

public sealed class LaunchProfileUnreadableTests
{
    private const string LaunchSettings = "Properties/launchSettings.json";

    [Theory]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", [|/* http */|] "applicationUrl": "http://localhost:5123" } } }""")]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "applicationUrl": "http://localhost:5123" [|/* c */|] } } }""")]
    [InlineData("{ \"profiles\": { \"a\": {\n  [|// http|]\n  \"commandName\": \"Project\" } } }")]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "applicationUrl": "http://localhost:5123"[|,|] } } }""")]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "applicationUrl": "http://localhost:5123", "environmentVariables": { "X": "1"[|,|] } } } }""")]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "applicationUrl": "http://localhost:5123", "environmentVariables": { [|/* c */|] "X": "1" } } } }""")]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "applicationUrl": [|5|] } } }""")]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "launchBrowser": [|"true"|], "applicationUrl": "http://localhost:5123" } } }""")]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "dotnetRunMessages": [|"true"|], "applicationUrl": "http://localhost:5123" } } }""")]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "launchBrowser": [|null|], "applicationUrl": "http://localhost:5123" } } }""")]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "applicationUrl": "http://localhost:5123", "environmentVariables": { "X": [|1|] } } } }""")]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "applicationUrl": "http://localhost:5123", "environmentVariables": { "X": [|null|] } } } }""")]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "commandLineArgs": [|1|], "tool": { "x": [ 1, ] } } } }""")]
    public Task WhatDotnetRunRefuses_Triggers(string content) => Test((LaunchSettings, content)).RunAsync();

    [Theory]
    [InlineData("10.0.401")]
    [InlineData("11.0.100-preview.1")]
    [InlineData("")]
    public Task SdkThatRefuses_Triggers(string sdk)
        => WithSdk(sdk, """{ "profiles": { "a": { "commandName": "Project", "dotnetRunMessages": [|"true"|] } } }""").RunAsync();

    [Theory]
    [InlineData("6.0.100-preview.5.21302.13")]
    [InlineData("9.0.308")]
    public Task SdkThatReadsLeniently_DoesNotTrigger(string sdk)
        => WithSdk(sdk, """{ "profiles": { "a": { "commandName": "Project", "dotnetRunMessages": "true" } } }""").RunAsync();

    [Theory]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "applicationUrl": "http://localhost:5123" } } }""")]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "applicationUrl": "http://localhost:5123" }, } }""")]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "applicationUrl": "http://localhost:5123" } /* c */ } }""")]
    [InlineData("""{ "profiles": { /* c */ "a": /* c */ { "commandName": "Project", "applicationUrl": "http://localhost:5123" }, } }""")]
    [InlineData("// c\n{ \"profiles\": { \"a\": { \"commandName\": \"Project\", \"applicationUrl\": \"http://localhost:5123\" } } }")]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "applicationUrl": null } } }""")]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "tool": { "a": [ 1 ] }, "hotReloadEnabled": "x", "applicationUrl": "http://localhost:5123" } } }""")]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "launchBrowser": true, "dotnetRunMessages": false, "applicationUrl": "http://localhost:5123" } } }""")]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "applicationUrl": "http://localhost:5123", "launchUrl": "a/*b*/c," } } }""")]
    [InlineData("""{ "profiles": { "a": { "commandName": "IISExpress", /* c */ } } }""")]
    [InlineData("""{ "iisSettings": { /* c */ "iisExpress": { "sslPort": 44300, } }, "profiles": { "a": { "commandName": "Project" } } }""")]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", /* c""")]
    [InlineData("{ \"$schema\": \"x\", // c\n \"profiles\": { \"a\": { \"commandName\": \"Project\" } } }")]
    [InlineData("""not JSON""")]
    public Task WhatDotnetRunReads_DoesNotTrigger(string content) => Test((LaunchSettings, content)).RunAsync();

    [Fact]
    public Task Message_NamesProfileCauseAndRemedy()
    {
        var test = Test((LaunchSettings, """{ "profiles": { "a": { "commandName": "Project", "launchBrowser": {|#0:"true"|}, "applicationUrl": "http://localhost:5123" } } }"""));
        test.TestState.ExpectedDiagnostics.Add(new DiagnosticResult("CONN4009", DiagnosticSeverity.Warning).WithLocation(0).WithMessage(
            "'dotnet run' cannot apply the launch profile 'a' and starts the program without it: the value of 'launchBrowser' is neither true nor false; write true or false without quotes"));
        return test.RunAsync();
    }

    [Theory]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "applicationUrl": "http://localhost:5123"[|,|] } } }""", """{ "profiles": { "a": { "commandName": "Project", "applicationUrl": "http://localhost:5123" } } }""")]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "dotnetRunMessages": [|"true"|], "applicationUrl": "http://localhost:5123" } } }""", """{ "profiles": { "a": { "commandName": "Project", "dotnetRunMessages": true, "applicationUrl": "http://localhost:5123" } } }""")]
    [InlineData("""{ "profiles": { "a": { "commandName": "Project", "applicationUrl": "http://localhost:5123", "environmentVariables": { "X": [|1|] } } } }""", """{ "profiles": { "a": { "commandName": "Project", "applicationUrl": "http://localhost:5123", "environmentVariables": { "X": "1" } } } }""")]
    public Task Fix_WritesWhatDotnetRunReads(string before, string after) => Fix(LaunchSettings, before, after).RunAsync();

    private static CSharpCodeFixTest<LaunchProfileUnreadableAnalyzer, LaunchProfileUnreadableFixer> Fix(string name, string before, string after) => new()
    {
        TestState = { Sources = { "class C;" }, AdditionalFiles = { (name, before) } },
        FixedState = { AdditionalFiles = { (name, after) } },
    };

    private static CSharpAnalyzerTest<LaunchProfileUnreadableAnalyzer> WithSdk(string version, string content)
    {
        var test = Test((LaunchSettings, content));
        test.TestState.AnalyzerConfigFiles.Add(BuildProperties.Global(("NETCoreSdkVersion", version)));
        return test;
    }

    private static CSharpAnalyzerTest<LaunchProfileUnreadableAnalyzer> Test(params (string Name, string Content)[] files)
    {
        var test = new CSharpAnalyzerTest<LaunchProfileUnreadableAnalyzer> { TestCode = "class C;" };
        foreach (var file in files) test.TestState.AdditionalFiles.Add(file);
        return test;
    }
}
