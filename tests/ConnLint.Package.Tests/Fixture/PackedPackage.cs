using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using Xunit.Abstractions;

namespace ConnLint.Package.Tests.Fixture;

/// <summary>The package, packed once for all tests into a folder that serves as a feed.</summary>
public sealed class PackedPackage : IDisposable
{
    public const string Version = "0.1.0-test";

    public PackedPackage()
    {
        Feed = Directory.CreateTempSubdirectory("connlint-feed-").FullName;
        PackageCache = Directory.CreateTempSubdirectory("connlint-cache-").FullName;
        var pack = DotNet.Run(
            Repository.Root, "pack", "src/ConnLint.Package", "--no-build", "-c", Repository.Configuration, "-o", Feed, "-p:PackageVersion=" + Version);
        if (pack.ExitCode != 0) throw new InvalidOperationException(pack.Output);
    }

    public string Feed { get; }

    /// <summary>Extracted packages; of its own, so that an older build of the same version is never used.</summary>
    public string PackageCache { get; }

    public string File => Path.Combine(Feed, $"ConnLint.{Version}.nupkg");

    /// <summary>Serves the same content under another version, too.</summary>
    public void AddVersion(string version)
    {
        var copy = Path.Combine(Feed, $"ConnLint.{version}.nupkg");
        System.IO.File.Copy(File, copy, overwrite: true);
        using var archive = ZipFile.Open(copy, ZipArchiveMode.Update);
        var nuspec = archive.GetEntry("ConnLint.nuspec")!;
        string text;
        using (var reader = new StreamReader(nuspec.Open())) text = reader.ReadToEnd();
        nuspec.Delete();
        using var writer = new StreamWriter(archive.CreateEntry("ConnLint.nuspec").Open());
        writer.Write(text.Replace($"<version>{Version}</version>", $"<version>{version}</version>", StringComparison.Ordinal));
    }

    /// <summary>Without a feed that serves what a test uses beside the package there is nothing to test with; everything else that goes wrong is a failure.</summary>
    internal static bool IsServed(Completed restored, ITestOutputHelper output)
    {
        if (restored.ExitCode == 0) return true;
        var isMissing = restored.LinesWith("NU1301").Concat(restored.LinesWith("NU1101")).Concat(restored.LinesWith("NU1102")).Concat(restored.LinesWith("NU1103")).Any()
            || restored.Output.Contains("is not found in NuGet feeds", StringComparison.Ordinal);
        Assert.True(isMissing, restored.Output);
        output.WriteLine("not tested, because no feed serves what it takes: " + restored.Output);
        return false;
    }

    public void Dispose()
    {
        Directory.Delete(Feed, recursive: true);
        Directory.Delete(PackageCache, recursive: true);
    }
}

[CollectionDefinition(Name)]
public sealed class WithPackage : ICollectionFixture<PackedPackage>
{
    public const string Name = "package";
}
