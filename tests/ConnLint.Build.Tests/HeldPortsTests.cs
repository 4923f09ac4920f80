using System;
using ConnLint.Build.Checking;
using ConnLint.Build.Tests.Fixture;
using ConnLint.Probing.Processes;
using ConnLint.Probing.Sockets;

namespace ConnLint.Build.Tests;

public sealed class HeldPortsTests
{
    private static readonly ProcessDescription Stranger = new(7, "dotnet", "/usr/bin/dotnet exec \"/srv/a b/Shop.Web.dll\" --password hunter2", new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero), 1);

    [Theory]
    [InlineData("http://localhost:5000", "127.0.0.1:5000")]
    [InlineData("http://localhost:5000", "[::1]:5000")]
    [InlineData("http://localhost:5000", "0.0.0.0:5000")]
    [InlineData("http://127.0.0.1:5000", "[::]:5000")]
    [InlineData("http://*:5000", "192.168.1.5:5000")]
    [InlineData("http://0.0.0.0:5000", "127.0.0.1:5000")]
    public void AnOverlappingListener_HoldsThePort(string promise, string listener) => Assert.Single(Held(promise, listener));

    [Theory]
    [InlineData("http://localhost:5000", "127.0.0.1:5001")]
    [InlineData("http://127.0.0.1:5000", "[::1]:5000")]
    [InlineData("http://localhost:5000", "192.168.1.5:5000")]
    [InlineData("http://127.0.0.1:0", "127.0.0.1:5000")]
    [InlineData("localhost:5000", "127.0.0.1:5000")]
    public void AnotherListener_DoesNot(string promise, string listener) => Assert.Empty(Held(promise, listener));

    [Fact]
    public void ASocketThatTheTableDoesNotShow_IsFoundByConnecting()
    {
        var network = new FakeNetwork();
        network.Open.Add(System.Net.IPEndPoint.Parse("[::1]:5000"));

        Assert.Null(Assert.Single(HeldPorts.Among(Promises.Of("http://localhost:5000"), network, default)).ProcessId);
    }

    [Fact]
    public void TheOwner_IsDescribedWithoutItsArguments()
    {
        var text = PortHolder.Describe(7, Stranger);

        Assert.Matches("^'dotnet' \\(process 7: dotnet Shop.Web.dll, running since 2026-01-0[0-9] [0-9:]{8}\\)$", text);
    }

    [Fact]
    public void AnUnknownOwner_IsSaidToBeUnknown()
    {
        Assert.Equal("a process that this user may not see", PortHolder.Describe(null, null));
        Assert.Equal("process 7", PortHolder.Describe(7, null));
    }

    [Theory]
    [InlineData("/srv/a b/Shop.Web.dll", true)]
    [InlineData("/srv/other/Shop.Web.dll", false)]
    public void TheOwnBuild_IsRecognised(string target, bool isOwn) => Assert.Equal(isOwn, PortHolder.Runs(Stranger, target));

    private static HeldPort[] Held(string promise, string listener)
    {
        var network = new FakeNetwork { Process = Stranger };
        network.Table.Add(new Listener(System.Net.IPEndPoint.Parse(listener), 7));
        return [.. HeldPorts.Among(Promises.Of(promise), network, default)];
    }
}
