using System.Linq;
using System.Net;
using System.Net.Sockets;
using ConnLint.Cli.Explaining;
using ConnLint.Endpoints.Addresses;
using ConnLint.Endpoints.Facts;
using ConnLint.Probing.Names;
using ConnLint.Probing.Routes;
using ConnLint.Probing.Sockets;

namespace ConnLint.Cli.Tests.Explaining;

/// <summary>Builds evidence as a test reads it aloud: what was asked, where that leads, who accepts, who holds what.</summary>
internal static class Seen
{
    public static Evidence Asking(string url, string resolved, string accepting = "", ConnectOutcome otherwise = ConnectOutcome.Refused)
    {
        Assert.True(Target.TryParse(url, out var target, out _));
        var addresses = Addresses(resolved);
        var tried = addresses.All(IPAddress.IsLoopback) ? addresses.Append(IPAddress.Loopback).Append(IPAddress.IPv6Loopback).Distinct() : addresses;
        var attempts = tried.Select(address =>
        {
            var outcome = Addresses(accepting).Contains(address) ? ConnectOutcome.Accepted : otherwise;
            return new ConnectResult(new IPEndPoint(address, target.Port), outcome, ErrorOf(outcome));
        });
        return new Evidence(target, addresses, attempts.ToList()) { Solution = "/repo" };
    }

    /// <summary>The same, after a look at a hosts file: one line for each of <paramref name="lines"/>, an address and a name.</summary>
    public static Evidence Led(this Evidence evidence, string? error = null, string? searchDomain = null, params string[] lines)
        => evidence with { Naming = new NameFacts("/etc/hosts", HostsFile.Parse(string.Join('\n', lines))) { Error = error, SearchDomain = searchDomain } };

    /// <summary>The same, after a look for the way: hops as <c>1 192.168.1.1 Passed</c>, with commas between them.</summary>
    public static Evidence Over(this Evidence evidence, string target, string hops)
        => evidence with
        {
            Route = Route.Of(IPAddress.Parse(target), hops.Split(',', System.StringSplitOptions.RemoveEmptyEntries).Select(static hop => hop.Split(' ') is [var distance, var address, var answer]
                ? new RouteHop(int.Parse(distance, System.Globalization.CultureInfo.InvariantCulture), IPAddress.Parse(address), System.Enum.Parse<HopAnswer>(answer))
                : throw new System.ArgumentException(hop, nameof(hops)))),
        };

    public static Holder Held(string endPoint, string? program = "Api", bool? isDualStack = false)
        => new(new Listener(IPEndPoint.Parse(endPoint), 4711) { IsDualStack = isDualStack }, program is null ? null : new Owner(4711, program, IsDotnet: true));

    public static ProjectPromise Promise(string url, string project = "src/Api", string name = "Api", bool isDefault = true, string profile = "http")
    {
        Assert.True(ListenUrl.TryParse(url, out var parsed, out _));
        var place = project + "/Properties/launchSettings.json";
        var bind = Bind.FromUrl(UrlSource.AspNetCoreUrlsVariable, "applicationUrl", parsed, url, new TextPlace(place, 0, 0, 4, 0));
        return new ProjectPromise(project, name, "profile:" + profile, isDefault, bind, place + ":5", $"dotnet run --project {project} --launch-profile {profile}");
    }

    private static IPAddress[] Addresses(string list)
        => list.Split(' ', System.StringSplitOptions.RemoveEmptyEntries).Select(IPAddress.Parse).ToArray();

    private static SocketError ErrorOf(ConnectOutcome outcome) => outcome switch
    {
        ConnectOutcome.Accepted => SocketError.Success,
        ConnectOutcome.TimedOut => SocketError.TimedOut,
        ConnectOutcome.Failed => SocketError.TooManyOpenSockets,
        ConnectOutcome.Unreachable => SocketError.AddressNotAvailable,
        _ => SocketError.ConnectionRefused,
    };
}
