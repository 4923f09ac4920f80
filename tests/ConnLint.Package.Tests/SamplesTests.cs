using System;
using System.IO;
using System.Linq;
using ConnLint.Package.Tests.Fixture;

namespace ConnLint.Package.Tests;

/// <summary>What the README says of the samples.</summary>
[Collection(WithPackage.Name)]
public sealed class SamplesTests
{
    [Fact]
    public void Storefront_ShowsFiveFaultsAndTheVerdict()
    {
        var build = Build("samples/Storefront");
        Assert.Equal(1, build.ExitCode);
        foreach (var id in new[] { "warning CONN1001", "warning CONN2001", "warning CONN3001", "warning CONN4001", "warning CONN5001", "error CONN7007" })
            Assert.NotEmpty(build.LinesWith(id));
        Assert.Contains("'http://localhost:5090' (Storefront.Api/appsettings.Development.json:5)", Assert.Single(build.LinesWith("warning CONN5001")), StringComparison.Ordinal);
    }

    [Fact]
    public void StorefrontFixed_IsCleanAndListens()
    {
        var build = Build("samples/Storefront.Fixed");
        Assert.True(build.ExitCode == 0, build.Output);
        Assert.Empty(build.LinesWith("warning"));
        Assert.Equal(2, build.LinesWith("as promised").Count());
    }

    [Fact]
    public void Stories_SayWhatTheirReadmesQuote_AndTheirTwinsAreClean()
    {
        var build = DotNet.Run(Repository.Root, "build", "samples/Stories.proj", "-t:Rebuild", "-c", Repository.Configuration);
        Assert.True(build.ExitCode == 0, build.Output);

        var samples = Path.Combine(Repository.Root, "samples");
        var quoted = Directory.GetFiles(samples, "README.md", SearchOption.AllDirectories)
            .SelectMany(readme => File.ReadLines(readme).Where(static line => line.Contains(": warning CONN", StringComparison.Ordinal)).Select(line => Path.Combine(Path.GetDirectoryName(readme)!, line)));
        var said = build.LinesWith(": warning ").Select(static line => line[..line.LastIndexOf(" (http", StringComparison.Ordinal)]).Distinct();
        Assert.Equal(quoted.Order(StringComparer.Ordinal), said.Order(StringComparer.Ordinal));
    }

    private static Completed Build(string sample)
        => DotNet.Run(
            Repository.Root, "build", sample, "-c", Repository.Configuration, "-p:ConnLintCheckAfterBuild=true");
}
