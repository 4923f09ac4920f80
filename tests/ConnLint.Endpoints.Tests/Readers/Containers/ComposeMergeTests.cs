using System.Linq;
using ConnLint.Endpoints.Facts.Containers;

namespace ConnLint.Endpoints.Tests.Readers.Containers;

/// <summary>
/// The merge chapter of the Compose specification as a second opinion: its examples (mapping, sequence, shell commands, unique resources, reset and replace),
/// and those of override/*_test.go of compose-go, with values of our own.
/// </summary>
public sealed class ComposeMergeTests
{
    [Fact]
    public void Mapping_GetsMissingEntries()
        => Assert.Equal("A=1 B=two C=3", Environment("environment:\n  A: 1\n  B: 2", "environment:\n  B: two\n  C: 3"));

    [Theory]
    [InlineData("environment:\n- A=1\n- B=2", "environment:\n- B=two")]
    [InlineData("environment:\n- A=1\n- B=2", "environment:\n  B: two")]
    [InlineData("environment:\n  A: 1\n  B: 2", "environment: ['B=two']")]
    public void Variables_MergeInBothForms(string first, string second) => Assert.Equal("A=1 B=two", Environment(first, second));

    [Theory]
    [InlineData("environment:\n- A", "A")]
    [InlineData("environment:\n  A:", "A")]
    [InlineData("environment:\n  A: ''", "A=")]
    [InlineData("environment:\n- A=", "A=")]
    [InlineData("environment:", "A=1")]
    public void EmptyVariable_ReplacesAValue(string second, string variables) => Assert.Equal(variables, Environment("environment:\n  A: 1", second));

    [Fact]
    public void Sequence_IsAppended()
        => Assert.Equal(["80", "81"], Service("expose: ['80']", "expose: ['81']").Expose.Select(static port => port.Value.Text));

    [Theory]
    [InlineData("command: ['run', 'a']", "command: ['run', 'b']", "run|b")]
    [InlineData("command: ['run', 'a']", "command: serve b", "serve|b")]
    [InlineData("command: ['run', 'a']", "command: []", "")]
    [InlineData("command: ['run', 'a']", "command:", null)]
    [InlineData("command: ['run', 'a']", "image: x", "run|a")]
    public void Command_IsReplaced(string first, string second, string? command) => Assert.Equal(command, Compose.Of(Service(first, second).Command));

    [Fact]
    public void Entrypoint_IsReplaced() => Assert.Equal("b", Compose.Of(Service("entrypoint: ['a', 'x']", "entrypoint: b").Entrypoint));

    [Fact]
    public void HealthCheckTest_IsReplacedAndItsTimesStay()
    {
        var check = Service("healthcheck:\n  test: ['CMD', 'a', 'b']\n  interval: 5s", "healthcheck:\n  test: c d").HealthCheck!;
        Assert.Equal(("c|d", true), (Compose.Of(check.Test), check.Test!.IsShell));
    }

    [Theory]
    [InlineData("- one:/data", "- two:/data", "two:/data")]
    [InlineData("- one:/data", "- ./two:/data:ro", "./two:/data")]
    [InlineData("- one:/data", "- {type: volume, source: two, target: /data}", "two:/data")]
    [InlineData("- one:/data", "- one:/other", "one:/data one:/other")]
    [InlineData("- C:\\one:C:\\data", "- C:\\two:C:\\data", "C:\\two:C:\\data")]
    [InlineData("- /data", "- two:/data", "two:/data")]
    public void Volumes_AreUniqueByTarget(string first, string second, string volumes)
        => Assert.Equal(volumes, string.Join(' ', Service("volumes:\n" + first, "volumes:\n" + second).Volumes.Select(static volume => volume.Source?.Text + ":" + volume.Target.Text)));

    [Theory]
    [InlineData("- 8080:80", "- 8443:443", "*:8080->80/tcp *:8443->443/tcp")]
    [InlineData("- 8080:80", "- 8080:80", "*:8080->80/tcp")]
    [InlineData("- 8080:80", "- 8081:80", "*:8080->80/tcp *:8081->80/tcp")]
    [InlineData("- 8080:80", "- 0.0.0.0:8080:80", "0.0.0.0:8080->80/tcp")]
    [InlineData("- 8080:80", "- 127.0.0.1:8080:80", "*:8080->80/tcp 127.0.0.1:8080->80/tcp")]
    [InlineData("- 8080:80", "- 8080:80/udp", "*:8080->80/tcp *:8080->80/udp")]
    [InlineData("- 8080:80", "- {target: 80, published: 8080}", "*:8080->80/tcp")]
    [InlineData("- $A:80", "- $B:80", "*:?->80/tcp *:?->80/tcp")]
    public void Ports_AreUniqueByAllTheirParts(string first, string second, string ports)
        => Assert.Equal(ports, string.Join(' ', Service("ports:\n" + first, "ports:\n" + second).Ports.Select(Compose.Of)));

    [Fact]
    public void Duplicates_OfOneFileAreDropped() => Assert.Single(Service("ports: ['80:80', '80:80']").Ports);

    [Fact]
    public void Reset_Removes()
    {
        var service = Service("image: a\nports: ['8080:80']\nenvironment:\n  A: 1\n  B: 2\nuser: x", "ports: !reset []\nenvironment:\n  A: !reset null\nuser: !reset ''");
        Assert.Equal(("a", 0, "B=2", null), (service.Image?.Text, service.Ports.Count, Compose.Of(service.Environment), service.User));
    }

    [Fact]
    public void Reset_OfAWholeServiceRemovesIt() => Assert.Empty(Compose.Merged(Compose.File("image: a"), "services:\n  s: !reset null").Services);

    [Fact]
    public void Reset_IsNothingByItself() => Assert.Empty(Service("ports: !reset ['80:80']").Ports);

    [Fact]
    public void Override_ReplacesWhole()
    {
        var service = Service("ports: ['8080:80']\nenvironment:\n  A: 1", "ports: !override\n- 8443:443\nenvironment: !override\n  B: 2");
        Assert.Equal(("*:8443->443/tcp", "B=2"), (string.Join(' ', service.Ports.Select(Compose.Of)), Compose.Of(service.Environment)));
    }

    [Fact]
    public void Scalar_IsReplacedButNotByNull()
    {
        Assert.Equal("b", Service("image: a", "image: b").Image?.Text);
        Assert.Equal("a", Service("image: a", "image:").Image?.Text);
    }

    [Theory]
    [InlineData("build: ./a", "build:\n  target: t\n  args: ['X=1']")]
    [InlineData("build:\n  context: x\n  args:\n    X: 0", "build:\n  context: ./a\n  target: t\n  args: ['X=1']")]
    public void Build_IsMerged(string first, string second)
    {
        var build = Service(first, second).Build!;
        Assert.Equal(("./a", "t", "X=1"), (build.Context?.Text, build.Target?.Text, Compose.Of(build.Arguments)));
    }

    [Fact]
    public void Dependencies_MergeInBothForms()
        => Assert.Equal(["a:service_healthy", "b:service_started"], Service("depends_on: [a, b]", "depends_on:\n  a: {condition: service_healthy}").DependsOn.Select(static dependency => dependency.Service.Text + ":" + dependency.Condition));

    [Fact]
    public void EnvFiles_AreAppendedOnce()
        => Assert.Equal(["a", "b"], Service("env_file: a", "env_file:\n- b\n- path: a").EnvFiles.Select(static file => file.Path.Text));

    [Fact]
    public void Services_AreMergedByName()
        => Assert.Equal(["s", "t"], Compose.Merged("services:\n  s: {image: a}", "services:\n  t: {image: b}").Services.Select(static service => service.Name));

    [Fact]
    public void Values_KeepTheFileTheyComeFrom()
    {
        var service = Service("image: a\nports: ['8080:80']\nenvironment:\n  A: 1\n  B: 2", "ports: ['8443:443']\nenvironment:\n- B=3");
        Assert.Equal(["f0", "f1"], service.Ports.Select(static port => port.Place.Path));
        Assert.Equal(["f0", "f1"], service.Environment.Select(static variable => variable.Value!.Place.Path));
        Assert.Equal(("f0", "f1"), (service.Image!.Place.Path, service.Place.Path));
    }

    [Fact]
    public void UnreadableOverride_ChangesNothing() => Assert.Equal("a", Compose.Service(Compose.File("image: a"), "services: [").Image?.Text);

    private static string Environment(params string[] attributes) => Compose.Of(Service(attributes).Environment);

    private static ComposeService Service(params string[] attributes) => Compose.Service([.. attributes.Select(Compose.File)]);
}
