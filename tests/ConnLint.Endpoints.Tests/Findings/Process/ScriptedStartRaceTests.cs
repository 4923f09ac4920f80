using System;
using System.Linq;
using ConnLint.Endpoints.Findings.Process;

namespace ConnLint.Endpoints.Tests.Findings.Process;

public sealed class ScriptedStartRaceTests
{
    private const string Start = "dotnet run --project src/Api &";

    [Fact]
    public void Message_NamesBothCommandsAndTheUrlThatIsAskedNext() => Assert.Equal(
        ".github/workflows/ci.yml:8:11 Info 'sleep 5' hopes that 'dotnet run --project src/Api' (.github/workflows/ci.yml:7) listens by then; "
        + "ask until it answers, as 'curl --retry 30 --retry-delay 1 --retry-connrefused http://localhost:5132/a' does",
        Found(Start, "sleep 5", "curl 'http://localhost:5132/a?token=secret'"));

    [Theory]
    [InlineData("dotnet run --project src/Api --key=hunter2 &", "dotnet run --project src/Api")]
    [InlineData("API_KEY=hunter2 dotnet out/Api.dll hunter2 &", "dotnet out/Api.dll")]
    [InlineData("dotnet run -p:Key=hunter2 --project src/Api -- --password hunter2 &", "dotnet run --project src/Api")]
    public void Arguments_AreNotShown(string start, string shown)
    {
        var found = Found(start, "sleep 5");
        Assert.Contains("'" + shown + "'", found, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", found, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sleep 5", "echo 'Waiting for the server'")]
    [InlineData("echo \"what we do while it starts\"", "sleep 5")]
    [InlineData("sleep 0.5", "sleep 10")]
    public void Sleep_IsFound(params string[] script) => Assert.Single(Found([Start, .. script]).Split('\n'));

    [Theory]
    [InlineData("dotnet run --project src/Api", "sleep 5")]
    [InlineData("dotnet test &", "sleep 5")]
    [InlineData("npm start &", "sleep 5")]
    [InlineData(Start, "npm test")]
    [InlineData("sleep 5", Start)]
    [InlineData(Start, "sleep $SECONDS")]
    [InlineData(Start, "sleep 5", "npx wait-on http://localhost:5132")]
    [InlineData(Start, "sleep 5", "curl --retry 5 http://localhost:5132")]
    [InlineData(Start, "sleep 5", "connlint wait http://localhost:5132")]
    [InlineData(Start, "while ! nc -z localhost 5132; do", "  sleep 1", "done")]
    [InlineData(Start, "for i in 1 2 3; do", "  sleep 1", "done")]
    [InlineData(Start, "while (-not (Test-NetConnection localhost -Port 5132)) {", "  Start-Sleep 1", "}")]
    [InlineData(Start, "do { Start-Sleep 1 } until (Test-Connection localhost)")]
    [InlineData(Start, "timeout 60 sh -c 'until nc -z localhost 5132; do sleep 1; done'")]
    [InlineData(Start, "/opt/wait-for-it.sh localhost:5132", "sleep 1")]
    public void WhatMayWait_IsSilent(params string[] script) => Assert.Empty(Found(script));

    [Theory]
    [InlineData("wait-on")]
    [InlineData("start-server-and-test")]
    [InlineData("start-test")]
    [InlineData("dockerize -wait")]
    [InlineData("wait-for-it")]
    [InlineData("./wait-for-it.sh")]
    [InlineData("wait-for")]
    [InlineData("bash scripts/wait-for.sh")]
    [InlineData("waitforit")]
    [InlineData("wait4x http")]
    [InlineData("connlint wait")]
    [InlineData("npx tcp-port-used")]
    [InlineData("wget --tries=5")]
    [InlineData("Invoke-WebRequest -MaximumRetryCount 5")]
    public void ProgramThatWaits_IsSilent(string program) => Assert.Empty(Found(Start, "sleep 5", program + " http://localhost:5132"));

    [Theory]
    [InlineData("until nc -z localhost 5132")]
    [InlineData("\twhile ! nc -z localhost 5132")]
    [InlineData("foreach ($attempt in 1..9) { curl localhost:5132 }")]
    [InlineData("echo; for i in 1 2 3")]
    [InlineData("true && while ! nc -z localhost 5132")]
    [InlineData("seq 9 | while read i")]
    [InlineData("(while ! nc -z localhost 5132")]
    [InlineData("sh -c \"until nc -z localhost 5132")]
    public void LoopBehindTheStart_IsSilent(string loop) => Assert.Empty(Found(Start, "sleep 5", loop));

    [Fact]
    public void LoopBeforeTheStart_WaitsForSomethingElse() => Assert.Single(Found("for f in *.sql; do echo $f; done", Start, "sleep 5").Split('\n'));

    [Fact]
    public void UrlAskedBeforeTheStart_IsNotNamed()
        => Assert.Contains("http://localhost:PORT'", Found("curl http://localhost:4000/a", Start, "sleep 5"), StringComparison.Ordinal);

    [Fact]
    public void AnotherJob_IsAnotherMachine() => Assert.Empty(FindingText.Lines(ScriptedStartRace.In, """
        === .gitlab-ci.yml
        a:
          script: dotnet run &
        b:
          script: sleep 5
        """));

    [Fact]
    public void FilesOfOtherFolders_AreNoWorkflows() => Assert.Empty(FindingText.Lines(ScriptedStartRace.In, """
        === docs/ci.yml
        jobs:
          a:
            steps:
              - run: |
                  dotnet run &
                  sleep 5
        """));

    private static string Found(params string[] script) => FindingText.Lines(
        ScriptedStartRace.In,
        "=== .github/workflows/ci.yml\non: push\njobs:\n  a:\n    steps:\n      - run: echo\n      - run: |\n" + string.Concat(script.Select(static line => "          " + line + "\n")));
}
