using System;
using System.IO;
using System.Linq;
using ConnLint.Package.Tests.Fixture;

namespace ConnLint.Package.Tests;

/// <summary>Presets, warnings as errors, and the baseline.</summary>
[Collection(WithPackage.Name)]
public sealed class SeverityTests(PackedPackage package)
{
    // A warning (CONN2001) and, in a file, an information (CONN2005).
    private const string Program = """
        var builder = WebApplication.CreateBuilder(args);
        builder.WebHost.UseUrls("http://localhost:5967");
        builder.Build().Run();
        """;

    private const string AirPlay = """{ "Kestrel": { "Endpoints": { "Http": { "Url": "http://localhost:7000" } } } }""";

    [Theory]
    [InlineData("None", 0, 0)]
    [InlineData("default", 1, 0)]
    [InlineData("Recommended", 1, 0)]
    [InlineData("All", 1, 1)]
    public void Preset_SetsTheLevels(string mode, int hardcoded, int airPlay)
    {
        using var workspace = new Workspace(package);
        workspace.WriteWeb("Shop", Program, "http://localhost:5966");
        workspace.Write("Shop/appsettings.Development.json", AirPlay);

        var build = workspace.Build("Shop", "-p:ConnLintAnalysisMode=" + mode);
        Assert.Equal(0, build.ExitCode);
        Assert.Equal((hardcoded, airPlay), (build.LinesWith("warning CONN2001").Count(), build.LinesWith("warning CONN2005").Count()));
    }

    [Fact]
    public void UnknownPreset_FailsAndSaysWhichThereAre()
    {
        using var workspace = new Workspace(package);
        workspace.WriteWeb("Shop", Program, "http://localhost:5966");
        var build = workspace.Build("Shop", "-p:ConnLintAnalysisMode=Strict");
        Assert.NotEqual(0, build.ExitCode);
        Assert.Contains("'Strict', which is no mode of ConnLint: use None, Default, Recommended or All.", build.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Errors_AreAskedOfWhatIsUpToDate_AndTakenBack()
    {
        using var workspace = new Workspace(package);
        workspace.WriteWeb("Shop", Program, "http://localhost:5966");
        Assert.Single(workspace.Build("Shop").LinesWith("warning CONN2001"));
        Assert.Single(workspace.Build("Shop", "-p:ConnLintTreatWarningsAsErrors=true").LinesWith("error CONN2001"));
        Assert.Empty(workspace.Build("Shop", "-p:ConnLintAnalysisMode=None").LinesWith("CONN2001"));
    }

    [Fact]
    public void OwnGlobalConfig_GoesBeforeThePreset()
    {
        using var workspace = new Workspace(package);
        workspace.WriteWeb("Shop", Program, "http://localhost:5966");
        workspace.Write("Shop/.globalconfig", "is_global = true\ndotnet_diagnostic.CONN2001.severity = error\n");
        Assert.Single(workspace.Build("Shop", "-p:ConnLintAnalysisMode=None").LinesWith("error CONN2001"));
    }

    [Fact]
    public void Baseline_LeavesOnlyNewFindings()
    {
        using var workspace = new Workspace(package);
        workspace.WriteWeb("Shop", Program, "http://localhost:5966");
        const string Errors = "-p:ConnLintTreatWarningsAsErrors=true";
        Assert.Single(workspace.Build("Shop", Errors).LinesWith("error CONN2001"));

        // Also while the findings are errors, and in a build that has nothing to do.
        var written = workspace.Build("Shop", Errors, "-p:ConnLintWriteBaseline=true");
        Assert.Equal(0, written.ExitCode);
        var baseline = File.ReadAllText(workspace["Shop/connlint.baseline"]);
        Assert.Contains("CONN2001 1 ", baseline, StringComparison.Ordinal);
        Assert.DoesNotContain("5967", baseline, StringComparison.Ordinal);
        Assert.Equal(0, workspace.Build("Shop", Errors).ExitCode);

        workspace.Write("Shop/Program.cs", "// moved\n" + Program.Replace(".UseUrls(\"http://localhost:5967\")", ".UseUrls(\"http://localhost:5967\").UseUrls(\"http://localhost:5967\",\n    \"http://localhost:5968\")", StringComparison.Ordinal));
        var again = workspace.Build("Shop", Errors);
        Assert.NotEqual(0, again.ExitCode);
        Assert.Contains(again.LinesWith("error CONN2001"), line => line.Contains("Program.cs(4,", StringComparison.Ordinal));
    }

    [Fact]
    public void BaselineOfSeveralFrameworks_HoldsEachFindingOnce_AndFailsInNone()
    {
        using var workspace = new Workspace(package);
        workspace.WriteWeb("Shop", Program, "http://localhost:5966");
        var project = File.ReadAllText(workspace["Shop/Shop.csproj"]);
        workspace.Write("Shop/Shop.csproj", project.Replace("<TargetFramework>net10.0</TargetFramework>", "<TargetFrameworks>net8.0;net10.0</TargetFrameworks>", StringComparison.Ordinal));
        const string Errors = "-p:ConnLintTreatWarningsAsErrors=true";

        var written = workspace.Build("Shop", Errors, "-p:ConnLintWriteBaseline=true");
        Assert.True(written.ExitCode == 0, written.Output);
        Assert.Contains("CONN2001 1 ", File.ReadAllText(workspace["Shop/connlint.baseline"]), StringComparison.Ordinal);
        Assert.Equal(0, workspace.Build("Shop", Errors).ExitCode);
    }

    [Fact]
    public void FindingInAFile_IsAcceptedToo_AndOneThatAPragmaHidesIsNotWritten()
    {
        using var workspace = new Workspace(package);
        workspace.WriteWeb("Shop", "#pragma warning disable CONN2001\n" + Program, "http://0.0.0.0:5966");
        Assert.Single(workspace.Build("Shop").LinesWith("warning CONN1001"));

        Assert.Equal(0, workspace.Build("Shop", "-p:ConnLintWriteBaseline=true").ExitCode);
        var baseline = File.ReadAllText(workspace["Shop/connlint.baseline"]);
        Assert.Contains(" Properties/launchSettings.json\n", baseline, StringComparison.Ordinal);
        Assert.DoesNotContain("CONN2001", baseline, StringComparison.Ordinal);
        Assert.Empty(workspace.Build("Shop", "--no-incremental").LinesWith("warning CONN1001"));
    }
}
