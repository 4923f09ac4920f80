using ConnLint.Endpoints.Findings.Precedence;

namespace ConnLint.Endpoints.Tests.Findings.Precedence;

public sealed class LaunchProfileUnreadableTests
{
    private const string Head = "Api/Properties/launchSettings.json:1 ";

    [Theory]
    [InlineData("\"launchBrowser\": true /* c */", "/* c */: ", "it holds a comment; move the comment above \"profiles\"")]
    [InlineData("\"launchBrowser\": true,", ", -> : ", "a comma stands before a closing bracket; remove the comma")]
    [InlineData("\"launchBrowser\": \"True\"", "\"True\" -> true: ", "the value of 'launchBrowser' is neither true nor false; write true or false without quotes")]
    [InlineData("\"launchBrowser\": \"true\"", "\"true\" -> true: ", "the value of 'launchBrowser' is neither true nor false; write true or false without quotes")]
    [InlineData("\"launchBrowser\": \"False\"", "\"False\" -> false: ", "the value of 'launchBrowser' is neither true nor false; write true or false without quotes")]
    [InlineData("\"launchBrowser\": \"false\"", "\"false\" -> false: ", "the value of 'launchBrowser' is neither true nor false; write true or false without quotes")]
    [InlineData("\"launchBrowser\": 1", "1: ", "the value of 'launchBrowser' is neither true nor false; write true or false without quotes")]
    [InlineData("\"environmentVariables\": []", "[: ", "the value of 'environmentVariables' is no object; write an object of texts")]
    [InlineData("\"environmentVariables\": { \"A\": {} }", "{: ", "the value of 'A' is no text; write one text")]
    [InlineData("\"environmentVariables\": { \"A\": 1 }", "1 -> \"1\": ", "the value of 'A' is no text; write it in quotes")]
    [InlineData("\"environmentVariables\": { \"A\": null }", "null: ", "the value of 'A' is no text; write it in quotes")]
    [InlineData("\"applicationUrl\": [ \"http://localhost:5000\" ]", "[: ", "the value of 'applicationUrl' is no text; write one text with ';' between the URLs")]
    public void WhatDotnetRunRefuses_NamesCauseAndRemedy(string property, string place, string said) => Assert.Equal(
        Head + place + "'dotnet run' cannot apply the launch profile 'a' and starts the program without it: " + said, Found("Project", property));

    [Fact]
    public void ProfileOfAnotherCommand_IsSilent() => Assert.Equal("", Found("IISExpress", "\"launchBrowser\": 1"));

    private static string Found(string command, string property) => FindingText.OfFiles(
        LaunchProfileUnreadable.In,
        $$"""
        === Api/Api.csproj
        <Project Sdk="Microsoft.NET.Sdk.Web"/>
        === Api/Properties/launchSettings.json
        { "profiles": { "a": { "commandName": "{{command}}", {{property}} } } }
        """);
}
