using System;
using System.Collections;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using ConnLint.Build.Checking;
using ConnLint.Build.Tests.Fixture;
using ConnLint.Probing.Processes;

namespace ConnLint.Build.Tests;

public sealed class LaunchPlanTests
{
    private static readonly string Root = Path.GetTempPath();
    private static readonly RunSettings Run = new(Path.Combine(Root, "Shop.csproj"), Path.Combine(Root, "bin", "Shop.dll"), "", "", "", Path.Combine(Root, "sdk", "dotnet"));

    private static readonly Dictionary<string, string?> None = [];

    [Fact]
    public void WithoutACommand_TheAssemblyIsExecuted()
    {
        var launch = Plan(Run);

        Assert.Equal(Run.DotnetHost, launch.Command);
        Assert.Equal(["exec", Run.TargetPath], launch.Arguments);
        Assert.Equal(Run.ProjectFolder, launch.WorkingDirectory);
    }

    [Theory]
    [InlineData("dotnet", "sdk/dotnet")]
    [InlineData("bin/Shop", "bin/Shop")]
    public void Commands_AreRooted(string command, string rooted)
        => Assert.Equal(Path.Combine(Root, rooted), Plan(Run with { Command = command }).Command);

    [Fact]
    public void ABareName_IsLeftToThePath() => Assert.Equal("func", Plan(Run with { Command = "func" }).Command);

    [Fact]
    public void ArgumentsOfProjectAndProfile_AreJoined()
        => Assert.Equal(["exec", "a b.dll", "--x", "1"], Plan(Run with { Command = "dotnet", Arguments = "exec \"a b.dll\"" }, "\"commandLineArgs\": \"--x 1\"").Arguments);

    [Fact]
    public void WhatAShellWouldRun_IsAnArgument()
        => Assert.Equal(["--x;", "touch", "owned", "$(touch owned)", "&&", "`id`"], Plan(Run, "\"commandLineArgs\": \"--x; touch owned \\\"$(touch owned)\\\" && `id`\"").Arguments.Skip(2));

    [Fact]
    public void TheProfilesVariables_WinOverItsUrl()
    {
        var environment = Plan(Run, "\"applicationUrl\": \"http://localhost:1\", \"environmentVariables\": { \"ASPNETCORE_URLS\": \"http://localhost:2\", \"CONNLINT_CHECK\": \"0\" }").Environment;

        Assert.Equal("http://localhost:2", environment["ASPNETCORE_URLS"]);
        Assert.Equal("http", environment["DOTNET_LAUNCH_PROFILE"]);
        Assert.Equal("1", environment["CONNLINT_CHECK"]);
    }

    [Fact]
    public void TheChecksOwnVariables_WinOverTheProfiles_AndMayRemove()
    {
        var profile = Promises.Profile("\"commandName\": \"Project\", \"environmentVariables\": { \"A\": \"1\", \"B\": \"2\", \"C\": \"3\" }");
        var environment = LaunchPlan.For(Run, profile, new Dictionary<string, string?> { ["A"] = "x", ["B"] = null, ["CONNLINT_CHECK"] = "0" }, new Hashtable()).Environment;

        Assert.Equal(["A=x", "B=", "C=3", "CONNLINT_CHECK=1", "DOTNET_LAUNCH_PROFILE=http"], Sorted(environment).Where(static line => !line.StartsWith("DOTNET_ROOT", StringComparison.Ordinal)));
    }

    [Fact]
    public void WithoutAProfile_NothingIsMadeUp()
    {
        var launch = LaunchPlan.For(Run, null, None, new Hashtable());

        Assert.Equal(["CONNLINT_CHECK=1"], Sorted(launch.Environment).Where(static line => !line.StartsWith("DOTNET_ROOT", StringComparison.Ordinal)));
        Assert.Contains("' without a launch profile in '", LaunchPlan.Describe(Run, null, launch), StringComparison.Ordinal);
    }

    [Fact]
    public void TheBuildsOwnVariables_AreRemoved_AndNoOthers()
    {
        var inherited = new Hashtable { ["MSBuildSDKsPath"] = "x", ["MSBUILD_EXE_PATH"] = "x", ["DOTNET_CLI_FIRST_RUN_SENTINEL"] = "x", ["DOTNET_HOST_PATH"] = "x", ["PATH"] = "x", ["DOTNET_CLI_HOME"] = "x", ["DOTNET_ROOT"] = "x" };
        var environment = LaunchPlan.For(Run, Promises.Profile("\"commandName\": \"Project\""), None, inherited).Environment;

        Assert.Equal(
            ["CONNLINT_CHECK=1", "DOTNET_CLI_FIRST_RUN_SENTINEL=", "DOTNET_HOST_PATH=", "DOTNET_LAUNCH_PROFILE=http", "MSBUILD_EXE_PATH=", "MSBuildSDKsPath="],
            Sorted(environment));
    }

    [Fact]
    public void Values_StayOutOfTheAnnouncement()
    {
        var profile = Promises.Profile("\"commandLineArgs\": \"--token abc\", \"environmentVariables\": { \"KEY\": \"hunter2\", \"DOTNET_ENVIRONMENT\": \"QA\" }");
        var text = LaunchPlan.Describe(Run, profile, LaunchPlan.For(Run, profile, None, new Hashtable()));

        Assert.DoesNotMatch("hunter2|abc", text);
        Assert.Contains("environment: DOTNET_ENVIRONMENT=QA, CONNLINT_CHECK, ", text, StringComparison.Ordinal);
    }

    [Fact]
    public void TheSpecification_IsOneLine_WhateverItHolds()
    {
        var line = new LaunchSpecification("a\nb", ["\"\u2028\r\n", "ü"], "/", new Dictionary<string, string?> { ["A"] = "1\n2", ["B"] = null }).ToLine();
        using var json = JsonDocument.Parse(line);

        Assert.DoesNotMatch("[^ -~]", line);
        Assert.Equal("a\nb", json.RootElement.GetProperty("command").GetString());
        Assert.Equal("\"\u2028\r\n", json.RootElement.GetProperty("arguments")[0].GetString());
        Assert.Equal("1\n2", json.RootElement.GetProperty("set").GetProperty("A").GetString());
        Assert.Equal("B", json.RootElement.GetProperty("remove")[0].GetString());
    }

    private static LaunchSpecification Plan(RunSettings run, string members = "\"commandName\": \"Project\"") => LaunchPlan.For(run, Promises.Profile(members), None, new Hashtable());

    private static List<string> Sorted(IReadOnlyDictionary<string, string?> environment)
    {
        var list = new List<string>();
        foreach (var (name, value) in environment) list.Add(name + "=" + value);
        list.Sort(StringComparer.Ordinal);
        return list;
    }
}
