using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using ConnLint.Package.Tests.Fixture;

namespace ConnLint.Package.Tests;

[Collection(WithPackage.Name)]
public sealed class PackageContentTests(PackedPackage package)
{
    private static readonly string[] Expected =
    [
        "README.md",
        "THIRD-PARTY-NOTICES.txt",
        "analyzers/dotnet/cs/ConnLint.Analyzers.dll",
        "analyzers/dotnet/cs/ConnLint.CodeFixes.dll",
        "analyzers/dotnet/cs/ConnLint.YamlDotNet.dll",
        "build/ConnLint.Check.targets",
        "build/ConnLint.Files.targets",
        "build/ConnLint.Hook.targets",
        "build/ConnLint.Severities.targets",
        "build/ConnLint.props",
        "build/ConnLint.targets",
        "buildMultiTargeting/ConnLint.props",
        "buildMultiTargeting/ConnLint.targets",
        "config/ConnLint.Rules.props",
        "config/accept-all/connlint.baseline",
        "config/connlint_all.globalconfig",
        "config/connlint_none.globalconfig",
        "config/connlint_recommended.globalconfig",
        "lib/net8.0/ConnLint.Hook.dll",
        "lib/netstandard1.0/_._",
        "ref/net8.0/_._",
        "ref/netstandard1.0/_._",
        "supervisor/net8.0/ConnLint.Supervisor.dll",
        "supervisor/net8.0/ConnLint.Supervisor.runtimeconfig.json",
        "tasks/netstandard2.0/ConnLint.Build.dll",
        "tasks/netstandard2.0/ConnLint.Newtonsoft.Json.dll",
        "tasks/netstandard2.0/ConnLint.YamlDotNet.dll",
    ];

    [Fact]
    public void Package_HoldsTheseFilesOnly()
    {
        using var archive = ZipFile.OpenRead(package.File);
        var files = archive.Entries.Select(static entry => entry.FullName)
            .Where(static name => !name.StartsWith("_rels/", StringComparison.Ordinal) && !name.StartsWith("package/", StringComparison.Ordinal))
            .Where(static name => name is not ("[Content_Types].xml" or "ConnLint.nuspec"))
            .Order(StringComparer.Ordinal);
        Assert.Equal(Expected, files);
    }

    [Fact]
    public void Package_IsDevelopmentDependencyWithoutDependencies()
    {
        var nuspec = ReadText("ConnLint.nuspec");
        Assert.Contains("<developmentDependency>true</developmentDependency>", nuspec, StringComparison.Ordinal);
        Assert.DoesNotContain("<dependency ", nuspec, StringComparison.Ordinal);
        Assert.DoesNotContain("frameworkReference", nuspec, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("analyzers/dotnet/cs/ConnLint.Analyzers.dll", "Microsoft.CodeAnalysis", "4.8")]
    [InlineData("analyzers/dotnet/cs/ConnLint.Analyzers.dll", "System.Collections.Immutable", "7.0")]
    [InlineData("analyzers/dotnet/cs/ConnLint.CodeFixes.dll", "Microsoft.CodeAnalysis.Workspaces", "4.14")]
    [InlineData("tasks/netstandard2.0/ConnLint.Build.dll", "Microsoft.Build.Framework", "15.1")]
    [InlineData("lib/net8.0/ConnLint.Hook.dll", "System.Runtime", "8.0")]
    public void Assembly_AsksForNoNewerThanTheFloor(string file, string reference, string floor)
    {
        var versions = References(file);
        Assert.True(versions.TryGetValue(reference, out var version), $"{file} references {string.Join(", ", versions.Keys)}");
        Assert.True(version <= Version.Parse(floor + ".0.0"), $"{file} asks for {reference} {version}");
    }

    [Fact]
    public void Hook_LoadsFromTheSharedFrameworksAlone()
        => Assert.All(References("lib/net8.0/ConnLint.Hook.dll"), static reference =>
        {
            Assert.Matches("^(System|Microsoft[.]Win32|Microsoft[.]AspNetCore|Microsoft[.]Extensions)[.]", reference.Key);
            Assert.Equal(8, reference.Value.Major);
        });

    [Theory]
    [InlineData("analyzers/dotnet/cs/ConnLint.Analyzers.dll")]
    [InlineData("analyzers/dotnet/cs/ConnLint.CodeFixes.dll")]
    public void CompilerLoads_NothingButRoslynAndOurYaml(string file)
        => Assert.All(References(file).Keys, static name => Assert.Matches("^(netstandard$|System[.]|Microsoft[.]CodeAnalysis|ConnLint[.]YamlDotNet$)", name));

    [Fact]
    public void OurYaml_LoadsNothing() => Assert.Equal(["netstandard"], References("analyzers/dotnet/cs/ConnLint.YamlDotNet.dll").Keys);

    private System.Collections.Generic.Dictionary<string, Version> References(string file)
    {
        using var stream = new MemoryStream(ReadBytes(file));
        using var image = new PEReader(stream);
        var metadata = image.GetMetadataReader();
        return metadata.AssemblyReferences.Select(metadata.GetAssemblyReference)
            .ToDictionary(reference => metadata.GetString(reference.Name), static reference => reference.Version);
    }

    private string ReadText(string file) => System.Text.Encoding.UTF8.GetString(ReadBytes(file));

    private byte[] ReadBytes(string file)
    {
        using var archive = ZipFile.OpenRead(package.File);
        using var stream = archive.GetEntry(file)!.Open();
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
