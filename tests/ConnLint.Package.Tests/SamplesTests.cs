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

    private static Completed Build(string sample)
        => DotNet.Run(
            Repository.Root, "build", sample, "-c", Repository.Configuration, "-p:ConnLintCheckAfterBuild=true");
}
