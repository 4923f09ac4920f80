using System.Collections.Generic;
using System.Linq;
using ConnLint.Endpoints.Facts.Containers;
using ConnLint.Endpoints.Readers.Containers;

namespace ConnLint.Endpoints.Tests.Readers.Containers;

/// <summary>The section <c>extends</c> of the services chapter of the Compose specification, with values of our own.</summary>
public sealed class ComposeExtendsTests
{
    private static readonly Dictionary<string, string> Files = new()
    {
        ["a/common.yaml"] = "services:\n  base: {image: base, user: root, environment: {A: 1, B: 2}}\n  more: {extends: {service: base}, user: me}",
        ["a/sub/far.yaml"] = "services:\n  far: {extends: {file: ../common.yaml, service: more}}",
        ["a/sub/../common.yaml"] = "services:\n  more: {image: found}",
        ["a/ring.yaml"] = "services:\n  s: {extends: {file: ring.yaml, service: s}}",
    };

    [Theory]
    [InlineData("extends: base")]
    [InlineData("extends: {service: base}")]
    public void Service_OfTheSameFileIsBelow(string extends)
    {
        var service = Read(Compose.File(extends + "\nenvironment: [PORT=8080]") + "\n  base: {image: i, environment: {TZ: utc, PORT: 80}}");
        Assert.Equal(("i", "TZ=utc PORT=8080", true), (service.Image?.Text, Compose.Of(service.Environment), service.IsComplete));
    }

    [Fact]
    public void Service_OfAnotherFileIsBelow()
    {
        var service = Read(Compose.File("extends: {file: common.yaml, service: more}\nenvironment: {B: 3}"));
        Assert.Equal(("base", "me", "A=1 B=3", true), (service.Image?.Text, service.User?.Text, Compose.Of(service.Environment), service.IsComplete));
        Assert.Equal("a/common.yaml", service.Image?.Place.Path);
    }

    [Fact]
    public void Paths_AreThoseOfTheFileThatNamesThem()
        => Assert.Equal("found", Read(Compose.File("extends: {file: ./sub/far.yaml, service: far}")).Image?.Text);

    [Fact]
    public void Ports_AreAdded()
        => Assert.Equal(2, Read(Compose.File("extends: base\nports: ['81:81']") + "\n  base: {ports: ['80:80', '81:81']}").Ports.Count);

    [Fact]
    public void Reset_WorksOnWhatIsExtended()
        => Assert.Empty(Read(Compose.File("extends: base\nports: !reset []") + "\n  base: {ports: ['80:80']}").Ports);

    [Fact]
    public void Reset_WorksOnTheFileBelowToo()
    {
        var project = ComposeReader.Read(
            [new ComposeSource("f0", Compose.File("ports: ['80:80']")), new ComposeSource("f1", Compose.File("extends: base\nports: !reset []") + "\n  base: {image: i}")],
            Compose.NoVariables,
            static _ => null);
        Assert.Empty(project.Service("s")!.Ports);
    }

    [Theory]
    [InlineData("extends: none")]
    [InlineData("extends: {file: none.yaml, service: base}")]
    [InlineData("extends: {file: common.yaml, service: none}")]
    [InlineData("extends: {file: common.yaml}")]
    [InlineData("extends: s")]
    [InlineData("extends: {file: ring.yaml, service: s}")]
    public void WhatCannotBeFound_MakesTheServiceIncomplete(string extends)
    {
        var service = Read(Compose.File(extends + "\nimage: own"));
        Assert.Equal(("own", false), (service.Image?.Text, service.IsComplete));
    }

    [Fact]
    public void ManyExtensionsOfALargeService_AreReadInTime()
    {
        var text = "services:\n  big:\n    ports:\n" + string.Concat(Enumerable.Range(1, 15_000).Select(static i => $"    - {i}\n")) + string.Concat(Enumerable.Range(1, 2_000).Select(static i => $"  s{i}: {{extends: big}}\n"));
        var project = ComposeProject.Empty;
        Damage.TakesNoSecond(() => project = ComposeReader.Read("f", text, Compose.NoVariables));
        Assert.False(project.Service("s2000")!.IsComplete);
    }

    private static ComposeService Read(string text)
        => ComposeReader.Read([new ComposeSource("a/compose.yaml", text)], Compose.NoVariables, static path => Files.GetValueOrDefault(path)).Service("s")!;
}
