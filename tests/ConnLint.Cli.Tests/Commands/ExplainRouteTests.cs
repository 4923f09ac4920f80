using System;
using System.Text.Json;
using System.Threading.Tasks;

namespace ConnLint.Cli.Tests.Commands;

/// <summary>The command in network namespaces of the tests' own, with real routes that end in the ways in which routes end.</summary>
public sealed class ExplainRouteTests : IDisposable
{
    private static readonly string[] DeadEnd =
        ["link add dead0 type veth peer name dead1", "addr add 10.5.0.1/24 dev dead0", "link set dead0 up", "link set dead1 up", "neigh add 10.5.0.2 lladdr 02:00:00:00:00:02 dev dead0"];

    private readonly ScratchRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    [NamespaceFact]
    public async Task NoRoute_IsUnreachable() => await AssertAsync([], "http://10.9.0.1:5080", 1, "CONN8009 http://10.9.0.1:5080 cannot be reached: the system says NetworkUnreachable for 10.9.0.1");

    [NamespaceFact]
    public async Task RouteThatEndsNowhere_IsUnreachable()
        => await AssertAsync(["route add unreachable 10.9.0.0/16"], "http://10.9.0.1:5080", 1, "CONN8009 http://10.9.0.1:5080 cannot be reached: the system says HostUnreachable for 10.9.0.1");

    [NamespaceFact]
    public async Task ProhibitedRoute_IsBlocked()
        => await AssertAsync(["route add prohibit 10.9.0.0/16"], "http://10.9.0.1:5080", 1, "CONN8003 http://10.9.0.1:5080 is blocked: the system forbids this program the connection to 10.9.0.1:5080");

    [NamespaceFact]
    public async Task ProhibitedLoopbackAddress_IsBlocked()
        => await AssertAsync(
            ["route del local 127.0.0.0/8 dev lo table local", "route add prohibit 127.0.0.2/32 table local", "route add local 127.0.0.0/8 dev lo table local"],
            "127.0.0.2:5080",
            1,
            "CONN8003 http://127.0.0.2:5080 is blocked: the system forbids this program the connection to 127.0.0.2:5080, while a listener of connlint's own is reached;");

    [NamespaceFact]
    public async Task NetworkThatSwallowsEverything_IsSilent()
        => await AssertAsync(
            ["link add a0 type veth peer name b0", "addr add 10.5.0.1/24 dev a0", "link set a0 up", "link set b0 up", "neigh add 10.5.0.2 lladdr 02:00:00:00:00:02 dev a0"],
            "http://10.5.0.2:5080",
            3,
            "CONN8009 http://10.5.0.2:5080 cannot be reached: nobody answers on 10.5.0.2:5080 in time, neither with a connection nor with a refusal");

    [NamespaceFact]
    public async Task OwnAddressOfAnotherInterface_RefusesItself()
        => await AssertAsync(["addr add 10.5.0.1/24 dev lo"], "http://10.5.0.1:5080", 1, "CONN8001 Nothing listens on http://10.5.0.1:5080, and no project below ");

    [NamespaceFact]
    public async Task DeadEndBehindARouter_NamesTheRouter()
    {
        var (code, output, _) = await NetworkNamespace.RunBehindRouterAsync(_repository.Folder, DeadEnd, ["explain", "http://10.5.0.2:5080"]);
        Assert.StartsWith(
            "CONN8009 http://10.5.0.2:5080 cannot be reached: nobody answers on 10.5.0.2:5080 in time, neither with a connection nor with a refusal; the last to answer on the way is 192.168.7.1; look",
            output,
            StringComparison.Ordinal);
        Assert.Contains("\n  route     1 192.168.7.1, then nobody\n", output, StringComparison.Ordinal);
        Assert.Equal(3, code);
    }

    [NamespaceFact]
    public async Task DeadEndBehindARouter_InJson()
    {
        var (_, output, _) = await NetworkNamespace.RunBehindRouterAsync(_repository.Folder, DeadEnd, ["explain", "http://10.5.0.2:5080", "--format", "json"]);
        using var report = JsonDocument.Parse(output);
        Assert.Equal(
            """{"address":"10.5.0.2","maxHops":8,"hops":[{"distance":1,"address":"192.168.7.1","answer":"passed"}]}""",
            JsonSerializer.Serialize(report.RootElement.GetProperty("route")));
    }

    [NamespaceFact]
    public async Task RouterWithoutAWay_SaysSo()
    {
        var (code, output, _) = await NetworkNamespace.RunBehindRouterAsync(_repository.Folder, ["route add unreachable 10.5.0.0/24"], ["explain", "http://10.5.0.2:5080"]);
        Assert.StartsWith(
            "CONN8009 http://10.5.0.2:5080 cannot be reached: the system says HostUnreachable for 10.5.0.2; 192.168.7.1 on the way says that it leads no further; look",
            output,
            StringComparison.Ordinal);
        Assert.Contains("\n  route     1 192.168.7.1, which says that it leads no further\n", output, StringComparison.Ordinal);
        Assert.Equal(1, code);
    }

    [NamespaceFact]
    public async Task WithoutTheRightToLook_NobodyIsNamedAndTheGapIs()
    {
        var (code, output, error) = await NetworkNamespace.RunBehindRouterAsync(_repository.Folder, DeadEnd, ["explain", "http://10.5.0.2:5080"], NetworkNamespace.Setpriv, "--bounding-set", "-net_raw");
        Assert.Equal(("", 3), (error, code));
        Assert.Contains("The way to 10.5.0.2", output, StringComparison.Ordinal);
        Assert.DoesNotContain("  route", output, StringComparison.Ordinal);
    }

    [NamespaceFact]
    public async Task SilenceOverIPv6_IsNoProofThatNobodyAnswersOnTheWay()
    {
        string[] setup = ["link add a0 type veth peer name b0", "link set a0 up", "link set b0 up", "addr add fd00:5::1/64 dev a0 nodad", "neigh add fd00:5::2 lladdr 02:00:00:00:00:02 dev a0"];
        var (code, output, _) = await NetworkNamespace.ExplainAsync(_repository.Folder, setup, "http://[fd00:5::2]:5080");
        Assert.Contains("CONN9001 The way to [fd00:5::2] could not be looked at: on Linux, .NET does not tell which routers answer over IPv6", output, StringComparison.Ordinal);
        Assert.DoesNotContain("  route", output, StringComparison.Ordinal);
        Assert.Equal(3, code);
    }

    private async Task AssertAsync(string[] setup, string target, int exitCode, string begin)
    {
        var (code, output, error) = await NetworkNamespace.ExplainAsync(_repository.Folder, setup, target);
        Assert.Equal("", error);
        Assert.StartsWith(begin, output, StringComparison.Ordinal);
        Assert.Equal(exitCode, code);
    }
}
